internal import Consolidation
internal import InspectionModel
internal import InspectionPlan
internal import Intake
internal import Ledger
internal import Logging
internal import Reporting
internal import Validation

/// The first half of a run: what arrived is read, entered into the ledger, judged and consolidated.
internal struct PeriodIntake: Sendable {
  /// What a period came to, and what the ledger is to be told of it.
  internal struct Outcome: Sendable {
    internal var period: PeriodOutcome
    internal var judge: VersionJudge
  }

  internal let workspace: Workspace
  internal let book: ReceiptBook
  /// Whether what arrived is kept and gets its receipt.
  internal let keeps: Bool
  internal let said: CoordinatorSaid
  /// What a watch knows of the inbox; `nil` for a run that nobody watches.
  internal let watched: WatchedArrivals?
  internal let logger: Logger

  internal func outcome(_ setting: PeriodSetting) async throws(RunError) -> Outcome {
    let plan = setting.plan
    var clock = StageClock(logger)
    async let words = loadedCatalogue(for: plan)
    let cache = WorkCache(
      workspace.cache, planSHA256: setting.document.sha256, keeps: keeps)
    let register = ReceivedRegister(workspace)
    let arrivals = ArrivalTimes(register: register, history: book.history, now: setting.now)
    let reading = try await SubmissionReading.of(
      workspace, plan: plan, arrivals: arrivals, store: try store(),
      cache: cache.map(ReadingCache.init), keeps: keeps,
      heldBack: watched?.heldBack ?? [], taken: said.paths, logger: logger)
    clock.finish("reading")
    try watched?.confirm(workspace)
    let decisions = CoordinatorDecisions(try book.opinions().decisions)
    let all = FilingAssignment(
      plan: plan, given: book.history.numbers, excluded: decisions.excluded
    ).assign(reading.files)
    let changes = InboxChanges(
      all, arrivals: reading.arrivals, history: book.history, register: register, now: setting.now)
    if keeps { try book.enter(changes, document: setting.document, at: setting.now) }
    let files = changes.files.upTo(period: setting.period.number)
    clock.finish("assigning")
    let findings = await FilingChecks(plan: plan, cache: cache).findings(in: files)
    cache?.discardUnused()
    clock.finish("checking")
    let opinions = try book.opinions()
    let held = FindingPast.Held(opinions, asOf: setting.asOf)
    let withheld = WithheldRows.references(
      findings: held.withoutConsented(findings, files: files, plan: plan), files: files, plan: plan)
    let result = Consolidator(
      plan: plan, decisions: decisions, yearBefore: try book.yearBefore()
    ).consolidate(
      files: files, paper: book.history.paper, validation: findings, withheld: withheld,
      period: setting.period.number,
      asOf: setting.asOf)
    logger.debug("\(result.batches.count) batches, \(result.findings.count) findings")
    clock.finish("consolidating")
    let catalogue = try await words.get()
    let judge = VersionJudge(plan: plan, catalogue: catalogue)
    let past = try book.past(of: result.files, judge: judge, held: held)
    var report = PeriodReport(
      plan: plan, result: result,
      texts: result.findings.map { catalogue.text(for: $0, plan: plan) },
      inboxNotes: reading.notes + keptNotes(result.files),
      programVersion: ProgramVersion.current, past: past)
    report.opinions = OpinionRecords(
      plan: plan, history: book.history, asOf: setting.asOf
    ).records(opinions, report.checked)
    report.sinceFinalized = try book.comparison(
      upTo: setting.period.number, with: result, plan: plan)
    report.inboxNotes += try finalizedNotes(report)
    report.inboxNotes = said.notes(report.checked) + report.inboxNotes
    clock.finish("wording")
    return Outcome(
      period: PeriodOutcome(
        report: report, planSHA256: setting.document.sha256, passedOver: reading.passedOver,
        registerProblems: reading.registerProblems),
      judge: judge)
  }

  private func store() throws(RunError) -> ReceivedStore {
    guard keeps else { return ReceivedStore(workspace.received) }
    do {
      return try ReceivedStore.make(workspace.received)
    } catch {
      throw .unwritable(path: workspace.received.shown, error)
    }
  }

  /// What differs from the last finalization, and whether its documents are as they were.
  private func finalizedNotes(_ report: PeriodReport) throws(RunError) -> [InboxNote] {
    guard let comparison = report.sinceFinalized else { return [] }
    var notes: [InboxNote] = []
    if !comparison.differences.isEmpty {
      notes.append(
        InboxNote(
          file: nil, sentence: comparison.summary(report.plan) + "见工作底稿「与定稿差异」。"))
    }
    for output in try book.finalizedOutputs() {
      let path = output.file.split(separator: "/").reduce(workspace.root) {
        $0.appending(String($1))
      }
      let bytes = try? FileContent.read(path)
      guard bytes.map({ SHA256Hasher.hex(of: $0) }) != output.sha256 else { continue }
      notes.append(
        InboxNote(
          file: output.file,
          sentence: "定稿「\(output.file)」\(bytes == nil ? "不在了" : "被改动了")，与定稿时的不同。请从备份恢复。"))
    }
    return notes
  }

  /// What counts although 收件箱 no longer holds it.
  private func keptNotes(_ files: [SubmittedFile]) -> [InboxNote] {
    files.filter { !$0.isInInbox && $0.standing == .current }.map { file in
      InboxNote(
        file: file.path,
        sentence: "「\(file.path)」已不在收件箱或已被改写，仍按 \(file.received.moment.date) 收到的原件计入。"
          + "误删的请放回；不应计入的，请由质量科撤下并说明理由。")
    }
  }

  /// For a task beside the reading, which takes as long.
  private func loadedCatalogue(for plan: AnnualPlan) async -> Result<MessageCatalogue, RunError> {
    do throws(RunError) {
      return .success(try workspace.loadCatalogue(for: plan))
    } catch {
      return .failure(error)
    }
  }
}

extension PeriodIntake.Outcome {
  internal func record(
    _ setting: PeriodSetting, published: PublishedDocuments, at end: Moment
  ) -> RunRecord {
    let checked = period.report.checked
    return RunRecord(
      run: Run(
        program: ProgramVersion.current, plan: setting.document.sha256,
        period: setting.period.number, asOf: setting.asOf,
        exitStatus: Int(period.exitStatus.rawValue), startedAt: setting.now, endedAt: end),
      inputs: checked.files.filter { !$0.sha256.isEmpty }.map { file in
        RunInput(run: 0, receipt: file.given?.identifier, file: file.path, sha256: file.sha256)
      },
      outputs: published.documents.map { document in
        RunOutput(
          run: 0, file: published.folder + "/" + document.name, sha256: document.sha256,
          byteCount: document.byteCount)
      },
      files: checked, judge: judge)
  }
}
