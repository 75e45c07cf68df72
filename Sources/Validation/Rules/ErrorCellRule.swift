package import InspectionModel
package import InspectionPlan

/// No cell holds an error of the spreadsheet program.
package struct ErrorCellRule: CellStateRule {
  package static let description = RuleDescription(
    .errorCell, "单元格里应没有 #REF! 之类的错误值",
    passing: [RuleExample([.productName: "复合肥料"])],
    failing: [
      RuleExample([.productName: .read("#REF!", .errorCell)], at: .productName),
      RuleExample([.samplingDate: .read("#REF!", .errorCell)], at: .samplingDate),
      RuleExample([.remarks: .read("#REF!", .errorCell)], at: .remarks),
    ])
  package static let state = FieldValue.State.errorCell

  private let plan: AnnualPlan

  package init(plan: AnnualPlan) {
    self.plan = plan
  }

  /// A column that may stay empty loses less.
  package func variant(at fieldIndex: Int) -> String? { plan.columns[fieldIndex].optionalVariant }
}
