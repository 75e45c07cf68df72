import InspectionModel

/// The words with which rows begin that are no batches.
///
/// A word counts only where the text ends after it or goes on as a label does: with a colon, a
/// bracket, a digit. 注塑机 is no note, 小计量泵 is no total.
enum RowLabels {
  private static let totals = [
    "本页小计", "本页合计", "本表合计", "以上合计", "以上共计", "批次合计", "抽样合计", "合计", "小计", "总计", "共计", "累计",
    "总批次", "总批数",
  ]
  private static let counted = ["本表共", "本次共", "以上共", "共"]
  private static let notes = [
    "填表说明", "填报说明", "填写说明", "编制说明", "备注", "说明", "注意事项", "注意", "附注", "注",
  ]
  private static let samples = ["填写示例", "填写样例", "填报示例", "示例", "样例", "范例", "举例"]

  /// Whether the cell begins a 合计 or 小计 row; 小计 counts since the last one.
  static func total(_ text: String) -> (isTotal: Bool, isSubtotal: Bool) {
    let folded = ComparisonText.folded(text)
    if let label = totals.first(where: folded.hasPrefix) {
      let next = folded.dropFirst(label.count).unicodeScalars.first
      let isLabel =
        next.map { isPunctuation($0) || isDigit($0) || "批抽检共为数样其有".unicodeScalars.contains($0) }
        ?? true
      return (isLabel, isLabel && label.hasSuffix("小计"))
    }
    let isCounted = counted.contains { label in
      folded.hasPrefix(label)
        && folded.dropFirst(label.count).unicodeScalars.first.map(isDigit) == true
        && CountText.batches(in: folded) != nil
    }
    return (isCounted, false)
  }

  /// 注：, 备注：, 填表说明, 注1.
  static func isNote(_ text: String) -> Bool {
    let folded = withoutBracket(ComparisonText.folded(text))
    guard let label = notes.first(where: folded.hasPrefix) else { return false }
    let next = folded.dropFirst(label.count).unicodeScalars.first
    return next.map { isPunctuation($0) || isDigit($0) } ?? true
  }

  /// 示例, （示例）, 样例：; 例 and 例：.
  ///
  /// - Input: `isFirst`: the row's first cell; further on only 示例 is beyond doubt.
  static func isSample(_ text: String, isFirst: Bool) -> Bool {
    guard let scalar = text.unicodeScalars.first(where: { !Folding.isBlank($0) }),
      sampleStarts.contains(scalar)
    else { return false }
    let folded = withoutBracket(ComparisonText.folded(text))
    guard isFirst else { return folded.hasPrefix("示例") || folded.hasPrefix("填写示例") }
    if folded == "例" || folded.hasPrefix("例:") || folded.hasPrefix("例1") { return true }
    guard let label = samples.first(where: folded.hasPrefix) else { return false }
    let next = folded.dropFirst(label.count).unicodeScalars.first
    return next.map { isPunctuation($0) || isDigit($0) || $0 == "行" } ?? true
  }

  /// `1、农资`, `一、州级监督抽查`, `（一）生产领域`.
  static func isNumberedHeading(_ text: String) -> Bool {
    var scalars = Substring(ComparisonText.folded(text)).unicodeScalars
    let isBracketed = scalars.first == "(" || scalars.first == "（"
    if isBracketed { scalars.removeFirst() }
    let numeral = scalars.prefix { isDigit($0) || chineseDigits.contains($0) }
    guard (1...3).contains(numeral.count) else { return false }
    scalars.removeFirst(numeral.count)
    guard let mark = scalars.popFirst(),
      (isBracketed ? ")）" : "、.．:：)）").unicodeScalars.contains(mark)
    else { return false }
    guard let next = scalars.first else { return false }
    return !isDigit(next)
  }

  /// 一, 二十一: the number of a section, not of a batch.
  static func isChineseNumeral(_ text: String) -> Bool {
    let scalars = ComparisonText.folded(text).unicodeScalars.filter { $0 != "、" && $0 != "." }
    return (1...3).contains(scalars.count) && scalars.allSatisfy(chineseDigits.contains)
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (48...57).contains(scalar.value) }

  static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    ":：,，;；.。、()（）[]【】-—=/\"“”".unicodeScalars.contains(scalar)
  }

  private static let chineseDigits = Set("一二三四五六七八九十〇".unicodeScalars)
  private static let sampleStarts = Set("示样范举例填([（【〔".unicodeScalars)

  private static func withoutBracket(_ folded: String) -> Substring {
    folded.drop { "([（【〔".contains($0) }
  }
}
