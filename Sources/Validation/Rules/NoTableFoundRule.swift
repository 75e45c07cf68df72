package import InspectionModel
package import InspectionPlan

/// A visible sheet has the header of 附件4.
package struct NoTableFoundRule: FailureRule {
  package static let description = RuleDescription(
    .noTableFound, "文件里应有一张带附件4表头的工作表",
    passing: [RuleExample()],
    failing: [.given(.failure(.noTable))])

  package init(plan: AnnualPlan) {}

  package static func details(of failure: FileFailure) -> [String: String]? {
    failure.kind == .noTable ? [:] : nil
  }
}
