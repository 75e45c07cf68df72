/// A number that a rule goes by and that a plan may change: `F-111: {default: error always, percent: 60}`.
package struct RuleThreshold: Hashable, Sendable {
  /// The key in the plan file.
  package var name: String
  package var range: ClosedRange<Int>
  /// What holds where the plan says nothing.
  package var standard: Int
  /// What it means, in Chinese, with its unit.
  package var meaning: String
}

extension RuleCode {
  /// Those that the rule has; most have none.
  package var thresholds: [RuleThreshold] {
    switch self {
    case .wrongYear:
      [
        RuleThreshold(
          name: "percent", range: 50...99, standard: 50, meaning: "可读的抽样日期超过百分之几在另一年")
      ]
    case .reportPending:
      [RuleThreshold(name: "periods", range: 1...12, standard: 1, meaning: "报为待出报告以后过了几期")]
    case .overlappingFiles:
      [
        RuleThreshold(
          name: "percent", range: 1...100, standard: 80, meaning: "重复以前文件的百分之几就算它的新一次")
      ]
    case .cumulativeUnclear:
      [
        RuleThreshold(
          name: "percent", range: 1...100, standard: 50, meaning: "重复以前各批的百分之几就算累计")
      ]
    case .repeatSampling:
      [RuleThreshold(name: "months", range: 1...12, standard: 6, meaning: "同一产品几个月内不得再抽")]
    case .followUpOverdue:
      [
        RuleThreshold(
          name: "rectify", range: 1...365, standard: 60, meaning: "责令改正以后几天内完成整改"),
        RuleThreshold(
          name: "recheck", range: 1...365, standard: 75, meaning: "责令改正以后几天内复查"),
      ]
    default: []
    }
  }
}
