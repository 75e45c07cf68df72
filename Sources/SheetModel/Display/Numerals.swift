/// The digits that a section writes numbers in: `[DBNum1]`, `[DBNum2]`, `[DBNum3]`.
///
/// - Source: ECMA-376 Part 1, 18.8.31, for Chinese. General writes a number in words, the places of
///   a pattern digit by digit.
internal enum Numerals: Hashable, Sendable {
  case arabic
  /// 一二三.
  case chinese
  /// 壹贰叁, as on cheques.
  case formal
  /// １２３.
  case wide

  /// `nil` for shapes that have no digits here.
  internal init?(tag: String) {
    switch tag.lowercased() {
    case "dbnum1": self = .chinese
    case "dbnum2": self = .formal
    case "dbnum3": self = .wide
    default: return nil
    }
  }

  internal func digit(_ digit: UInt8) -> String {
    switch self {
    case .arabic: Self.arabicDigits[Int(digit)]
    case .chinese: Self.chineseDigits[Int(digit)]
    case .formal: Self.formalDigits[Int(digit)]
    case .wide: Self.wideDigits[Int(digit)]
    }
  }

  /// A whole number in words, 一万二千三百四十五, from its digits without leading zeros, none for 0.
  internal func words(_ digits: [UInt8]) -> String {
    guard !digits.isEmpty else { return digit(0) }
    return words(digits[...])
  }

  /// A month, day, hour, minute or second: 十四 rather than 一十四.
  internal func clock(_ value: Int, width: Int) -> String {
    guard self != .arabic else { return NumberText.padded(value, width: width) }
    var digits = NumberText.digits(value)
    if digits.isEmpty { digits = [0] }
    if digits.count < width, value < 10 {
      return String(repeating: digit(0), count: width - digits.count) + digit(digits[0])
    }
    let words = words(digits.count == 1 && digits[0] == 0 ? [] : digits)
    return self != .formal && digits.count == 2 && digits[0] == 1
      ? String(words.dropFirst()) : words
  }

  private func words(_ digits: ArraySlice<UInt8>) -> String {
    for (places, unit) in [(8, "亿"), (4, "万")] where digits.count > places {
      let low = digits.suffix(places)
      let rest = low.drop { $0 == 0 }
      let high = words(digits.dropLast(places)) + unit
      guard !rest.isEmpty else { return high }
      return high + (rest.count < low.count ? digit(0) : "") + words(rest)
    }
    var text = ""
    var isZeroPending = false
    for (index, value) in digits.enumerated() {
      if value == 0 {
        isZeroPending = true
        continue
      }
      if isZeroPending { text += digit(0) }
      isZeroPending = false
      text += digit(value) + unit(digits.count - 1 - index)
    }
    return text
  }

  private func unit(_ power: Int) -> String {
    (self == .formal ? ["", "拾", "佰", "仟"] : ["", "十", "百", "千"])[power]
  }

  private static let arabicDigits = (0...9).map { String($0) }
  private static let chineseDigits = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
  private static let formalDigits = ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"]
  private static let wideDigits = ["０", "１", "２", "３", "４", "５", "６", "７", "８", "９"]
}
