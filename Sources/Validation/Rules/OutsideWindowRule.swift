package import InspectionModel
package import InspectionPlan
import SheetModel

/// A batch of the prefecture's own programme is sampled in its item's 抽查时间, as adjusted.
///
/// Silent where the dates contradict each other: which of them is wrong is asked first.
package struct OutsideWindowRule: RecordRule {
  package static let description = RuleDescription(
    .outsideWindow, "本级抽查批次的抽样日期应在计划的抽查时间内",
    passing: [
      RuleExample([.source: "州抽", .planItem: "农资", .samplingDate: "2025-03-31"]),
      RuleExample(
        [.source: "县抽", .planItem: "农资", .samplingDate: "2025-05-12"],
        given: [.received("2025-06-01")]),
    ],
    failing: [
      RuleExample(
        [.source: "州抽", .planItem: "农资", .samplingDate: "2025-05-12"],
        given: [.received("2025-06-01")], at: .samplingDate)
    ])

  private let samplingDate: Int?
  private let planItem: Int?
  /// By item number, adjustments considered.
  private let windows: [Int: ClosedRange<CalendarDate>]

  package init(plan: AnnualPlan) {
    samplingDate = plan.layout.index(of: .samplingDate)
    planItem = plan.layout.index(of: .planItem)
    let pairs = plan.items.compactMap { item in
      plan.window(ofItem: item.number).map { (item.number, $0) }
    }
    windows = Dictionary(pairs) { first, _ in first }
  }

  package func check(_ record: CheckedRecord, report: (Finding) -> Void) {
    guard record.record.source == .prefecture, !record.isVisitOnly, let samplingDate,
      let date = record.datedSampling, let item = record.record.itemNumber,
      record.value(planItem)?.isUsable == true, let window = windows[item],
      !window.contains(date), !record.isProducedAfterSampling, !record.isSampledAfterReceipt
    else { return }
    let product = record.sheet.file.plan.item(number: item)?.product ?? String(item)
    report(
      record.finding(
        .outsideWindow, at: samplingDate,
        details: [
          "product": product, "from": "\(window.lowerBound)", "to": "\(window.upperBound)",
        ]))
  }
}
