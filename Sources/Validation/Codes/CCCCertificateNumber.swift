/// CCC 证书编号: year, body, category and serial in 16 digits.
enum CCCCertificateNumber {
  /// What speaks against the folded text; `nil` if nothing does.
  static func doubt(about code: String) -> String? {
    let isShaped = code.utf8.count == 16 && code.utf8.allSatisfy { (48...57).contains($0) }
    return isShaped ? nil : "应为 16 位数字"
  }
}
