import Consolidation
import InspectionModel
import InspectionPlan
import SheetModel

/// A result in words, short enough to be written down by hand.
struct CountingOutcome: Equatable, Sendable {
  /// By item number or office code: `sampled/tested/failed`, `+withheld(failed)`, state and missing.
  ///
  /// Items and offices that nothing touches, and that are open, are left out.
  var progress: [String: String]
  /// Rows of 附件4: source (`?` where assumed), item, key, filer; a 复检 with what it follows; the
  /// verdict where another one is final.
  var workbook: [String]
  /// Code, office, key and header of the cell.
  var findings: [String]

  init(_ progress: [String: String], _ workbook: [String], _ findings: [String] = []) {
    self.progress = progress
    self.workbook = workbook
    self.findings = findings
  }

  init(_ result: ConsolidatedResult, plan: AnnualPlan) {
    progress = [:]
    for item in result.progress.items {
      progress[String(item.number)] = Self.words(
        item.sampled, item.tested, item.failed, item.withheld, item.withheldFailed, item.state,
        item.missing)
    }
    for office in result.progress.offices {
      progress[office.officeCode] = Self.words(
        office.sampled, office.tested, office.failed, office.withheld, office.withheldFailed,
        office.state, office.missing)
    }
    workbook = result.batches.map { Self.words($0, result) }
    findings = result.countingFindings.map(Self.words)
  }

  private static func words(
    _ sampled: Int, _ tested: Int, _ failed: Int, _ withheld: Int, _ withheldFailed: Int,
    _ state: PlanProgress.State, _ missing: Int
  ) -> String? {
    if sampled == 0, withheld == 0, state == .open { return nil }
    let kept = withheld == 0 ? "" : "+\(withheld)(\(withheldFailed))"
    return "\(sampled)/\(tested)/\(failed)\(kept) \(state)" + (missing == 0 ? "" : " -\(missing)")
  }

  private static func words(_ batch: ConsolidatedBatch, _ result: ConsolidatedResult) -> String {
    let record = result.record(batch.reference)
    var words = "\(batch.source.rawValue)\(batch.isSourceAssumed ? "?" : "") "
    words += (batch.itemNumber.map { "\($0)" } ?? "-") + " \(record.key.shown) \(batch.officeCode)"
    if batch.isRetest { words += " 复检" }
    if let first = batch.follows { words += "→\(result.record(first).key.shown)" }
    if batch.finalVerdict != record.verdict {
      words += " \(record.verdict?.rawValue ?? "")→\(batch.finalVerdict?.rawValue ?? "")"
    }
    return words
  }

  private static func words(_ finding: Finding) -> String {
    let details = [
      finding.officeCode, finding.place?.key, finding.place?.header,
      finding.place?.cell?.description, finding.details["item"],
    ]
    return ([finding.rule.rawValue] + details.compactMap(\.self)).joined(separator: " ")
  }
}

extension ConsolidatedResult {
  /// All but P-103, which the tiny plan gives in every run.
  var countingFindings: [Finding] { findings.filter { $0.rule != .planContradiction } }
}
