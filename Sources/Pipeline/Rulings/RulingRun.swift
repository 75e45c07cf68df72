internal import Consolidation
internal import InspectionModel
internal import Ledger
package import Logging
internal import SheetModel

/// Records what the coordinator says at the command line; the next run goes by it.
package struct RulingRun: Sendable {
  /// What was recorded.
  package struct Outcome: Hashable, Sendable {
    /// One Chinese sentence.
    package var sentence: String
    /// How many rows the ledger has more.
    package var count: Int
  }

  private let workspace: Workspace
  private let run: PeriodRun
  private let reason: String
  private let person: String?
  private let logger: Logger

  /// - Parameters:
  ///   - workspace: Whose ledger.
  ///   - run: Says which period's findings and conflicts are meant.
  ///   - reason: Why; not empty.
  ///   - person: Who decided.
  ///   - logger: Told of each step, in English.
  package init(
    workspace: Workspace, run: PeriodRun, reason: String, person: String?, logger: Logger
  ) {
    self.workspace = workspace
    self.run = run
    self.reason = reason
    self.person = person
    self.logger = logger
  }

  /// Under the workspace's lock.
  ///
  /// - Throws: ``RunError``; ``RunError/ruling(_:)`` where nothing fits what was said.
  package func record(_ ruling: Ruling) async throws(RunError) -> Outcome {
    let lock = try workspace.takeLock()
    let report = try await run.preview().report
    let book = try ReceiptBook.opened(in: workspace)
    let resolver = RulingResolver(
      report, history: book.history, opinions: try book.opinions(),
      origin: RulingOrigin(reason: reason, person: person, moment: Clock.now()))
    let entries: [RulingEntry]
    do {
      entries = try resolver.entries(for: ruling)
    } catch {
      throw .ruling(error)
    }
    try book.record(entries)
    logger.debug("recorded \(entries.count)")
    withExtendedLifetime(lock) {}
    return Outcome(sentence: ruling.sentence(count: entries.count), count: entries.count)
  }
}

extension Ruling {
  fileprivate func sentence(count: Int) -> String {
    let said =
      switch self {
      case .exclude(let file): "已撤下「\(file.excerpt)」"
      case .reinstate(let file): "已恢复「\(file.excerpt)」"
      case .conflict(let batch, let office): "「\(batch.excerpt)」采用\(office)所报"
      case .filing(let office, let period, let kind):
        "\(office)第 \(period) 期起按\(kind == .cumulative ? "年初累计" : "本期新增")计"
      case .consent: "已同意保留 \(count) 处"
      case .withdraw: "已收回对 \(count) 处的同意"
      }
    return said + "。已记入台账，下次汇总起生效。"
  }
}
