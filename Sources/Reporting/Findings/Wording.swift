package import InspectionModel

extension Severity {
  /// What it asks for: 请更正.
  package var word: String {
    switch self {
    case .error: "请更正"
    case .verify: "请核实"
    case .followUp: "督办"
    case .notice: "提示"
    }
  }

  /// Goes before the word, so that colour never stands alone.
  package var symbol: String {
    switch self {
    case .error: "✗"
    case .verify: "?"
    case .followUp: "!"
    case .notice: "i"
    }
  }
}

extension IgnoredRow.Reason {
  package var word: String {
    switch self {
    case .repeatedHeader: "重复的表头"
    case .category: "分类行"
    case .total: "合计行"
    case .note: "说明行"
    case .signature: "签字行"
    case .sample: "示例行"
    case .numbering: "只有序号的空行"
    }
  }
}

extension SubmissionStatus {
  package var word: String {
    switch self {
    case .accepted: "已收录"
    case .acceptedWithQueries: "已收录，有待核实"
    case .rejected: "请更正"
    case .unreadable: "读不出"
    case .superseded: "已由新的一次代替"
    case .identical: "与另一件相同，不重复计数"
    case .excluded: "质量科已撤下，不计入"
    }
  }

  package var symbol: String {
    switch self {
    case .accepted: "✓"
    case .acceptedWithQueries: "?"
    case .rejected, .unreadable: "✗"
    case .superseded: "↻"
    case .identical: "="
    case .excluded: "✕"
    }
  }
}

extension ObservedValue {
  /// What was read, as a sentence's object: 「12万」（文本）, 空白.
  package var words: String {
    switch kind {
    case .blank: "空白"
    case .uncalculated: "公式，没有存下结果"
    case .text: "「\(clipped(shown))」"
    case .number: "「\(clipped(shown))」（数字）"
    case .date: "「\(clipped(shown))」（日期）"
    case .boolean: "「\(clipped(shown))」（是/否）"
    case .error: "「\(clipped(shown))」（错误值）"
    }
  }
}
