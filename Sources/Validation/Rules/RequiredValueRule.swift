package import InspectionModel
package import InspectionPlan

/// A required column holds a value in every row.
///
/// A row without a batch (拒检, 未抽到样) owes the core columns, 县市 and 抽查产品品种 only. A report
/// number is owed by rows that report a result; where the verdict itself cannot be read, nobody
/// knows, and the verdict's finding is enough. An empty marker is no value where its column does
/// not allow one; the names that V-105 looks after are left to it.
package struct RequiredValueRule: RecordRule {
  package static let description = RuleDescription(
    .requiredValue, "必填列不能为空",
    passing: [
      RuleExample([.trademark: "", .remarks: "", .failedItems: ""]),
      RuleExample([.model: "/", .productionDateOrLot: "/"]),
      RuleExample([.verdict: "待出报告", .reportNumber: ""]),
      RuleExample([
        .verdict: "未抽到样", .reportNumber: "", .samplingDate: "", .model: "", .producer: "/",
        .institute: "", .scope: "", .productionDateOrLot: "",
      ]),
    ],
    failing: [
      RuleExample([.sampledEntity: ""], at: .sampledEntity),
      RuleExample([.reportNumber: ""], at: .reportNumber),
      RuleExample([.reportNumber: "/"], at: .reportNumber),
      RuleExample([.county: ""], at: .county),
      RuleExample([.verdict: ""], at: .verdict),
      RuleExample([.verdict: "", .reportNumber: ""], at: .verdict),
      RuleExample([.verdict: "拒检", .reportNumber: "", .planItem: ""], at: .planItem),
    ])

  private let plan: AnnualPlan
  /// Indices of the core and required columns.
  private let required: [Int]
  private let owedByVisits: Set<Int>
  private let named: Set<Int>
  private let reportNumber: Int?

  package init(plan: AnnualPlan) {
    self.plan = plan
    required = plan.columns.indices.filter { plan.columns[$0].isRequired }
    let visits = plan.columns.indices.filter {
      let column = plan.columns[$0]
      return column.need == .core || column.field == .county || column.field == .planItem
    }
    owedByVisits = Set(visits)
    named = Set(PlaceholderRule.fields.compactMap { plan.layout.index(of: $0) })
    reportNumber = plan.layout.index(of: .reportNumber)
  }

  package func check(_ record: CheckedRecord, report: (Finding) -> Void) {
    for index in required {
      guard let value = record.value(index), owes(record, index) else { continue }
      switch value.state {
      case .blank:
        report(record.finding(.requiredValue, at: index))
      case .placeholder where !plan.columns[index].allowsPlaceholder && !named.contains(index):
        let details = ["marker": value.text.excerpt]
        report(record.finding(.requiredValue, at: index, details: details))
      default: continue
      }
    }
  }

  private func owes(_ record: CheckedRecord, _ index: Int) -> Bool {
    if record.isVisitOnly { return owedByVisits.contains(index) }
    guard index == reportNumber else { return true }
    return record.record.verdict?.isTested ?? false
  }
}
