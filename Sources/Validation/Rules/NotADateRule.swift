package import InspectionModel
package import InspectionPlan

/// A date column holds a day of the calendar.
///
/// A typed 2025.10 reaches us as the number 2025.1, so a number with a point is no date either.
package struct NotADateRule: CellStateRule {
  package static let description = RuleDescription(
    .notADate, "日期列应为完整、真实的日期",
    passing: [
      RuleExample([.samplingDate: "2025-03-12"]),
      RuleExample([.productionDateOrLot: "B202209281541"]),
    ],
    failing: [
      RuleExample([.samplingDate: .read("2025.1", .notADate)], at: .samplingDate),
      RuleExample([.samplingDate: .read("2025-02-30", .notADate)], at: .samplingDate),
    ])
  package static let state = FieldValue.State.notADate

  package init(plan: AnnualPlan) {}
}
