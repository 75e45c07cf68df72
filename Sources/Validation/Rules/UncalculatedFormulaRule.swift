package import InspectionModel
package import InspectionPlan

/// A formula carries its result: without one, what a person saw is unknown.
package struct UncalculatedFormulaRule: CellStateRule {
  package static let description = RuleDescription(
    .uncalculatedFormula, "公式应带有计算结果",
    passing: [RuleExample([.productName: "复合肥料"])],
    failing: [
      RuleExample([.productName: .read("=B2", .uncalculated)], at: .productName),
      RuleExample([.samplingDate: .read("=B2", .uncalculated)], at: .samplingDate),
      RuleExample([.remarks: .read("=B2", .uncalculated)], at: .remarks),
    ])
  package static let state = FieldValue.State.uncalculated

  private let plan: AnnualPlan

  package init(plan: AnnualPlan) {
    self.plan = plan
  }

  /// A column that may stay empty loses less.
  package func variant(at fieldIndex: Int) -> String? { plan.columns[fieldIndex].optionalVariant }
}
