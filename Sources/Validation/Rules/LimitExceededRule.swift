package import InspectionModel
package import InspectionPlan

/// A file stays within the limits of reading.
package struct LimitExceededRule: FailureRule {
  package static let description = RuleDescription(
    .limitExceeded, "文件大小、行列数应在上限以内",
    passing: [RuleExample()],
    failing: [.given(.failure(.limitExceeded(limit: "展开后 1 GB")))])

  package init(plan: AnnualPlan) {}

  package static func details(of failure: FileFailure) -> [String: String]? {
    guard case .limitExceeded(let limit) = failure.kind else { return nil }
    return ["limit": limit]
  }
}
