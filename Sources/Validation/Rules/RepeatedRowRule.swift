package import InspectionModel
package import InspectionPlan

/// A row that was pasted twice counts once.
package struct RepeatedRowRule: FilingRule {
  package static let description = RuleDescription(
    .repeatedRow, "完全相同的两行只算一行",
    passing: [RuleExample([:], [.reportNumber: "CX-02"])],
    failing: [RuleExample([:], [.sequence: "2"], at: .reportNumber)])

  private let reportNumber: Int?
  private let sampledEntity: Int?

  package init(plan: AnnualPlan) {
    reportNumber = plan.layout.index(of: .reportNumber)
    sampledEntity = plan.layout.index(of: .sampledEntity)
  }

  package func check(_ filing: Filing, report: (Finding) -> Void) {
    for repetition in filing.repetitions where repetition.isIdentical {
      let later = repetition.later
      let index = later.sheet.hasColumn(reportNumber) ? reportNumber : sampledEntity
      guard let index else { continue }
      report(
        later.finding(.repeatedRow, at: index, details: ["other": repetition.earlierPlace]))
    }
  }
}
