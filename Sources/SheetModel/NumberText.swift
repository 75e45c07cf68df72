/// Numbers as text, the same in every locale.
public enum NumberText {
  /// The shortest text that reads back the same: `12`, `0.1`, `1e+16`.
  public static func shortest(_ number: Double) -> String {
    let text = number.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// As ``shortest(_:)``, but whole numbers never with an exponent: `20000000000000000`.
  public static func plain(_ number: Double) -> String {
    guard number.magnitude >= 1e15, number.magnitude < 1e22, number.rounded() == number,
      let digits = DecimalDigits(number)
    else { return shortest(number) }
    return (digits.isNegative ? "-" : "") + text(of: digits.whole)
  }

  /// With zeros before it up to `width` digits; the minus of a negative one comes on top.
  internal static func padded(_ value: Int, width: Int) -> String {
    let digits = String(value.magnitude)
    return (value < 0 ? "-" : "") + String(repeating: "0", count: max(0, width - digits.count))
      + digits
  }

  /// The digits of a whole number without leading zeros; none for 0.
  internal static func digits(_ value: Int) -> [UInt8] {
    value == 0 ? [] : String(value.magnitude).utf8.map { $0 - UInt8(ascii: "0") }
  }

  internal static func text(of digits: [UInt8]) -> String {
    String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
  }
}
