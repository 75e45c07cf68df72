/// UTF-16 bytes as UTF-8.
internal enum UTF16Text {
  /// How many bytes from the start are whole characters.
  internal static func wholeByteCount(_ bytes: [UInt8], isBigEndian: Bool) -> Int {
    let even = bytes.count & ~1
    guard even >= 2 else { return 0 }
    let high = bytes[isBigEndian ? even - 2 : even - 1]
    return (0xD8...0xDB).contains(high) ? even - 2 : even
  }

  /// Lone surrogates become U+FFFD; a byte order mark (U+FEFF) is dropped at the very start only.
  internal static func utf8(
    _ bytes: ArraySlice<UInt8>, isBigEndian: Bool, dropsMark: Bool
  ) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let (one, two) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(isBigEndian ? one << 8 | two : two << 8 | one)
      index += 2
    }
    if dropsMark, units.first == 0xFEFF { units.removeFirst() }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  /// Lone surrogates among whole units: a sign that the bytes are no UTF-16.
  internal static func loneSurrogateCount(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> Int {
    var lone = 0
    var expectsLow = false
    for index in stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2) {
      let high = bytes[isBigEndian ? index : index + 1]
      let isLow = (0xDC...0xDF).contains(high)
      if isLow != expectsLow { lone += 1 }
      expectsLow = (0xD8...0xDB).contains(high)
    }
    return lone + (expectsLow ? 1 : 0)
  }
}
