package import InspectionModel
package import InspectionPlan

/// A spreadsheet can be read to its end.
package struct UnreadableFileRule: FailureRule {
  package static let description = RuleDescription(
    .unreadableFile, "表格文件应完整，能读到最后",
    passing: [RuleExample()],
    failing: [.given(.failure(.unreadable))])

  package init(plan: AnnualPlan) {}

  package static func details(of failure: FileFailure) -> [String: String]? {
    guard failure.kind == .unreadable else { return nil }
    return failure.sentence.isEmpty ? [:] : ["sentence": failure.sentence]
  }
}
