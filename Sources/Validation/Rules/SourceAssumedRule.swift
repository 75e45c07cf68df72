package import InspectionModel
package import InspectionPlan

/// Every row says who commissioned it; else that is assumed, and said once a sheet.
///
/// A file of no known office is silent: nothing can be assumed for it.
package struct SourceAssumedRule: SheetRule {
  package static let description = RuleDescription(
    .sourceAssumed, "应填任务来源，否则按报送单位推定",
    passing: [RuleExample()],
    failing: [.given(.noStatedSource), .given(.noStatedSource, .institute)])

  private let source: Int?
  private let terms: PlanTerms

  package init(plan: AnnualPlan) {
    source = plan.layout.index(of: .source)
    terms = plan.terms
  }

  package func check(_ sheet: CheckedSheet, report: (Finding) -> Void) {
    guard sheet.sheet.isSourceAssumed, let office = sheet.file.office?.office else { return }
    let assumed = sheet.sheet.records.filter { $0.isSourceMissing(at: source) }
    let counts = TaskSource.allCases.compactMap { source -> String? in
      let count = assumed.count { $0.source == source }
      return count == 0 ? nil : "\(terms.word(for: source)) \(count) 批"
    }
    report(
      sheet.finding(
        .sourceAssumed, variant: office.kind.rawValue, field: .source,
        details: [
          "count": String(assumed.count),
          "list": counts.isEmpty ? "0 批" : counts.joined(separator: "、"),
        ]))
  }
}
