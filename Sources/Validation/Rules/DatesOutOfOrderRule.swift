package import InspectionModel
package import InspectionPlan

/// A batch is produced, then sampled, then reported.
///
/// Days are compared: a sample may be taken on the day of production, and reported that day.
package struct DatesOutOfOrderRule: RecordRule {
  package static let description = RuleDescription(
    .datesOutOfOrder, "生产日期应不晚于抽样日期，抽样日期应不晚于报送",
    passing: [
      RuleExample([.productionDateOrLot: "2025-03-12", .samplingDate: "2025-03-12"]),
      RuleExample([.samplingDate: "2025-04-01"], given: [.received("2025-04-01")]),
      RuleExample([.productionDateOrLot: "B20991231"]),
    ],
    failing: [
      RuleExample(
        [.productionDateOrLot: "2025-03-20", .samplingDate: "2025-03-12"],
        at: .productionDateOrLot),
      RuleExample(
        [.productionDateOrLot: "20250320", .samplingDate: "2025-03-12"],
        at: .productionDateOrLot),
      RuleExample(
        [.samplingDate: "2025-03-12"], given: [.received("2025-03-10")], at: .samplingDate),
      RuleExample(
        [
          .source: "州抽", .planItem: "农资", .productionDateOrLot: "2025-05-20",
          .samplingDate: "2025-05-12",
        ], given: [.received("2025-06-01")], at: .productionDateOrLot),
    ])

  private let productionDateOrLot: Int?
  private let samplingDate: Int?

  package init(plan: AnnualPlan) {
    productionDateOrLot = plan.layout.index(of: .productionDateOrLot)
    samplingDate = plan.layout.index(of: .samplingDate)
  }

  package func check(_ record: CheckedRecord, report: (Finding) -> Void) {
    let sampled = record.record.samplingDate.map { "\($0)" } ?? ""
    if record.isProducedAfterSampling, let productionDateOrLot,
      let produced = record.record.productionDate
    {
      report(
        record.finding(
          .datesOutOfOrder,
          variant: record.record.isProductionDateDoubtful ? "doubtful" : nil,
          at: productionDateOrLot, details: ["sampled": sampled, "produced": "\(produced)"]))
    }
    if record.isSampledAfterReceipt, let samplingDate {
      let received = record.sheet.file.file.received.moment.date
      report(
        record.finding(
          .datesOutOfOrder, at: samplingDate,
          details: ["sampled": sampled, "received": "\(received)"]))
    }
  }
}
