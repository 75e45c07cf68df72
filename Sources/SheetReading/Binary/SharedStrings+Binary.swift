extension SharedStrings {
  private enum Flag {
    static let wide: UInt8 = 0x01
    static let phonetic: UInt8 = 0x04
    static let rich: UInt8 = 0x08
  }

  /// Reads the SST record that a stream stands at, with its CONTINUE records, to their end.
  ///
  /// How many texts it claims to hold is wrong in some files. It only tells whether what can't be
  /// read at the end is a damaged text or leftover bytes.
  ///
  /// - Source: MS-XLS 2.4.265 (SST), 2.5.293 (XLUnicodeRichExtendedString).
  internal init(_ record: RecordStream, limits: ReadLimits) throws(ReadError) {
    self.init()
    var data = ContinuedData(record)
    _ = try data.number32()
    let claimed = try data.number32()
    while !data.isAtEnd {
      var ahead = data
      do throws(ReadError) {
        try append(limits: limits, partName: record.name) { (text) throws(ReadError) in
          try Self.appendText(&ahead, to: &text)
        }
      } catch {
        guard case .workbook(.malformedPart) = error, count >= claimed else { throw error }
        return
      }
      data = ahead
    }
  }

  private static func appendText(
    _ data: inout ContinuedData, to text: inout [UInt8]
  ) throws(ReadError) {
    let count = try data.number16()
    let flags = try data.byte()
    let runCount = flags & Flag.rich != 0 ? try data.number16() : 0
    let phoneticByteCount = flags & Flag.phonetic != 0 ? try data.number32() : 0
    try data.appendCharacters(count, isWide: flags & Flag.wide != 0, to: &text)
    try data.skip(4 * runCount)
    try data.skip(phoneticByteCount)
  }
}
