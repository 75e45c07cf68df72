/// The `_xHHHH_` escapes of SpreadsheetML texts.
///
/// - Source: ECMA-376 Part 1, 22.9.2.19 (ST_Xstring): exactly four hexadecimal digits, decoded once
///   from left to right; `_x005F_` stands for an underscore.
internal enum StringEscapes {
  /// Decodes the escapes of `text[start...]` in place.
  internal static func decode(_ text: inout [UInt8], from start: Int) {
    guard (start..<text.count).contains(where: { unit(text, at: $0) != nil }) else { return }
    var result: [UInt8] = []
    var index = start
    while index < text.count {
      guard text[index] == UInt8(ascii: "_"), let high = unit(text, at: index) else {
        result.append(text[index])
        index += 1
        continue
      }
      index += 7
      guard (0xD800...0xDBFF).contains(high), let low = unit(text, at: index),
        (0xDC00...0xDFFF).contains(low)
      else {
        XMLText.append(UInt32(high), to: &result)
        continue
      }
      index += 7
      XMLText.append(0x10000 + (UInt32(high) - 0xD800) << 10 + UInt32(low) - 0xDC00, to: &result)
    }
    text.replaceSubrange(start..., with: result)
  }

  /// The code unit of an escape that begins at `index`.
  private static func unit(_ text: [UInt8], at index: Int) -> UInt16? {
    guard index + 6 < text.count, text[index] == UInt8(ascii: "_"),
      text[index + 1] == UInt8(ascii: "x"), text[index + 6] == UInt8(ascii: "_")
    else { return nil }
    var value: UInt16 = 0
    for byte in text[(index + 2)..<(index + 6)] {
      guard let digit = hexDigit(byte) else { return nil }
      value = value << 4 | UInt16(digit)
    }
    return value
  }

  private static func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
