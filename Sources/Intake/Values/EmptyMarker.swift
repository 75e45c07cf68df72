import InspectionModel

/// Ways to write "explicitly none": `/`, `——`, 无, 未标注 and their like.
///
/// - Source: `domain.md`, section 3.1, from published tables.
enum EmptyMarker {
  private static let words: Set<String> = [
    "无", "未标注", "未注明", "未提供", "未标明", "未标示", "无标注", "无标示", "不详", "不适用", "n/a", "na",
  ]
  /// With which the words begin, in any case and width.
  private static let firstScalars: Set<Unicode.Scalar> = ["无", "未", "不", "n", "N", "ｎ", "Ｎ"]
  private static let marks: Set<Unicode.Scalar> = [",", "，", "、", "。", ";", "；", "."]
  /// No word or row of strokes that people write for "none" is longer.
  private static let maximumByteCount = 24

  /// - Input: `text`: trimmed.
  static func matches(_ text: String) -> Bool {
    guard !text.isEmpty, text.utf8.count <= maximumByteCount else { return false }
    let scalars = text.unicodeScalars
    if scalars.allSatisfy(isStroke) { return true }
    // `无,` and `无。` say no more than 无.
    var end = scalars.endIndex
    while end > scalars.startIndex, marks.contains(scalars[scalars.index(before: end)]) {
      end = scalars.index(before: end)
    }
    return firstScalars.contains(scalars[scalars.startIndex])
      && words.contains(ComparisonText.folded(String(scalars[..<end])))
  }

  private static func isStroke(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "/", "\\", "-", "_", "－", "／", "＼", "—", "–", "―", "─", "﹣", "−", "‐", "‑", "‒", "＿": true
    default: Folding.isBlank(scalar)
    }
  }
}
