package import InspectionModel
package import InspectionPlan

/// A batch of the prefecture's own programme is taken where its item's 抽查对象 says.
package struct ScopeMismatchRule: RecordRule {
  package static let description = RuleDescription(
    .scopeMismatch, "本级抽查批次的抽样领域应符合计划的抽查对象",
    passing: [
      RuleExample([.source: "州抽", .planItem: "农资", .scope: "生产"]),
      RuleExample([.source: "县抽", .planItem: "消防器材", .scope: "生产"]),
    ],
    failing: [
      RuleExample([.source: "州抽", .planItem: "消防器材", .scope: "生产"], at: .scope)
    ])

  private let scope: Int?
  private let planItem: Int?

  package init(plan: AnnualPlan) {
    scope = plan.layout.index(of: .scope)
    planItem = plan.layout.index(of: .planItem)
  }

  package func check(_ record: CheckedRecord, report: (Finding) -> Void) {
    guard record.record.source == .prefecture, !record.isVisitOnly, let scope,
      let stated = record.record.scope, record.value(scope)?.isUsable == true,
      record.value(planItem)?.isUsable == true,
      let item = record.record.itemNumber.flatMap({ record.sheet.file.plan.item(number: $0) }),
      !item.scopes.contains(stated)
    else { return }
    let allowed = SamplingScope.allCases.filter(item.scopes.contains).map(\.rawValue)
    report(
      record.finding(
        .scopeMismatch, at: scope,
        details: ["product": item.product, "list": allowed.joined(separator: "、")]))
  }
}
