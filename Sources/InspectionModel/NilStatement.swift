/// Ways in which an office says that it has nothing to report for a period: 零报告, 本季度无抽检任务.
package enum NilStatement {
  private static let wholes: Set<String> = [
    "无", "没有", "本期无", "本季度无", "本季无", "本次无", "零", "0批次", "零批次", "无批次", "零报告", "0报告",
  ]
  private static let parts = [
    "零报告", "无抽检", "无抽查", "无监督抽", "未抽检", "未抽查", "未开展抽", "未开展监督抽", "没有抽检", "没有抽查",
    "没有开展抽", "没有开展监督抽", "未组织抽", "未组织监督抽",
  ]
  /// Each of the words has one of these, before their width is folded or after.
  private static let marks: Set<Unicode.Scalar> = ["无", "没", "未", "零", "0", "０"]
  /// Longer texts say more than that.
  private static let lengthLimit = 40

  /// Whether a text in a table says that there is nothing.
  package static func isOne(_ text: String) -> Bool {
    guard text.utf8.count <= lengthLimit * 3, text.unicodeScalars.contains(where: marks.contains)
    else { return false }
    var folded = ComparisonText.folded(text)
    while let last = folded.last, "。.，,；;".contains(last) { folded.removeLast() }
    return wholes.contains(folded) || parts.contains(where: folded.contains)
  }

  /// Whether a document's name says that there is nothing.
  package static func isNamed(_ fileName: String) -> Bool {
    let folded = ComparisonText.folded(fileName)
    return parts.contains(where: folded.contains)
  }
}
