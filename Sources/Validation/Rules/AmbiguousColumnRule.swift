package import InspectionModel
package import InspectionPlan

/// A header says which field it is.
///
/// Silent where it may be a core column that the sheet lacks: that is H-101's finding, which names
/// this header.
package struct AmbiguousColumnRule: SheetRule {
  package static let description = RuleDescription(
    .ambiguousColumn, "表头应能看出是哪一项",
    passing: [RuleExample()],
    failing: [
      .given(.header("企业名称", .ambiguous([.sampledEntity, .producer]))),
      .given(
        .withoutColumn(.producer), .header("企业名称", .ambiguous([.sampledEntity, .producer]))),
    ])

  private let plan: AnnualPlan

  package init(plan: AnnualPlan) {
    self.plan = plan
  }

  package func check(_ sheet: CheckedSheet, report: (Finding) -> Void) {
    for doubt in sheet.sheet.doubts {
      guard case .ambiguous(let fields) = doubt.kind,
        !fields.contains(where: { isMissingCore($0, in: sheet) })
      else { continue }
      let names = fields.map { "「\(plan.column($0)?.header ?? $0.rawValue)」" }
      report(
        sheet.finding(
          .ambiguousColumn, about: doubt, details: ["list": names.joined(separator: "、")]))
    }
  }

  private func isMissingCore(_ field: RecordField, in sheet: CheckedSheet) -> Bool {
    plan.column(field)?.need == .core && !sheet.hasColumn(plan.layout.index(of: field))
  }
}
