/// 统一社会信用代码.
///
/// - Source: GB 32100-2015; weights and alphabet as in Hutool's `CreditCodeUtil`. The 15-digit
///   registration numbers from before 2015 still occur and are let pass.
enum UnifiedCreditCode {
  private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)
  private static let weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

  /// What speaks against the folded text; `nil` if nothing does.
  static func doubt(about code: String) -> String? {
    let bytes = Array(code.utf8)
    if bytes.count == 15, bytes.allSatisfy({ (48...57).contains($0) }) { return nil }
    guard bytes.count == 18 else { return "应为 18 位，这里是 \(code.count) 位" }
    var values: [Int] = []
    for byte in bytes {
      guard let value = alphabet.firstIndex(of: byte) else {
        return "应只含数字和大写字母，不用 I、O、S、V、Z"
      }
      values.append(value)
    }
    let sum = zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 }
    let check = (31 - sum % 31) % 31
    guard values[17] != check else { return nil }
    return "按前 17 位推算，最后一位应为 \(Character(Unicode.Scalar(alphabet[check])))"
  }
}
