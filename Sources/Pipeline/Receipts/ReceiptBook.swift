internal import InspectionModel
internal import InspectionPlan
internal import Ledger
internal import Reporting
internal import SheetModel

/// The workspace's ledger, with what it knew before the run.
internal struct ReceiptBook: Sendable {
  /// `nil` where nothing was ever received.
  internal let ledger: ReceiptLedger?
  internal let history: ReceivedHistory

  /// Opens the ledger, and makes it where it is not there.
  ///
  /// - Precondition: the workspace's lock is held.
  internal static func opened(in workspace: Workspace) throws(RunError) -> ReceiptBook {
    try wrapping { () throws(LedgerError) in
      try ReceiptBook(ReceiptLedger(path: workspace.ledger.shown))
    }
  }

  /// What the ledger knows, without a lock and without writing.
  internal static func read(in workspace: Workspace) throws(RunError) -> ReceiptBook {
    guard (try? FileStatus.of(workspace.ledger)) != nil else { return ReceiptBook() }
    return try wrapping { () throws(LedgerError) in
      try ReceiptLedger(reading: workspace.ledger.shown).map { ledger throws(LedgerError) in
        try ReceiptBook(ledger)
      } ?? ReceiptBook()
    }
  }

  private init() {
    ledger = nil
    history = ReceivedHistory()
  }

  private init(_ ledger: ReceiptLedger) throws(LedgerError) {
    self.ledger = ledger
    history = try ReceivedHistory(ledger)
  }

  /// Notes what changed in 收件箱 and the plan, in one transaction, before anything is made of it.
  internal func enter(
    _ changes: InboxChanges, document: PlanDocument, at now: Moment
  ) throws(RunError) {
    guard let ledger else { return }
    try Self.wrapping { () throws(LedgerError) in
      let isPlanNew = try !ledger.entries(PlanText.self).contains { $0.sha256 == document.sha256 }
      guard isPlanNew || !changes.isEmpty else { return }
      try ledger.write { writer throws(LedgerError) in
        if isPlanNew {
          try writer.append(
            PlanText(sha256: document.sha256, text: document.text, firstUsedAt: now))
        }
        try changes.write(to: writer)
      }
    }
  }

  /// Notes what each version contained and the run wrote, in one transaction, once it is written.
  internal func close(_ record: RunRecord) throws(RunError) {
    guard let ledger else { return }
    try Self.wrapping { () throws(LedgerError) in
      let readings = Dictionary(
        try ledger.entries(Reading.self).map { ($0.receipt, $0.row) },
        uniquingKeysWith: { _, last in last })
      let assessments = Dictionary(
        try ledger.entries(Assessment.self).map { ($0.receipt, $0.row) },
        uniquingKeysWith: { _, last in last })
      try ledger.write { writer throws(LedgerError) in
        try record.write(to: writer, readings: readings, assessments: assessments)
      }
    }
  }

  /// What was found in earlier versions of a run's files, and what was said about it.
  internal func past(
    of files: [SubmittedFile], judge: VersionJudge, held: FindingPast.Held
  ) throws(RunError) -> FindingPast {
    var known: [Int: [AssessedFinding]] = [:]
    if let ledger {
      try Self.wrapping { () throws(LedgerError) in
        for assessment in try ledger.entries(Assessment.self)
        where assessment.standing == .current {
          known[assessment.receipt] = []
        }
        for (receipt, finding) in try ledger.lastFindings() {
          known[receipt, default: []].append(finding)
        }
      }
    }
    return FindingPast(
      earlier: EarlierFindings(known, judge: judge).byFile(files), explained: held.explained,
      consented: held.consented)
  }

  /// What was explained and decided up to now: what came with this run's files is among it once it is
  /// entered.
  internal func opinions() throws(RunError) -> RecordedOpinions {
    guard let ledger else { return RecordedOpinions() }
    return try Self.wrapping { () throws(LedgerError) in try RecordedOpinions(ledger) }
  }

  /// Rows of the coordinator's forms that were recorded before.
  internal func recordedLines() throws(RunError) -> Set<RecordedLine> {
    guard let ledger else { return [] }
    return try Self.wrapping { () throws(LedgerError) in
      let sources =
        try ledger.entries(Registration.self).map { ($0.sourceSHA256, $0.source) }
        + ledger.entries(Consent.self).map { ($0.sourceSHA256, $0.source) }
        + ledger.entries(Decision.self).map { ($0.sourceSHA256, $0.source) }
      return Set(
        sources.compactMap { hash, source in
          hash.map { RecordedLine(sha256: $0, source: source) }
        })
    }
  }

  /// What was found in each content when it was last assessed as a current version.
  internal func lastFindings() throws(RunError) -> [(receipt: Int, finding: AssessedFinding)] {
    guard let ledger else { return [] }
    return try Self.wrapping { () throws(LedgerError) in try ledger.lastFindings() }
  }

  /// Appends what the coordinator said, in one transaction.
  internal func record(_ entries: [RulingEntry]) throws(RunError) {
    guard let ledger, !entries.isEmpty else { return }
    try Self.wrapping { () throws(LedgerError) in
      try ledger.write { writer throws(LedgerError) in
        for entry in entries { try entry.write(to: writer) }
      }
    }
  }

  private static func wrapping<Result>(
    _ body: () throws(LedgerError) -> Result
  ) throws(RunError) -> Result {
    do {
      return try body()
    } catch {
      throw .ledger(error)
    }
  }
}
