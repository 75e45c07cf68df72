import InspectionModel

/// Ways to write "explicitly none": `/`, `——`, 无, 未标注 and their like.
///
/// - Source: `domain.md`, section 3.1, from published tables.
enum EmptyMarker {
  private static let words: Set<String> = [
    "无", "未标注", "未注明", "未提供", "未标明", "未标示", "无标注", "无标示", "不详", "不适用", "n/a", "na",
  ]
  /// No word or row of strokes that people write for "none" is longer.
  private static let maximumByteCount = 24

  /// - Input: `text`: trimmed.
  static func matches(_ text: String) -> Bool {
    guard !text.isEmpty, text.utf8.count <= maximumByteCount else { return false }
    return text.unicodeScalars.allSatisfy(isStroke) || words.contains(ComparisonText.folded(text))
      || words.contains(ComparisonText.folded(withoutLastMarks(text)))
  }

  /// `无,` and `无。` say no more than 无.
  private static func withoutLastMarks(_ text: String) -> String {
    let marks: [Unicode.Scalar] = [",", "，", "、", "。", ";", "；", "."]
    let kept = text.unicodeScalars.reversed().drop { marks.contains($0) }
    return String(String.UnicodeScalarView(kept.reversed()))
  }

  private static func isStroke(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "/", "\\", "-", "_", "－", "／", "＼", "—", "–", "―", "─", "﹣", "−", "‐", "‑", "‒", "＿": true
    default: Folding.isBlank(scalar)
    }
  }
}
