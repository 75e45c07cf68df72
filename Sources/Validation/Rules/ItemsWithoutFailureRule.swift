package import InspectionModel
package import InspectionPlan

/// A batch that passed names no failed items.
package struct ItemsWithoutFailureRule: RecordRule {
  package static let description = RuleDescription(
    .itemsWithoutFailure, "检验结论为合格的，不应有不合格项目",
    passing: [
      RuleExample([.verdict: "合格", .failedItems: "/"]),
      RuleExample([.verdict: "合格", .failedItems: "无不合格项目"]),
      RuleExample([.verdict: "待出报告", .reportNumber: "", .failedItems: ""]),
    ],
    failing: [RuleExample([.verdict: "合格", .failedItems: "总养分"], at: .failedItems)])

  private let failedItems: Int?

  package init(plan: AnnualPlan) {
    failedItems = plan.layout.index(of: .failedItems)
  }

  package func check(_ record: CheckedRecord, report: (Finding) -> Void) {
    guard record.record.verdict == .passed, let failedItems,
      let items = record.value(failedItems), items.isUsable, !items.saysNoFailedItems
    else { return }
    report(record.finding(.itemsWithoutFailure, at: failedItems))
  }
}
