import SheetPackage

/// Hands out an XML part as UTF-8, whatever encoding it has.
///
/// UTF-16 is told by its byte order mark or by the NUL beside the first `<`. Of other encodings only
/// the ASCII characters are understood; anything else under them is an error.
internal struct XMLByteSource: ~Copyable {
  private enum Encoding {
    case unknown
    case utf8
    /// Another one by its declaration: read as long as every character is ASCII.
    case ascii(declared: String)
    case utf16(WideText.Encoding)
  }

  /// Inflated bytes after which a part is large enough for a thread of its own.
  private static let threadByteCount = 1 << 20

  /// `nil` once the thread has it.
  private var stream: PartStream?
  private var thread: InflatingThread?
  private var encoding = Encoding.unknown
  private var isAtStart = true
  private var byteCount = 0
  /// Raw UTF-16 bytes that wait for their other half.
  private var rest: [UInt8] = []

  private let entry: ZipEntry

  internal var name: String { entry.name }

  internal init(_ stream: consuming PartStream) {
    entry = stream.entry
    self.stream = consume stream
  }

  /// Makes the window hold its rest, of `limit` bytes at most, and the bytes that follow; false at the
  /// part's proven end.
  internal mutating func refill(
    _ window: inout XMLWindow, limit: Int
  ) throws(ReadError) -> Bool {
    if byteCount >= Self.threadByteCount, thread == nil, case .utf8 = encoding {
      thread = InflatingThread(&stream)
    }
    if thread != nil {
      return try thread?.refill(&window, limit: limit, partName: name) ?? false
    }
    guard window.makeRoom(for: window.capacity / 2, limit: limit) else {
      throw .workbook(.textTooLong(name: name, limit: limit))
    }
    let filled = window.filled
    try window.fill { (bytes, room) throws(ReadError) in try read(into: &bytes, in: room) }
    byteCount += window.filled - filled
    return window.filled > filled
  }

  /// Fills `room` of the window; returns the number of bytes, 0 at the end.
  private mutating func read(
    into window: inout [UInt8], in room: Range<Int>
  ) throws(ReadError) -> Int {
    if case .utf16(let wide) = encoding { return try readUTF16(into: &window, in: room, as: wide) }
    var count = try readRaw(into: &window, in: room)
    if case .unknown = encoding, count > 0 { count = try begin(&window, in: room, count: count) }
    if case .ascii(let declared) = encoding,
      window[room.lowerBound..<room.lowerBound + count].contains(where: { $0 >= 0x80 })
    {
      throw .workbook(.unknownEncoding(name: name, encoding: declared))
    }
    return count
  }

  private mutating func readRaw(
    into window: inout [UInt8], in room: Range<Int>
  ) throws(ReadError) -> Int {
    var span = window.mutableSpan
    do throws(PackageError) {
      return try stream?.read(into: &span, from: room.lowerBound, to: room.upperBound) ?? 0
    } catch {
      throw .package(error)
    }
  }

  /// Decides by the first bytes, drops a byte order mark, converts what was read already.
  private mutating func begin(
    _ window: inout [UInt8], in room: Range<Int>, count: Int
  ) throws(ReadError) -> Int {
    let start = room.lowerBound
    let first = window[start..<min(start + 4, start + count)]
    if Self.isUTF16(first, little: true) {
      encoding = .utf16(.utf16LittleEndian)
    } else if Self.isUTF16(first, little: false) {
      encoding = .utf16(.utf16BigEndian)
    } else {
      encoding = Self.declared(window[start..<start + count])
      guard first.starts(with: [0xEF, 0xBB, 0xBF]) else { return count }
      window.replaceSubrange(start..<start + 3, with: [])
      window += [0, 0, 0]
      guard count > 3 else { return try readRaw(into: &window, in: room) }
      return count - 3
    }
    rest = Array(window[start..<start + count])
    return try read(into: &window, in: room)
  }

  /// Whether a whole part is UTF-8, or ASCII, by its first bytes and its declaration.
  internal static func isUTF8(_ part: [UInt8]) -> Bool {
    guard !isUTF16(part.prefix(4), little: true), !isUTF16(part.prefix(4), little: false),
      case .utf8 = declared(part[...])
    else { return false }
    return true
  }

  private static func isUTF16(_ first: ArraySlice<UInt8>, little: Bool) -> Bool {
    little
      ? first.starts(with: [0xFF, 0xFE]) || first.starts(with: [0x3C, 0x00])
      : first.starts(with: [0xFE, 0xFF]) || first.starts(with: [0x00, 0x3C])
  }

  /// How nearly every part begins.
  private static let usualDeclaration = Array(#"<?xml version="1.0" encoding="UTF-8""#.utf8)

  /// What the XML declaration names; UTF-8 where it names nothing, or UTF-16 against all evidence.
  private static func declared(_ bytes: ArraySlice<UInt8>) -> Encoding {
    if bytes.starts(with: usualDeclaration) { return .utf8 }
    let declaration = bytes.prefix(200).prefix { $0 != UInt8(ascii: ">") }
    guard declaration.starts(with: "<?xml".utf8),
      let found = declaration.indices.first(where: {
        declaration[$0] == UInt8(ascii: "e") && declaration[$0...].starts(with: "encoding".utf8)
      })
    else { return .utf8 }
    let value = declaration[(found + 8)...].drop { $0 <= 0x20 || $0 == UInt8(ascii: "=") }
    let quotes = "\"'".utf8
    let name = String(
      decoding: value.dropFirst().prefix { !quotes.contains($0) }, as: UTF8.self
    ).lowercased()
    return name.hasPrefix("utf") || name.hasSuffix("ascii") ? .utf8 : .ascii(declared: name)
  }

  private mutating func readUTF16(
    into window: inout [UInt8], in room: Range<Int>, as wide: WideText.Encoding
  ) throws(ReadError) -> Int {
    // Three bytes of UTF-8 at most come from two of UTF-16.
    let most = max(4, room.count / 3 * 2)
    var raw = rest.count > most ? Array(rest[..<most]) : rest
    rest = rest.count > most ? Array(rest[most...]) : []
    if raw.count < most {
      var more = [UInt8](repeating: 0, count: most - raw.count)
      let count = try readRaw(into: &more, in: 0..<more.count)
      raw += more[..<count]
    }
    guard !raw.isEmpty else { return 0 }
    let kept = Self.wholeByteCount(raw, as: wide)
    var utf8 = WideText(raw[..<kept], as: wide).utf8
    if isAtStart, utf8.starts(with: [0xEF, 0xBB, 0xBF]) { utf8.removeFirst(3) }
    isAtStart = false
    rest = kept > 0 ? raw[kept...] + rest : []
    let start = room.lowerBound
    window.replaceSubrange(start..<start + utf8.count, with: utf8)
    return utf8.isEmpty && kept > 0
      ? try readUTF16(into: &window, in: room, as: wide) : utf8.count
  }

  /// How many bytes from the start are whole characters.
  private static func wholeByteCount(_ bytes: [UInt8], as wide: WideText.Encoding) -> Int {
    let even = bytes.count & ~1
    guard even >= 2 else { return 0 }
    let high = bytes[wide == .utf16BigEndian ? even - 2 : even - 1]
    return (0xD8...0xDB).contains(high) ? even - 2 : even
  }
}
