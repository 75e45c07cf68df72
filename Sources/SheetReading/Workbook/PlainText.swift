/// Texts in the shape that nearly every writer gives them: no references, escapes or line breaks to
/// mend, and no blanks to trim.
internal enum PlainText {
  internal enum Outcome {
    /// The window ends before the next one does.
    case cut
    /// The next one is not in this shape.
    case other
  }

  /// Bytes that are looked at from the place where a text turns out to differ.
  private static let reach = 40

  /// Appends the texts of `<si><t>…</t></si>`, one after the other, and their ends.
  ///
  /// `range` begins behind the last one then. `most` texts at most are there, and `textBytes` or a little
  /// more.
  internal static func sharedStrings(
    _ bytes: WindowBytes, _ range: inout Range<Int>, into text: inout [UInt8],
    ends: inout [Int], most: Int, textBytes: Int
  ) -> Outcome {
    var index = range.lowerBound
    while ends.count < most, text.count <= textBytes {
      while index < range.upperBound, bytes[index] <= 0x20 { index += 1 }
      range = index..<range.upperBound
      guard take(bytes, from: &index, into: &text) else {
        return index + reach > range.upperBound ? .cut : .other
      }
      range = index..<range.upperBound
      ends.append(text.count)
    }
    return .other
  }

  /// One text; `index` goes behind it, or to where it differs.
  @inline(__always)
  private static func take(
    _ bytes: WindowBytes, from index: inout Int, into text: inout [UInt8]
  ) -> Bool {
    guard WindowWord("<si><t").stands(in: bytes.word(at: index)) else { return false }
    index += 6
    let keepsBlanks = takePreserve(bytes, &index)
    guard bytes[index] == UInt8(ascii: ">") else { return false }
    index += 1
    let start = index
    guard bytes.passPlainText(&index),
      WindowWord("</t></si").stands(in: bytes.word(at: index)),
      bytes[index + 8] == UInt8(ascii: ">"),
      keepsBlanks || !hasOuterBlanks(bytes, start..<index)
    else { return false }
    bytes.append(start..<index, to: &text)
    index += 9
    return true
  }

  /// Whether ` xml:space="preserve"` stands at `index`, which goes behind it then.
  @inline(__always)
  internal static func takePreserve(_ bytes: WindowBytes, _ index: inout Int) -> Bool {
    guard WindowWord(" xml:spa").stands(in: bytes.word(at: index)),
      WindowWord("ce=\"pres").stands(in: bytes.word(at: index + 8)),
      WindowWord("erve\"").stands(in: bytes.word(at: index + 16))
    else { return false }
    index += 21
    return true
  }

  /// Whether a text that `xml:space` doesn't keep begins or ends with a blank.
  @inline(__always)
  internal static func hasOuterBlanks(_ bytes: WindowBytes, _ range: Range<Int>) -> Bool {
    guard let first = range.first, let last = range.last else { return false }
    return bytes[first] <= 0x20 || bytes[last] <= 0x20
  }
}
