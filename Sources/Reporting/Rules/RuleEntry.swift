package import InspectionModel
package import InspectionPlan
import SheetModel

/// A rule's page in the manual: settings, basis, words and examples as they are in force.
package struct RuleEntry: Hashable, Sendable {
  /// The rule's ordinary case, or one of its variants, with severity and words of its own.
  package struct Case: Hashable, Sendable {
    /// `nil` for the ordinary case.
    package var variant: String?
    /// What a finding of the case asks for once no trial holds.
    package var severity: Severity
    package var withholds: RuleSetting.Withholding
    package var title: String
    /// Filled from the failing example, so that it reads as an office reads it.
    package var message: String
    package var fix: String
    /// How it should look.
    package var example: String

    package init(
      variant: String?, severity: Severity, withholds: RuleSetting.Withholding, text: FindingText,
      example: String
    ) {
      self.variant = variant
      self.severity = severity
      self.withholds = withholds
      title = text.title
      message = text.message
      fix = text.fix
      self.example = example
    }
  }

  package struct Threshold: Hashable, Sendable {
    package var rule: RuleThreshold
    package var value: Int

    package init(rule: RuleThreshold, value: Int) {
      self.rule = rule
      self.value = value
    }
  }

  package var code: RuleCode
  /// Dates, trial.
  package var setting: RuleSetting
  /// The ordinary case first.
  package var cases: [Case]
  package var thresholds: [Threshold]
  /// The plan's clause first, then laws and standards.
  package var basis: [String]
  package var checks: String
  package var passing: [String]
  package var failing: [String]

  package init(
    code: RuleCode, setting: RuleSetting, cases: [Case], thresholds: [Threshold], basis: [String],
    checks: String, passing: [String], failing: [String]
  ) {
    self.code = code
    self.setting = setting
    self.cases = cases
    self.thresholds = thresholds
    self.basis = basis
    self.checks = checks
    self.passing = passing
    self.failing = failing
  }
}

// MARK: - Words

extension RuleEntry {
  internal var title: String { cases.first?.title ?? code.rawValue }

  /// 试行，自 2025-07-01 起; `nil` for a rule that simply holds.
  internal var validity: String? {
    let from = setting.activeFrom.map { "自 \($0) 起" }
    let until = setting.activeUntil.map { "至 \($0) 止" }
    let parts = [setting.isTrial ? "试行" : nil, from, until].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: "，")
  }

  internal var basisSentences: [String] {
    basis.isEmpty ? ["没有专门条文，为读准、核对和汇总所需。"] : basis
  }
}

extension RuleEntry.Case {
  /// The title, or when the variant applies.
  internal var name: String { variant.map(Self.occasion) ?? title }

  private static func occasion(_ variant: String) -> String {
    switch variant {
    case "required": "缺的是必填列"
    case "institute": "承检机构报送的"
    case "county": "县市局报送的"
    case "columns": "隐藏的是列"
    case "optional": "必填列以外"
    case "doubtful": "生产日期看不准"
    case "failed": "不合格的批次"
    case "distribution": "流通领域抽样的"
    case "earlier": "上一年结转的"
    default: variant
    }
  }
}

extension RuleSetting.Withholding {
  /// For a table: – where the row counts all the same.
  internal var word: String {
    switch self {
    case .never: "–"
    case .core: "核心列"
    case .always: "是"
    }
  }

  internal var sentence: String {
    switch self {
    case .never: "照常列入附件4"
    case .core: "核心列有这个问题的行暂未列入附件4"
    case .always: "有这个问题的行暂未列入附件4"
    }
  }
}

extension RuleCode {
  /// What the letter stands for.
  package var area: String {
    switch rawValue.first {
    case "F": "文件"
    case "H": "表头"
    case "T": "单元格"
    case "V": "填写内容"
    case "X": "前后核对"
    case "D": "重复和不一致"
    case "P": "计划进度"
    default: "报送期限"
    }
  }
}
