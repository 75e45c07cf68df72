/// Turns 16-bit characters into UTF-8, one after the other; a lone half of a pair is U+FFFD.
internal struct WideCharacters {
  /// The first half of a pair, which waits for its second; 0 for none.
  private var high: UInt32 = 0

  internal mutating func append(_ unit: UInt16, to text: inout [UInt8]) {
    if unit < 0x80, high == 0 {
      text.append(UInt8(truncatingIfNeeded: unit))
      return
    }
    let value = UInt32(unit)
    if high != 0 {
      let first = high
      high = 0
      if (0xDC00...0xDFFF).contains(value) {
        Self.append(0x10000 + (first - 0xD800) << 10 + (value - 0xDC00), to: &text)
        return
      }
      Self.append(0xFFFD, to: &text)
    }
    switch value {
    case 0xD800...0xDBFF: high = value
    case 0xDC00...0xDFFF: Self.append(0xFFFD, to: &text)
    default: Self.append(value, to: &text)
    }
  }

  /// Ends the text.
  internal mutating func finish(_ text: inout [UInt8]) {
    if high != 0 { Self.append(0xFFFD, to: &text) }
    high = 0
  }

  private static func append(_ scalar: UInt32, to text: inout [UInt8]) {
    func tail(_ shift: UInt32) -> UInt8 {
      UInt8(truncatingIfNeeded: 0x80 | (scalar >> shift) & 0x3F)
    }
    func head(_ mark: UInt32, _ shift: UInt32) -> UInt8 {
      UInt8(truncatingIfNeeded: mark | scalar >> shift)
    }
    switch scalar {
    case ..<0x80: text.append(UInt8(truncatingIfNeeded: scalar))
    case ..<0x800:
      text.append(head(0xC0, 6))
      text.append(tail(0))
    case ..<0x10000:
      text.append(head(0xE0, 12))
      text.append(tail(6))
      text.append(tail(0))
    default:
      text.append(head(0xF0, 18))
      text.append(tail(12))
      text.append(tail(6))
      text.append(tail(0))
    }
  }
}
