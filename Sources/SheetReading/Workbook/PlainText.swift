/// Text of a part that stands for itself: no references, escapes, line breaks to mend or blanks to trim.
internal enum PlainText {
  internal enum Outcome {
    /// Where the bytes go on.
    case taken(next: Int)
    /// The window ends too early.
    case cut
    /// Not in this shape.
    case other
  }

  private static let opening = Array("<si><t>".utf8)
  private static let preserving = Array("<si><t xml:space=\"preserve\">".utf8)
  private static let closing = Array("</t></si>".utf8)

  /// Appends the text of `<si><t>…</t></si>` that begins at `start`.
  internal static func sharedString(
    _ bytes: Span<UInt8>, from start: Int, to end: Int, into text: inout [UInt8]
  ) -> Outcome {
    guard start + preserving.count + closing.count <= end else { return .cut }
    let keepsBlanks = bytes[start + 6] == UInt8(ascii: " ")
    let before = keepsBlanks ? preserving : opening
    guard isEqual(bytes, at: start, before) else { return .other }
    let first = start + before.count
    var next = first
    while next < end, bytes[next] != UInt8(ascii: "<") { next += 1 }
    guard next + closing.count <= end else { return .cut }
    guard isEqual(bytes, at: next, closing),
      isPlain(bytes, first..<next, keepsBlanks: keepsBlanks)
    else { return .other }
    append(bytes, first..<next, to: &text)
    return .taken(next: next + closing.count)
  }

  private static func isEqual(_ bytes: Span<UInt8>, at start: Int, _ other: [UInt8]) -> Bool {
    for index in other.indices where bytes[start + index] != other[index] { return false }
    return true
  }

  /// Whether the general reading of these characters, between two tags, would be the characters
  /// themselves; outer blanks stay where `keepsBlanks`.
  internal static func isPlain(
    _ bytes: Span<UInt8>, _ range: Range<Int>, keepsBlanks: Bool
  ) -> Bool {
    var last: UInt8 = 0
    for index in range {
      let byte = bytes[index]
      if byte == UInt8(ascii: "&") || byte == 0x0D || byte == 0 { return false }
      if byte == UInt8(ascii: "x"), last == UInt8(ascii: "_") { return false }
      last = byte
    }
    guard !keepsBlanks, let first = range.first else { return true }
    return bytes[first] > 0x20 && last > 0x20
  }

  internal static func append(_ bytes: Span<UInt8>, _ range: Range<Int>, to text: inout [UInt8]) {
    unsafe bytes.extracting(range).withUnsafeBufferPointer { unsafe text.append(contentsOf: $0) }
  }
}
