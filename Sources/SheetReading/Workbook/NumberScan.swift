/// Numbers as SpreadsheetML writes them.
internal enum NumberScan {
  /// An `xsd:double` without NaN and the infinities, blanks around it allowed; `nil` otherwise.
  internal static func double(_ bytes: [UInt8]) -> Double? {
    var range = 0..<bytes.count
    while let first = range.first, bytes[first] <= 0x20 { range.removeFirst() }
    while let last = range.last, bytes[last] <= 0x20 { range.removeLast() }
    var mantissa: UInt64 = 0
    var digitCount = 0
    var places = 0
    var pointSeen = false
    var isNegative = false
    for index in range {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digitCount += 1
        guard digitCount <= 18 else { return general(bytes[range]) }
        mantissa = mantissa * 10 + UInt64(byte - UInt8(ascii: "0"))
        if pointSeen { places += 1 }
      case UInt8(ascii: "."):
        guard !pointSeen else { return nil }
        pointSeen = true
      case UInt8(ascii: "-") where index == range.lowerBound: isNegative = true
      default: return general(bytes[range])
      }
    }
    guard digitCount > 0 else { return nil }
    // Exact: both operands are whole doubles, so that one rounding happens, in the division.
    guard mantissa < 1 << 53, places < powers.count else { return general(bytes[range]) }
    let value = Double(mantissa) / powers[places]
    return isNegative ? -value : value
  }

  /// Those that a double holds exactly.
  internal static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
    1e18, 1e19, 1e20, 1e21, 1e22,
  ]

  /// Long numbers and exponents, by the standard library; its hexadecimal and words are refused.
  private static func general(_ bytes: ArraySlice<UInt8>) -> Double? {
    let isPlain = bytes.allSatisfy {
      switch $0 {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
        UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
        true
      default: false
      }
    }
    guard isPlain, let value = Double(String(decoding: bytes, as: UTF8.self)), value.isFinite
    else { return nil }
    return value
  }

  /// A whole number of at most nine digits; `nil` otherwise.
  internal static func index(_ bytes: some Collection<UInt8>) -> Int? {
    var value = 0
    var count = 0
    for byte in bytes {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte), count < 9 else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
      count += 1
    }
    return count > 0 ? value : nil
  }
}
