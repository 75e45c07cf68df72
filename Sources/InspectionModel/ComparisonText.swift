/// Folds text for comparison, never for display: white space is dropped, ASCII is lower-cased, and
/// full-width forms of ASCII become half-width.
///
/// All else stays as it is, so that ℃, ㎡, Ⅱ and ① keep their meaning: this is no NFKC.
///
/// - Complexity: O(bytes); text in which nothing folds is returned as it came, without a copy.
/// - Source: `domain.md`, section 1.3.
package enum ComparisonText {
  /// For names, keys and values of a list.
  package static func folded(_ text: String) -> String {
    guard text.utf8.contains(where: mayFold) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.lazy.compactMap(fold)))
  }

  /// For headers: as ``folded(_:)``, and `*`, the mark of a required column, is dropped too.
  package static func foldedHeader(_ text: String) -> String {
    let folded = folded(text)
    return folded.utf8.contains(UInt8(ascii: "*")) ? folded.filter { $0 != "*" } : folded
  }

  /// `nil` for what is dropped.
  private static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x00...0x20, 0x7F...0xA0, 0xAD: nil
    case 0x41...0x5A: Unicode.Scalar(scalar.value + 0x20)
    case 0x1680, 0x180E, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x2064, 0x3000, 0xFEFF: nil
    case 0xFF21...0xFF3A: Unicode.Scalar(scalar.value - 0xFEE0 + 0x20)
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0)
    default: scalar
    }
  }

  /// Whether a scalar that starts with, or is, this byte could fold.
  ///
  /// Chinese characters in common use start with E4...E9 and never do.
  private static func mayFold(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x00...0x20, 0x41...0x5A, 0x7F, 0xC2, 0xE1...0xE3, 0xEF: true
    default: false
    }
  }
}
