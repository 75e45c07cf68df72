/// A number as decimal digits: `0.d1d2d3… × 10^exponent`, the shortest that reads back the same.
public struct DecimalDigits: Hashable, Sendable {
  public var isNegative: Bool
  /// Values 0...9 without leading or trailing zeros; empty for 0.
  public var digits: [UInt8]
  public var exponent: Int

  /// `nil` for NaN and the infinities.
  public init?(_ number: Double) {
    guard number.isFinite else { return nil }
    isNegative = number.sign == .minus && number != 0
    digits = []
    exponent = 0
    var pointSeen = false
    var bytes = Array(number.magnitude.description.utf8)[...]
    while let byte = bytes.popFirst() {
      switch byte {
      case UInt8(ascii: "."): pointSeen = true
      case UInt8(ascii: "e"): exponent += Int(String(decoding: bytes, as: UTF8.self)) ?? 0
      default:
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { continue }
        if byte == UInt8(ascii: "0"), digits.isEmpty {
          if pointSeen { exponent -= 1 }
          continue
        }
        digits.append(byte - UInt8(ascii: "0"))
        if !pointSeen { exponent += 1 }
      }
      if byte == UInt8(ascii: "e") { break }
    }
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty { exponent = 0 }
  }

  /// Rounded half away from zero after `places` decimals, as spreadsheets show numbers.
  public func rounded(places: Int) -> DecimalDigits {
    let kept = exponent + places
    guard kept < digits.count else { return self }
    var result = self
    guard kept >= 0 else {
      result.digits = []
      result.exponent = 0
      return result
    }
    result.digits = Array(digits[..<kept])
    if digits[kept] >= 5 { result.increment() }
    while result.digits.last == 0 { result.digits.removeLast() }
    if result.digits.isEmpty { result.exponent = 0 }
    return result
  }

  /// Rounded half away from zero after the first `significantDigits` digits.
  public func rounded(significantDigits: Int) -> DecimalDigits {
    rounded(places: significantDigits - exponent)
  }

  /// The digits before the point, without leading zeros; empty below 1.
  public var whole: [UInt8] {
    guard exponent > 0 else { return [] }
    return (0..<exponent).map { $0 < digits.count ? digits[$0] : 0 }
  }

  /// Exactly `places` digits after the point.
  public func fraction(places: Int) -> [UInt8] {
    (0..<places).map {
      let index = exponent + $0
      return index >= 0 && index < digits.count ? digits[index] : 0
    }
  }

  private mutating func increment() {
    var index = digits.count - 1
    while index >= 0, digits[index] == 9 {
      digits[index] = 0
      index -= 1
    }
    if index >= 0 {
      digits[index] += 1
    } else {
      digits.insert(1, at: 0)
      exponent += 1
    }
  }
}
