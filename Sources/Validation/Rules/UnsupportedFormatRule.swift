package import InspectionModel
package import InspectionPlan

/// A table comes in a format that can be read here.
package struct UnsupportedFormatRule: FailureRule {
  package static let description = RuleDescription(
    .unsupportedFormat, "汇总表应为 .xlsx、.xls 或 .csv",
    passing: [RuleExample()],
    failing: [.given(.failure(.unsupported(format: "OpenDocument 表格（.ods）")))])

  package init(plan: AnnualPlan) {}

  package static func details(of failure: FileFailure) -> [String: String]? {
    guard case .unsupported(let format) = failure.kind else { return nil }
    var details = ["format": format]
    if format.hasSuffix("压缩包") { details["archive"] = format }
    return details
  }
}
