package import InspectionModel
package import InspectionPlan

/// Files with everything that was found in them: what `check` answers from, and the part that a
/// period's documents share with it.
///
/// Severities and totals are worked out once here, so that no two documents count differently.
package struct CheckedFiles: Sendable {
  package let plan: AnnualPlan
  package let asOf: Moment
  package let files: [SubmittedFile]
  package let findings: [Finding]
  /// Aligned with `findings`.
  package let texts: [FindingText]
  package let withheld: Set<RecordReference>
  /// Aligned with `findings`.
  package let severities: [Severity]
  /// Whether the finding keeps rows out of 附件4; aligned with `findings`.
  package let withholds: [Bool]
  /// Findings by severity, aligned with `files`.
  package let totalsByFile: [SeverityTotals]
  /// Over all findings, those of no file included.
  package let totals: SeverityTotals
  /// Withheld rows by file and sheet.
  private let withheldCounts: [[Int]]

  /// - Precondition: a text for each finding.
  package init(
    plan: AnnualPlan, asOf: Moment, files: [SubmittedFile], findings: [Finding],
    texts: [FindingText], withheld: Set<RecordReference>
  ) {
    precondition(texts.count == findings.count, "a text for each finding")
    self.plan = plan
    self.asOf = asOf
    self.files = files
    self.findings = findings
    self.texts = texts
    self.withheld = withheld
    let settings = findings.map { plan.setting(of: $0) }
    severities = settings.map(\.severity)
    withholds = settings.map(\.withholds)
    var totals = SeverityTotals()
    var byFile = [SeverityTotals](repeating: SeverityTotals(), count: files.count)
    for (finding, setting) in zip(findings, settings) {
      totals.add(setting.severity)
      if let file = finding.file { byFile[file].add(setting.severity) }
    }
    self.totals = totals
    totalsByFile = byFile
    var counts = files.map { [Int](repeating: 0, count: $0.sheets.count) }
    for reference in withheld { counts[reference.file][reference.sheet] += 1 }
    withheldCounts = counts
  }

  package var verdict: RunVerdict { RunVerdict(totals) }
}

// MARK: - Rows

/// What became of the rows of a sheet: read = accepted + rejected + ignored.
package struct RowAccount: Hashable, Sendable {
  package var read = 0
  package var accepted = 0
  /// Withheld.
  package var rejected = 0
  package var ignored = 0

  package init() {}

  package static func += (left: inout RowAccount, right: RowAccount) {
    left.read += right.read
    left.accepted += right.accepted
    left.rejected += right.rejected
    left.ignored += right.ignored
  }
}

extension CheckedFiles {
  package func account(file: Int, sheet: Int) -> RowAccount {
    let submitted = files[file].sheets[sheet]
    var account = RowAccount()
    account.rejected = withheldCounts[file][sheet]
    account.accepted = submitted.records.count - account.rejected
    account.ignored = submitted.ignored.count
    account.read = submitted.records.count + submitted.ignored.count
    return account
  }

  package func account(file: Int) -> RowAccount {
    var account = RowAccount()
    for sheet in files[file].sheets.indices { account += self.account(file: file, sheet: sheet) }
    return account
  }

  package func status(ofFile file: Int) -> SubmissionStatus {
    SubmissionStatus(files[file], totals: totalsByFile[file])
  }

  /// The office's name as the plan prints it.
  package func officeName(_ code: String?) -> String? {
    code.flatMap { plan.office(code: $0)?.office.name }
  }
}
