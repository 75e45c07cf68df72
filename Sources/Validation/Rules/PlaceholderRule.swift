package import InspectionModel
package import InspectionPlan

/// The names of firm, product, producer and institute are given, not struck out.
///
/// An unknown producer is a fact that a row may report; with a failure it hinders what follows.
package struct PlaceholderRule: RecordRule {
  package static let description = RuleDescription(
    .placeholder, "受检单位、产品名称、标称生产企业、承检机构不宜填空标记",
    passing: [
      RuleExample([.trademark: "/", .model: "/"]),
      RuleExample([
        .verdict: "拒检", .reportNumber: "", .producer: "/", .institute: "/", .samplingDate: "",
      ]),
    ],
    failing: [
      RuleExample([.producer: "/"], at: .producer),
      RuleExample(
        [.verdict: "不合格", .failedItems: "总养分", .producer: "/", .producerPlace: "昆明市"],
        at: .producer),
      RuleExample([.institute: "/"], at: .institute),
    ])

  package static let fields: [RecordField] = [.sampledEntity, .productName, .producer, .institute]

  private let indices: [Int]
  private let core: Set<Int>

  package init(plan: AnnualPlan) {
    indices = Self.fields.compactMap { plan.layout.index(of: $0) }
    core = Set(indices.filter { plan.columns[$0].need == .core })
  }

  package func check(_ record: CheckedRecord, report: (Finding) -> Void) {
    for index in indices where record.value(index)?.state == .placeholder {
      if record.isVisitOnly, !core.contains(index) { continue }
      let variant = record.record.verdict == .failed ? "failed" : nil
      report(record.finding(.placeholder, variant: variant, at: index))
    }
  }
}
