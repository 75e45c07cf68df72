internal import Consolidation
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

  /// What `huizong init --previous` entered.
  internal func yearBefore() throws(RunError) -> YearBefore {
    guard let ledger else { return YearBefore() }
    return try Self.wrapping { () throws(LedgerError) in
      YearBefore(
        samples: try ledger.entries(EarlierSample.self).map(\.row),
        duties: try ledger.entries(EarlierDuty.self).map(\.row))
    }
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

  /// Runs that came to their end, with the hashes of what they wrote, by path relative to the workspace.
  internal func runs() throws(RunError) -> [(run: Run, hashes: [String: String])] {
    guard let ledger else { return [] }
    return try Self.wrapping { () throws(LedgerError) in
      var runs = try ledger.entries(Run.self).map { (run: $0.row, hashes: [String: String]()) }
      for output in try ledger.entries(RunOutput.self) {
        runs[output.run - 1].hashes[output.file] = output.sha256
      }
      return runs
    }
  }

  /// What was finalized of a period, in its order, with the documents.
  internal func finalizations(
    period: Int
  ) throws(RunError) -> [(id: Int, row: Finalization, outputs: [FinalizedOutput])] {
    guard let ledger else { return [] }
    return try Self.wrapping { () throws(LedgerError) in
      let outputs = try ledger.entries(FinalizedOutput.self).map(\.row)
      return try ledger.entries(Finalization.self).filter { $0.period == period }.map { entry in
        (entry.id, entry.row, outputs.filter { $0.finalization == entry.id })
      }
    }
  }

  /// Appends a finalization with all its rows, in one transaction.
  internal func finalize(_ draft: FinalizationDraft) throws(RunError) {
    guard let ledger else { return }
    try Self.wrapping { () throws(LedgerError) in
      let lastDecision = try ledger.entries(Decision.self).last?.id ?? 0
      try ledger.write { writer throws(LedgerError) in
        try draft.write(
          to: writer, lastReceipt: history.receipts.count, lastDecision: lastDecision)
      }
    }
  }

  /// The last finalization of the last period up to one, held against a result; `nil` where none was
  /// finalized.
  internal func comparison(
    upTo period: Int, with result: ConsolidatedResult, plan: AnnualPlan
  ) throws(RunError) -> FinalizedComparison? {
    guard let ledger else { return nil }
    return try Self.wrapping { () throws(LedgerError) in
      let all = try ledger.entries(Finalization.self).filter { $0.period <= period }
      guard let last = all.max(by: { ($0.period, $0.id) < ($1.period, $1.id) }) else { return nil }
      let batches = try ledger.entries(FinalizedBatch.self).map(\.row)
        .filter { $0.finalization == last.id }
      return FinalizedComparison(
        last.row, batches: batches, values: try ledger.finalizedValues(of: last.id), with: result,
        plan: plan)
    }
  }

  /// Documents that were finalized.
  internal func finalizedOutputs() throws(RunError) -> [FinalizedOutput] {
    guard let ledger else { return [] }
    return try Self.wrapping { () throws(LedgerError) in
      try ledger.entries(FinalizedOutput.self).map(\.row)
    }
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
