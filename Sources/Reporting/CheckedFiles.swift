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
  /// What a rule on trial will ask for after it; `nil` for all others; aligned with `findings`.
  package let severitiesAfterTrial: [Severity?]
  /// What makes each finding the same in the next version; aligned with `findings`.
  package let subjects: [FindingPast.Subject]
  /// Aligned with `findings`.
  package let states: [FindingState]
  /// What earlier versions had and the current ones have not, in the order of the files.
  package let mended: [MendedFinding]
  /// Open findings by severity, aligned with `files`.
  package let totalsByFile: [SeverityTotals]
  /// Over all open findings, those of no file included.
  package let totals: SeverityTotals
  /// Withheld rows by file and sheet.
  private let withheldCounts: [[Int]]

  /// - Precondition: a text for each finding.
  package init(
    plan: AnnualPlan, asOf: Moment, files: [SubmittedFile], findings: [Finding],
    texts: [FindingText], withheld: Set<RecordReference>, past: FindingPast = FindingPast()
  ) {
    precondition(texts.count == findings.count, "a text for each finding")
    self.plan = plan
    self.asOf = asOf
    self.files = files
    self.findings = findings
    self.texts = texts
    self.withheld = withheld
    let settings = findings.map { plan.setting(of: $0) }
    let severities = settings.map(\.severity)
    let subjects = Self.subjects(of: findings, files: files, plan: plan)
    let states = Self.states(of: findings, subjects: subjects, severities: severities, past: past)
    self.severities = severities
    severitiesAfterTrial = settings.map(\.severityAfterTrial)
    self.subjects = subjects
    self.states = states
    withholds = zip(settings, states).map { $0.withholds && $1 != .consented }
    mended = Self.mended(past, subjects: subjects)
    var totals = SeverityTotals()
    var byFile = [SeverityTotals](repeating: SeverityTotals(), count: files.count)
    for (index, finding) in findings.enumerated() where states[index].isOpen {
      totals.add(severities[index])
      if let file = finding.file { byFile[file].add(severities[index]) }
    }
    self.totals = totals
    totalsByFile = byFile
    var counts = files.map { [Int](repeating: 0, count: $0.sheets.count) }
    for reference in withheld { counts[reference.file][reference.sheet] += 1 }
    withheldCounts = counts
  }

  package var verdict: RunVerdict { RunVerdict(totals) }
}

// MARK: - The findings' past

extension CheckedFiles {
  /// What makes each finding the same in the next version; aligned with `findings`.
  package static func subjects(
    of findings: [Finding], files: [SubmittedFile], plan: AnnualPlan
  ) -> [FindingPast.Subject] {
    var fingerprint = Fingerprint(plan: plan, files: files)
    return findings.map { finding in
      FindingPast.Subject(
        fingerprint: fingerprint.next(finding),
        valueHash: finding.value.map { SHA256Hasher.hex(of: Array($0.raw.utf8)) })
    }
  }

  private static func states(
    of findings: [Finding], subjects: [FindingPast.Subject], severities: [Severity],
    past: FindingPast
  ) -> [FindingState] {
    let known = past.earlier.mapValues { Set($0.map(\.fingerprint)) }
    return findings.indices.map { index in
      past.state(
        of: subjects[index], severity: severities[index],
        earlier: findings[index].file.flatMap { known[$0] } ?? [])
    }
  }

  private static func mended(
    _ past: FindingPast, subjects: [FindingPast.Subject]
  ) -> [MendedFinding] {
    guard !past.earlier.isEmpty else { return [] }
    var seen = Set(subjects.map(\.fingerprint))
    return past.earlier.sorted { $0.key < $1.key }.flatMap(\.value)
      .filter { seen.insert($0.fingerprint).inserted }
  }
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
