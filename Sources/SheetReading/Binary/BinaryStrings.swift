import SheetPackage

/// Reads the texts of a BIFF stream, as its version writes them, into UTF-8.
///
/// - Errors: ``WorkbookReadError/malformedPart(name:byteOffset:)`` where a record ends before its
///   text; ``WorkbookReadError/noConverter(codePage:)``.
/// - Threads: not `Sendable`; it owns a converter, opened with the first text that is not ASCII.
/// - Source: MS-XLS 2.5.294 (XLUnicodeString) and 2.5.240 (ShortXLUnicodeString); BIFF5 stores bytes
///   of the code page that CODEPAGE (2.4.52) names.
internal struct BinaryStrings: ~Copyable {
  /// How many bytes hold a text's character count.
  internal enum CountWidth {
    case one
    case two
  }

  internal let version: BinaryVersion
  private let codePage: Int
  private var converter: CharacterConverter?

  internal init(version: BinaryVersion, codePage: Int) {
    self.version = version
    self.codePage = codePage
  }

  /// Appends the text that the data begin with.
  internal mutating func append(
    _ data: inout ContinuedData, count width: CountWidth, to text: inout [UInt8]
  ) throws(ReadError) {
    let count = width == .one ? Int(try data.byte()) : try data.number16()
    try append(&data, characters: count, to: &text)
  }

  /// Appends a text whose number of characters stands elsewhere.
  internal mutating func append(
    _ data: inout ContinuedData, characters count: Int, to text: inout [UInt8]
  ) throws(ReadError) {
    switch version {
    case .biff8:
      // Some writers leave the flags out where there are no characters.
      guard count > 0 else { return }
      let flags = try data.byte()
      try data.appendCharacters(count, isWide: flags & 1 != 0, to: &text)
    case .biff5:
      try append(data.contents(count), to: &text)
    }
  }

  private mutating func append(_ bytes: [UInt8], to text: inout [UInt8]) throws(ReadError) {
    if bytes.allSatisfy({ $0 < 0x80 }) {
      text += bytes
      return
    }
    guard var opened = converter.take() ?? CharacterConverter(codePage: codePage) else {
      throw .workbook(.noConverter(codePage: codePage))
    }
    text += opened.decode(bytes.span).utf8
    converter = consume opened
  }
}
