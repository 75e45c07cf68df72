package import InspectionModel
package import InspectionPlan

/// A file that is sent again has changed.
package struct IdenticalResendRule: FileRule {
  package static let description = RuleDescription(
    .identicalResend, "再次报送的文件应有更正",
    passing: [RuleExample()],
    failing: [.given(.resent)])

  package init(plan: AnnualPlan) {}

  package func check(_ file: CheckedFile, report: (Finding) -> Void) {
    guard let original = file.originalPath else { return }
    report(file.finding(.identicalResend, details: ["other": original]))
  }
}
