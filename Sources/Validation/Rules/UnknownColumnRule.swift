package import InspectionModel
package import InspectionPlan

/// Every column is one that the plan knows; the others are carried to the working papers.
package struct UnknownColumnRule: SheetRule {
  package static let description = RuleDescription(
    .unknownColumn, "附件4以外的列只带入工作底稿",
    passing: [RuleExample()],
    failing: [.given(.header("抽样人", .unknown))])

  package init(plan: AnnualPlan) {}

  package func check(_ sheet: CheckedSheet, report: (Finding) -> Void) {
    for doubt in sheet.sheet.doubts where doubt.kind == .unknown {
      report(sheet.finding(.unknownColumn, about: doubt))
    }
  }
}
