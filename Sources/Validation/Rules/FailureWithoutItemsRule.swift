package import InspectionModel
package import InspectionPlan

/// A failed batch names what failed.
package struct FailureWithoutItemsRule: RecordRule {
  package static let description = RuleDescription(
    .failureWithoutItems, "检验结论为不合格的，应填不合格项目",
    passing: [
      RuleExample([.verdict: "不合格", .failedItems: "总养分", .producerPlace: "昆明市"]),
      RuleExample([.verdict: "不判定", .failedItems: ""]),
    ],
    failing: [
      RuleExample(
        [.verdict: "不合格", .failedItems: "", .producerPlace: "昆明市"], at: .failedItems),
      RuleExample(
        [.verdict: "不合格", .failedItems: "/", .producerPlace: "昆明市"], at: .failedItems),
    ])

  private let failedItems: Int?

  package init(plan: AnnualPlan) {
    failedItems = plan.layout.index(of: .failedItems)
  }

  package func check(_ record: CheckedRecord, report: (Finding) -> Void) {
    guard record.record.verdict == .failed, let failedItems,
      let items = record.value(failedItems), items.saysNoFailedItems
    else { return }
    let details = items.state == .blank ? [:] : ["marker": items.text.excerpt]
    report(record.finding(.failureWithoutItems, at: failedItems, details: details))
  }
}
