internal import InspectionModel
internal import Ledger
internal import Reporting
internal import SheetModel

/// What a run made of one received content, as the ledger will have it.
internal struct AssessmentDraft: Sendable {
  internal let assessment: Assessment
  internal let findings: [AssessedFinding]

  /// - Parameters:
  ///   - checked: The files with what was found in them.
  ///   - file: Index of the file.
  ///   - receipt: Identifier of its receipt.
  ///   - standing: What it is worth beside the office's other files.
  ///   - successor: The receipt that took its place.
  ///   - program: Version of the program.
  ///   - plan: SHA-256 of the plan file.
  ///   - now: The run's clock.
  internal init(
    _ checked: CheckedFiles, file: Int, receipt: Int, standing: Assessment.Standing,
    successor: Int?, program: String, plan: String, at now: Moment
  ) {
    let account = checked.account(file: file)
    let totals = checked.totalsByFile[file]
    findings = standing == .current ? Self.findings(of: checked, file: file) : []
    var assessment = Assessment(
      receipt: receipt, version: checked.files[file].version, standing: standing,
      successor: successor, rowsRead: account.read, accepted: account.accepted,
      withheld: account.rejected, ignored: account.ignored, errors: totals.error,
      queries: totals.verify, followUps: totals.followUp, notices: totals.notice,
      program: program, plan: plan, digest: "", assessedAt: now)
    assessment.digest = Self.digest(assessment, findings)
    self.assessment = assessment
  }

  /// The findings of one file, with the words for them.
  internal static func findings(of checked: CheckedFiles, file: Int) -> [AssessedFinding] {
    checked.findings.indices.filter { checked.findings[$0].file == file }.map { index in
      let finding = checked.findings[index]
      let place = finding.place
      return AssessedFinding(
        assessment: 0, rule: finding.rule, variant: finding.variant,
        severity: checked.severities[index], withholds: checked.withholds[index],
        fingerprint: checked.subjects[index].fingerprint,
        valueHash: checked.subjects[index].valueHash, state: checked.states[index],
        sheet: place?.sheet, row: place?.row.map { $0 + 1 },
        column: place?.column.map { CellReference.letters(column: $0) }, header: place?.header,
        field: place?.field?.rawValue, key: place?.key, raw: finding.value?.raw,
        shown: finding.value?.shown, message: checked.texts[index].message,
        fix: checked.texts[index].fix)
    }
  }

  private static func digest(_ assessment: Assessment, _ findings: [AssessedFinding]) -> String {
    let counts = [
      assessment.version, assessment.successor ?? 0, assessment.rowsRead, assessment.accepted,
      assessment.withheld, assessment.ignored, assessment.errors, assessment.queries,
      assessment.followUps, assessment.notices,
    ].map(String.init)
    let lines = LineHash()
    lines.add([assessment.standing.rawValue] + counts)
    for finding in findings {
      lines.add([
        finding.fingerprint, finding.valueHash ?? "", finding.state.rawValue,
        finding.severity.rawValue, finding.sheet ?? "", finding.row.map(String.init) ?? "",
        finding.column ?? "", finding.message,
      ])
    }
    return lines.hex()
  }
}
