package import InspectionModel
package import InspectionPlan

/// No two columns claim one field, unless they can be joined.
package struct DuplicateColumnRule: SheetRule {
  package static let description = RuleDescription(
    .duplicateColumn, "同一内容应只占一列",
    passing: [RuleExample()],
    failing: [.given(.header("抽查结果", .duplicate(of: .verdict)), at: .verdict)])

  private let plan: AnnualPlan

  package init(plan: AnnualPlan) {
    self.plan = plan
  }

  package func check(_ sheet: CheckedSheet, report: (Finding) -> Void) {
    for doubt in sheet.sheet.doubts {
      guard case .duplicate(let field) = doubt.kind else { continue }
      let index = plan.layout.index(of: field)
      let other = index.flatMap { sheet.columns[$0]?.header } ?? plan.column(field)?.header
      report(
        sheet.finding(
          .duplicateColumn, about: doubt, field: field,
          details: ["other": (other ?? field.rawValue).excerpt]))
    }
  }
}
