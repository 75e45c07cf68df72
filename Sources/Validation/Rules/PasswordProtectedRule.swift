package import InspectionModel
package import InspectionPlan

/// A workbook opens without a password.
package struct PasswordProtectedRule: FailureRule {
  package static let description = RuleDescription(
    .passwordProtected, "表格文件不应加密",
    passing: [RuleExample()],
    failing: [.given(.failure(.passwordProtected))])

  package init(plan: AnnualPlan) {}

  package static func details(of failure: FileFailure) -> [String: String]? {
    failure.kind == .passwordProtected ? [:] : nil
  }
}
