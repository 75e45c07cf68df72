package import InspectionModel
package import InspectionPlan

/// Something says who files.
///
/// A file that could not be read is silent here: it may say so once it can.
package struct UnknownOfficeRule: FileRule {
  package static let description = RuleDescription(
    .unknownOffice, "应看得出是谁报送的",
    passing: [RuleExample(), .given(.institute)],
    failing: [.given(.nobody)])

  package init(plan: AnnualPlan) {}

  package func check(_ file: CheckedFile, report: (Finding) -> Void) {
    guard file.isCurrentTable, file.file.office.officeCode == nil else { return }
    report(file.finding(.unknownOffice))
  }
}
