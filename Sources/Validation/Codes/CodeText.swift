/// A registered code as it is compared.
enum CodeText {
  /// In upper case and half width; full-width brackets count as brackets.
  static func folded(_ text: some StringProtocol) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isFullWidth = (0xFF01...0xFF5E).contains(scalar.value)
      result.append(
        isFullWidth ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
    }
    return String(result).uppercased()
  }
}
