package import InspectionModel
package import InspectionPlan

/// A date names its century and its day.
package struct AmbiguousDateRule: CellStateRule {
  package static let description = RuleDescription(
    .ambiguousDate, "日期应写明四位年份和日",
    passing: [RuleExample([.samplingDate: "2025-03-12"])],
    failing: [
      RuleExample([.samplingDate: .read("25-3-12", .ambiguousDate)], at: .samplingDate),
      RuleExample([.samplingDate: .read("2025年3月", .ambiguousDate)], at: .samplingDate),
    ])
  package static let state = FieldValue.State.ambiguousDate

  package init(plan: AnnualPlan) {}
}
