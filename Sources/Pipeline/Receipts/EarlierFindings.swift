internal import InspectionModel
internal import Ledger
internal import Reporting

/// Finds what the versions had that a file took the place of.
internal struct EarlierFindings {
  private let known: [Int: [AssessedFinding]]
  private let judge: VersionJudge

  /// - Parameters:
  ///   - known: Findings of each receipt's last assessment as a current version, by its identifier.
  ///   - judge: For versions that were never assessed as current.
  internal init(_ known: [Int: [AssessedFinding]], judge: VersionJudge) {
    self.known = known
    self.judge = judge
  }

  /// By the index of the file that stands; files that took nothing's place are absent.
  internal func byFile(_ files: [SubmittedFile]) -> [Int: [MendedFinding]] {
    var earlier: [Int: [MendedFinding]] = [:]
    for file in files {
      guard case .superseded(let later) = file.standing, files[later].standing == .current else {
        continue
      }
      let findings =
        file.given.flatMap { known[$0.identifier] }
        ?? AssessmentDraft.findings(of: judge.checked(file, asOf: file.received.moment), file: 0)
      earlier[later, default: []] += findings.map { mended($0, of: file) }
    }
    return earlier
  }

  private func mended(_ finding: AssessedFinding, of file: SubmittedFile) -> MendedFinding {
    MendedFinding(
      rule: finding.rule, severity: finding.severity, officeCode: file.office.officeCode,
      path: file.path, fingerprint: finding.fingerprint, valueHash: finding.valueHash,
      sheet: finding.sheet, row: finding.row, column: finding.column, header: finding.header,
      field: finding.field, key: finding.key, message: finding.message, fix: finding.fix)
  }
}
