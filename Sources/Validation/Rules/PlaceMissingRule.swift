package import InspectionModel
package import InspectionPlan

/// A failed batch says where its producer sits: that decides whom the office must tell.
package struct PlaceMissingRule: RecordRule {
  package static let description = RuleDescription(
    .placeMissing, "检验结论为不合格的，应填标称生产企业所在地",
    passing: [
      RuleExample([.verdict: "不合格", .failedItems: "总养分", .producerPlace: "昆明市"]),
      RuleExample([.verdict: "合格", .producerPlace: ""]),
    ],
    failing: [
      RuleExample(
        [.verdict: "不合格", .failedItems: "总养分", .producerPlace: ""], at: .producerPlace),
      RuleExample(
        [.verdict: "不合格", .failedItems: "总养分", .producerPlace: "/"], at: .producerPlace),
    ])

  private let producerPlace: Int?

  package init(plan: AnnualPlan) {
    producerPlace = plan.layout.index(of: .producerPlace)
  }

  package func check(_ record: CheckedRecord, report: (Finding) -> Void) {
    guard record.record.verdict == .failed, let producerPlace,
      let place = record.value(producerPlace),
      place.state == .blank || place.state == .placeholder
    else { return }
    let details = place.state == .blank ? [:] : ["marker": place.text.excerpt]
    report(record.finding(.placeMissing, at: producerPlace, details: details))
  }
}
