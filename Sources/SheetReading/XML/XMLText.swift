/// XML's own ways of writing characters.
///
/// - Source: XML 1.0, 2.11 (line ends), 4.1 (references).
package enum XMLText {
  /// Appends characters with references resolved and line ends made LF.
  ///
  /// Unknown entities stay as written; impossible characters become U+FFFD.
  package static func append(
    _ bytes: Span<UInt8>, _ range: Range<Int>, isLiteral: Bool, to text: inout [UInt8]
  ) {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "&") where !isLiteral:
        index = appendReference(bytes, index..<range.upperBound, to: &text)
        continue
      case 0x0D:
        let isPair = index + 1 < range.upperBound && bytes[index + 1] == 0x0A
        text.append(0x0A)
        index += isPair ? 1 : 0
      default: text.append(byte)
      }
      index += 1
    }
  }

  internal static func append(_ scalar: UInt32, to text: inout [UInt8]) {
    let character = Unicode.Scalar(scalar) ?? "\u{FFFD}"
    text.append(contentsOf: UTF8.encode(character) ?? UTF8.encodedReplacementCharacter)
  }

  /// Appends one reference that begins at the range's start; returns where it ends.
  private static func appendReference(
    _ bytes: Span<UInt8>, _ range: Range<Int>, to text: inout [UInt8]
  ) -> Int {
    var end = range.lowerBound + 1
    // The longest reference that means anything is &#x10FFFF; and leading zeros are rare.
    while end < range.upperBound, bytes[end] != UInt8(ascii: ";"), end - range.lowerBound < 16 {
      end += 1
    }
    let name = (range.lowerBound + 1)..<end
    guard end < range.upperBound, bytes[end] == UInt8(ascii: ";"),
      let scalar = character(bytes, name)
    else {
      text.append(UInt8(ascii: "&"))
      return range.lowerBound + 1
    }
    append(scalar, to: &text)
    return end + 1
  }

  private static func character(_ bytes: Span<UInt8>, _ name: Range<Int>) -> UInt32? {
    guard let first = name.first, bytes[first] == UInt8(ascii: "#") else {
      let entity = name.map { bytes[$0] }
      return entities.first { entity.elementsEqual($0.0.utf8) }?.1
    }
    let isHex = name.count > 1 && bytes[first + 1] | 0x20 == UInt8(ascii: "x")
    let digits = name.dropFirst(isHex ? 2 : 1).map { bytes[$0] }
    guard let value = UInt32(String(decoding: digits, as: UTF8.self), radix: isHex ? 16 : 10)
    else { return nil }
    return value == 0 ? 0xFFFD : value
  }

  private static let entities: [(String, UInt32)] = [
    ("amp", 0x26), ("lt", 0x3C), ("gt", 0x3E), ("quot", 0x22), ("apos", 0x27),
  ]
}
