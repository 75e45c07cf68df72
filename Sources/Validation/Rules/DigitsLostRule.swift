package import InspectionModel
package import InspectionPlan

/// An identifier keeps all its digits: beyond 15, a number does not.
package struct DigitsLostRule: CellStateRule {
  package static let description = RuleDescription(
    .digitsLost, "超过15位的编号应以文本存放",
    passing: [
      RuleExample([.reportNumber: "202503120000123456"]), RuleExample([.reportNumber: "123456"]),
    ],
    failing: [
      RuleExample([.reportNumber: .read("202503120000123000", .digitsLost)], at: .reportNumber),
      RuleExample([.creditCode: .read("915323010000000000", .digitsLost)], at: .creditCode),
    ])
  package static let state = FieldValue.State.digitsLost

  package init(plan: AnnualPlan) {}
}
