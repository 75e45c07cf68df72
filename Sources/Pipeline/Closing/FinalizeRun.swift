internal import Consolidation
internal import InspectionModel
internal import InspectionPlan
internal import Ledger
package import Logging
internal import Reporting
internal import SheetModel
internal import SheetWriting

/// Freezes what was sent upward for a period: 定稿.
///
/// What is frozen is what the last run wrote, unless the inbox, the plan or the ledger say something else by
/// now; then a run is asked for first. The documents are copied into 定稿-n beside the period's others,
/// where no run touches them; their hashes, the figures and every batch stand in the ledger.
package struct FinalizeRun: Sendable {
  package struct Outcome: Hashable, Sendable {
    /// Counts the period's finalizations from 1.
    package var number: Int
    /// Relative to the workspace.
    package var folder: String
    package var batchCount: Int
    /// Whether the last finalization was the same, and nothing was done.
    package var isRepeated: Bool
    /// One Chinese sentence.
    package var sentence: String
  }

  /// Those of a period's documents that are frozen.
  private static let frozen = ["附件4.xlsx", "工作底稿.xlsx", "report.html", "report.json"]

  private let workspace: Workspace
  private let periodNumber: Int?
  private let person: String?
  private let note: String?
  private let logger: Logger

  /// - Parameters:
  ///   - workspace: Where to work.
  ///   - periodNumber: `nil` takes the period of the last run.
  ///   - person: Who finalizes.
  ///   - note: Kept in the ledger.
  ///   - logger: Told of each step, in English.
  package init(
    workspace: Workspace, periodNumber: Int?, person: String?, note: String?, logger: Logger
  ) {
    self.workspace = workspace
    self.periodNumber = periodNumber
    self.person = person
    self.note = note
    self.logger = logger
  }

  /// Under the workspace's lock.
  ///
  /// - Throws: ``RunError/nothingToFinalize(period:)``, ``RunError/outdatedResults(period:detail:)`` and what
  ///   a run throws.
  package func run() async throws(RunError) -> Outcome {
    let document = try workspace.loadPlan()
    let lock = try workspace.takeLock()
    let book = try ReceiptBook.opened(in: workspace)
    let last = try lastRun(in: book, plan: document.plan)
    guard let period = document.plan.period(last.run.period) else {
      throw .noSuchPeriod(last.run.period, known: document.plan.periods.map(\.number))
    }
    let setting = PeriodSetting(
      document: document, period: period, asOf: last.run.asOf, now: Clock.now())
    let intake = PeriodIntake(
      workspace: workspace, book: book, keeps: false, said: CoordinatorSaid(), watched: nil,
      logger: logger)
    let report = try await intake.outcome(setting).period.report
    let documents = try provenDocuments(of: last, period: period, report: report)
    let outcome = try freeze(documents, setting: setting, report: report, book: book)
    withExtendedLifetime(lock) {}
    return outcome
  }

  /// A document as it lies there.
  private struct Frozen {
    var name: String
    var bytes: [UInt8]
    var sha256: String
  }

  private func lastRun(
    in book: ReceiptBook, plan: AnnualPlan
  ) throws(RunError) -> (run: Run, hashes: [String: String]) {
    let runs = try book.runs()
    guard let last = runs.last(where: { periodNumber == nil || $0.run.period == periodNumber })
    else {
      throw .nothingToFinalize(period: periodNumber.flatMap { plan.period($0)?.name } ?? "")
    }
    return last
  }

  /// The documents are the run's own, and the same run would write the same 附件4 now.
  private func provenDocuments(
    of last: (run: Run, hashes: [String: String]), period: ReportingPeriod, report: PeriodReport
  ) throws(RunError) -> [Frozen] {
    let folder = workspace.results(of: period)
    var documents: [Frozen] = []
    for name in Self.frozen {
      let shown = [Workspace.resultsName, period.name, name].joined(separator: "/")
      guard let bytes = try? FileContent.read(folder.appending(name)) else {
        throw .outdatedResults(period: period.name, detail: "「\(name)」不在了")
      }
      let hash = SHA256Hasher.hex(of: bytes)
      guard last.hashes[shown] == hash else {
        throw .outdatedResults(period: period.name, detail: "「\(name)」被手工改过")
      }
      documents.append(Frozen(name: name, bytes: bytes, sha256: hash))
    }
    let trial = workspace.hidden.appending(".finalize.xlsx")
    defer { FileContent.remove(trial) }
    do {
      _ = try OfficialWorkbook(plan: report.plan).write(report.result, to: trial.shown)
      let bytes = try FileContent.read(trial)
      guard SHA256Hasher.hex(of: bytes) == documents[0].sha256 else {
        throw RunError.outdatedResults(period: period.name, detail: "收件箱、计划或审定在上次汇总以后有变化")
      }
    } catch let error as RunError {
      throw error
    } catch let error as any CodedError {
      throw .workbookFailed(path: trial.shown, error)
    } catch {
      throw .notProven(path: trial.shown, detail: "定稿前核对时中断")
    }
    return documents
  }

  private func freeze(
    _ documents: [Frozen], setting: PeriodSetting, report: PeriodReport, book: ReceiptBook
  ) throws(RunError) -> Outcome {
    let earlier = try book.finalizations(period: setting.period.number)
    let name = setting.period.name
    if let last = earlier.last, last.outputs.first?.sha256 == documents[0].sha256 {
      let folder = FinalizedFolder.shown(period: name, number: earlier.count)
      return Outcome(
        number: earlier.count, folder: folder, batchCount: report.result.batches.count,
        isRepeated: true, sentence: "\(name)已经定稿，附件4 没有变化：\(folder)。")
    }
    let number = earlier.count + 1
    let shown = FinalizedFolder.shown(period: name, number: number)
    let folder = workspace.results(of: setting.period)
      .appending(FinalizedFolder.name(number: number))
    do throws(FileSystemError) {
      try Folder.make(folder)
      for document in documents {
        // A killed run may have left the folder; the ledger knows nothing of it yet.
        let staged = folder.appending("." + document.name + ".new")
        try FileContent.write(document.bytes, to: staged)
        try FileContent.rename(staged, to: folder.appending(document.name))
      }
      try Folder.synchronise(folder)
      try Folder.synchronise(workspace.results(of: setting.period))
    } catch {
      throw .unwritable(path: shown, error)
    }
    try book.finalize(
      FinalizationDraft(
        setting: setting, report: report, person: person, note: note,
        outputs: documents.map {
          FinalizedOutput(
            finalization: 0, file: shown + "/" + $0.name, sha256: $0.sha256,
            byteCount: $0.bytes.count)
        }))
    let count = report.result.batches.count
    let open = report.checked.totals
    let rest =
      open.error + open.verify > 0 ? "仍有 \(open.error) 处请更正、\(open.verify) 处请核实没有办结。" : ""
    return Outcome(
      number: number, folder: shown, batchCount: count, isRepeated: false,
      sentence: "\(name)已定稿：附件4 共 \(count) 行，存在「\(shown)」，以后的汇总不再改动它。\(rest)")
  }
}
