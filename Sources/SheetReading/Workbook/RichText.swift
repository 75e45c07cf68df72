import SheetModel

/// Reads the text of a shared string (`si`) or an inline string (`is`).
///
/// Runs are joined in order, phonetic runs (`rPh`) left out. Outer blanks of a `t` fall away unless
/// it says `xml:space="preserve"`, as in Excel; `_xHHHH_` escapes are decoded.
///
/// - Source: ECMA-376 Part 1, 18.4.8 (si), 18.4.6 (rPh).
internal enum RichText {
  /// Appends the text of the element whose start was just returned, up to and with its end.
  internal static func append(
    _ xml: inout XMLScanner, to text: inout [UInt8]
  ) throws(ReadError) {
    let outer = xml.depth - 1
    while xml.depth > outer {
      switch try xml.next() {
      case .start:
        if xml.letter == UInt8(ascii: "t") {
          try appendCharacters(&xml, to: &text)
        } else if xml.letter != UInt8(ascii: "r") {
          try xml.skipElement()
        }
      case .done: throw xml.cut()
      case .end, .text: continue
      }
    }
  }

  private static func appendCharacters(
    _ xml: inout XMLScanner, to text: inout [UInt8]
  ) throws(ReadError) {
    let keepsBlanks = xml.attribute("space", prefixed: true) == "preserve"
    let outer = xml.depth - 1
    let start = text.count
    while xml.depth > outer {
      switch try xml.next() {
      case .text: xml.appendText(to: &text)
      case .start: try xml.skipElement()
      case .done: throw xml.cut()
      case .end: continue
      }
    }
    if !keepsBlanks { trim(&text, from: start) }
    StringEscapes.decode(&text, from: start)
  }

  private static func trim(_ text: inout [UInt8], from start: Int) {
    while text.count > start, let last = text.last, isBlank(last) { text.removeLast() }
    let blanks = text[start...].prefix(while: isBlank).count
    if blanks > 0 { text.removeSubrange(start..<start + blanks) }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}
