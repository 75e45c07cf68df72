package import InspectionModel
package import InspectionPlan

/// A sheet has every column that the plan requires.
///
/// A conditional column is required as soon as a row meets its condition: a sheet that reports
/// failures has a column for the failed items and one for the producer's place. A header that may
/// be the column (H-104) is asked about instead, unless the column is core: without a core column
/// no row can be used, and the one finding has to say so.
package struct MissingColumnRule: SheetRule {
  package static let description = RuleDescription(
    .missingColumn, "核心列和必填列应齐全",
    passing: [RuleExample(), .given(.withoutColumn(.trademark))],
    failing: [
      .given(.withoutColumn(.sampledEntity), at: .sampledEntity),
      .given(.withoutColumn(.samplingDate), at: .samplingDate),
      RuleExample(
        [.verdict: "不合格", .producerPlace: "昆明市"], given: [.withoutColumn(.failedItems)],
        at: .failedItems),
      .given(
        .withoutColumn(.sampledEntity), .header("企业名称", .ambiguous([.sampledEntity, .producer])),
        at: .sampledEntity),
    ])

  private let plan: AnnualPlan
  private let dueOnFailure: Set<RecordField> = [.failedItems, .producerPlace]

  package init(plan: AnnualPlan) {
    self.plan = plan
  }

  package func check(_ sheet: CheckedSheet, report: (Finding) -> Void) {
    let failed = sheet.sheet.records.count { $0.verdict == .failed }
    for (index, column) in plan.columns.enumerated() where !sheet.hasColumn(index) {
      let candidate = sheet.sheet.doubts.first { $0.mayBe(column.field) }
      switch column.need {
      case .core: break
      case .required where candidate == nil: break
      case .conditional where failed > 0 && dueOnFailure.contains(column.field):
        guard candidate == nil else { continue }
      default: continue
      }
      report(finding(in: sheet, column: column, candidate: candidate, failed: failed))
    }
  }

  private func finding(
    in sheet: CheckedSheet, column: PlanColumn, candidate: HeaderDoubt?, failed: Int
  ) -> Finding {
    var details: [String: String] = [:]
    let synonyms = column.synonyms.prefix(3).map { "「\($0)」" }
    if !synonyms.isEmpty { details["synonyms"] = synonyms.joined(separator: "、") }
    if let candidate { details["candidate"] = candidate.header.excerpt }
    if column.need == .conditional { details["failed"] = String(failed) }
    return sheet.finding(
      .missingColumn, variant: column.need == .core ? nil : "required", header: column.header,
      field: column.field, details: details)
  }
}

extension HeaderDoubt {
  fileprivate func mayBe(_ field: RecordField) -> Bool {
    if case .ambiguous(let fields) = kind { fields.contains(field) } else { false }
  }
}
