import InspectionModel
import InspectionPlan

/// D-102 and D-103: batches that more than one office reports.
///
/// A batch that the coordinator decided about gives no finding where the offices differ: both know by
/// then.
///
/// Each pair of offices gives one finding, at the row that does not stand and addressed to the office
/// that filed it; the other office's row is told in the details: `office`, `file`, `sheet`, `row`
/// (one-based), and for D-103 `field` (its header), `own` and `other`, what each office says, and
/// `fields`, the headers of all that differ. Rows of different periods are compared like those of
/// one.
struct ConflictFindings {
  private let filings: YearFilings
  private let placement: CellPlacement
  private let comparison: ReportComparison

  init(_ filings: YearFilings) {
    self.filings = filings
    placement = CellPlacement(filings)
    comparison = ReportComparison(filings)
  }

  func findings(_ batches: [UnitedBatch]) -> ConflictOutcome {
    var findings: [Finding] = []
    var conflicts: [ReportConflict] = []
    var decided: [ReportConflict] = []
    for batch in batches {
      let standing = filings.rows[batch.standing].reference
      for other in batch.others {
        let losing = filings.rows[other].reference
        let fields = comparison.differences(
          filings.record(standing), filings.record(losing))
        guard let first = fields.first else {
          findings.append(
            placement.finding(
              .reportedByTwo, losing, .reportNumber, details: placement.origin(of: standing)))
          continue
        }
        let conflict = ReportConflict(standing: standing, losing: losing, fields: fields)
        guard !batch.isDecided else {
          decided.append(conflict)
          continue
        }
        conflicts.append(conflict)
        findings.append(
          placement.finding(
            .conflictingReports, losing, first, related: Array(fields.dropFirst()),
            details: details(losing, standing, fields)))
      }
    }
    return ConflictOutcome(
      findings: findings, conflicts: conflicts.sorted { $0.losing < $1.losing },
      decided: decided.sorted { $0.losing < $1.losing })
  }

  private func details(
    _ losing: RecordReference, _ standing: RecordReference, _ fields: [RecordField]
  ) -> [String: String] {
    let headers = fields.map { filings.plan.column($0)?.header ?? $0.rawValue }
    let added = [
      "field": headers[0], "fields": headers.joined(separator: "、"),
      "own": placement.value(losing, fields[0])?.shown ?? "",
      "other": placement.value(standing, fields[0])?.shown ?? "",
    ]
    return placement.origin(of: standing).merging(added) { first, _ in first }
  }
}
