/// The data of a record and of the CONTINUE records after it, read from front to back.
///
/// - Errors: ``WorkbookReadError/malformedPart(name:byteOffset:)``, with the offset of the record
///   where the data run out.
/// - Memory: none of its own.
/// - Source: MS-XLS 2.4.58 (Continue); 2.5.293 (XLUnicodeRichExtendedString): characters that go on
///   in a CONTINUE record begin with flags there, so that one text may be stored both ways.
internal struct ContinuedData {
  private let name: String
  private let bytes: [UInt8]
  private var position: Int
  private var end: Int
  /// The header of the record that is being read.
  private var offset: Int

  /// Begins with the data of the stream's current record, `skipping` bytes left out.
  internal init(_ record: RecordStream, skipping byteCount: Int = 0) {
    name = record.name
    bytes = record.bytes
    offset = record.offset
    end = record.data.upperBound
    position = min(end, record.data.lowerBound + byteCount)
  }

  /// Whether nothing is left, CONTINUE records looked at.
  internal var isAtEnd: Bool {
    var rest = self
    return !rest.findByte()
  }

  internal mutating func byte() throws(ReadError) -> UInt8 {
    guard position < end || findByte() else { throw malformed() }
    position += 1
    return bytes[position - 1]
  }

  internal mutating func number16() throws(ReadError) -> Int {
    let low = try byte()
    return Int(low) | Int(try byte()) << 8
  }

  internal mutating func number32() throws(ReadError) -> Int {
    let low = try number16()
    return low | (try number16()) << 16
  }

  /// Passes over bytes that have no flags of their own: formatting runs and phonetic text.
  internal mutating func skip(_ byteCount: Int) throws(ReadError) {
    var left = byteCount
    while left > 0 {
      guard position < end || findByte() else { throw malformed() }
      let step = min(left, end - position)
      position += step
      left -= step
    }
  }

  /// Appends characters as UTF-8.
  internal mutating func appendCharacters(
    _ count: Int, isWide: Bool, to text: inout [UInt8]
  ) throws(ReadError) {
    var writer = WideCharacters()
    var isWide = isWide
    var left = count
    while left > 0 {
      if position == end {
        guard findByte() else { throw malformed() }
        isWide = try byte() & 1 != 0
        continue
      }
      let available = isWide ? (end - position) / 2 : end - position
      let taken = min(left, available)
      if isWide {
        for place in stride(from: position, to: position + 2 * taken, by: 2) {
          writer.append(UInt16(bytes[place]) | UInt16(bytes[place + 1]) << 8, to: &text)
        }
        position += 2 * taken
        // Half a character before the break is none.
        if taken < left { position = end }
      } else {
        for place in position..<position + taken { writer.append(UInt16(bytes[place]), to: &text) }
        position += taken
      }
      left -= taken
    }
    writer.finish(&text)
  }

  /// The next bytes as they are.
  internal mutating func contents(_ byteCount: Int) throws(ReadError) -> [UInt8] {
    var contents: [UInt8] = []
    while contents.count < byteCount {
      guard position < end || findByte() else { throw malformed() }
      let step = min(byteCount - contents.count, end - position)
      contents += bytes[position..<position + step]
      position += step
    }
    return contents
  }

  internal func malformed() -> ReadError {
    .workbook(.malformedPart(name: name, byteOffset: offset))
  }

  /// Goes into the next CONTINUE record that holds a byte; false where there is none.
  private mutating func findByte() -> Bool {
    while position >= end {
      guard bytes.count - end >= 4,
        Int(bytes[end]) | Int(bytes[end + 1]) << 8 == RecordType.continuation
      else { return false }
      let byteCount = Int(bytes[end + 2]) | Int(bytes[end + 3]) << 8
      guard bytes.count - end - 4 >= byteCount else { return false }
      offset = end
      position = end + 4
      end = position + byteCount
    }
    return true
  }
}
