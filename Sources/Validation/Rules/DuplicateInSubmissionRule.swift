package import InspectionModel
package import InspectionPlan

/// One batch stands once in what an office files for a period.
///
/// The first row stands, the later one is named. A 复检 row belongs beside its first.
package struct DuplicateInSubmissionRule: FilingRule {
  package static let description = RuleDescription(
    .duplicateInSubmission, "同一批次不应重复报送而内容不同",
    passing: [
      RuleExample([:], [.reportNumber: "CX-02"]),
      RuleExample([:], [.inspectionKind: "复检", .productName: "复合肥料（复检）"]),
    ],
    failing: [
      RuleExample([:], [.productName: "有机肥料"], at: .reportNumber),
      RuleExample(
        [.verdict: "待出报告", .reportNumber: ""],
        [.verdict: "待出报告", .reportNumber: "", .model: "25kg/袋"], at: .reportNumber),
    ])

  private let reportNumber: Int?
  private let sampledEntity: Int?

  package init(plan: AnnualPlan) {
    reportNumber = plan.layout.index(of: .reportNumber)
    sampledEntity = plan.layout.index(of: .sampledEntity)
  }

  package func check(_ filing: Filing, report: (Finding) -> Void) {
    for repetition in filing.repetitions where !repetition.isIdentical {
      let later = repetition.later
      let byReport = later.record.key.basis == .report
      let column = later.sheet.hasColumn(reportNumber) ? reportNumber : sampledEntity
      guard let index = column else { continue }
      let names = repetition.differingFields.map { later.sheet.file.plan.columns[$0].header }
      let shown = names.prefix(3).map { "「\($0)」" }.joined(separator: "、")
      let list = names.count > 3 ? "\(shown)等 \(names.count) 项" : shown
      var details = ["other": repetition.earlierPlace, "list": list]
      if !byReport { details["unnumbered"] = later.record.key.shown.excerpt }
      report(later.finding(.duplicateInSubmission, at: index, details: details))
    }
  }
}
