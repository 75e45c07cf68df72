internal import Consolidation
package import InspectionModel
internal import InspectionPlan
internal import Intake
internal import Ledger
package import Logging
internal import Reporting
internal import SheetModel
internal import Validation

/// The main job for one period: reads 收件箱, checks, consolidates, writes 汇总结果.
///
/// - Order: nothing depends on which file was read first; the same input, ledger, plan and `asOf`
///   give the same bytes.
/// - Safety: what arrived is kept and has its receipt before anything is made of it; the results are
///   published together; then the ledger is told. A run that ends in between is completed by the next.
/// - Errors: ``RunError`` where the run can't go on; the results of the run before stay.
package struct PeriodRun: Sendable {
  private let workspace: Workspace
  private let periodNumber: Int?
  private let asOf: Moment?
  private let arrivals: WatchedArrivals?
  private let logger: Logger

  /// - Parameters:
  ///   - workspace: Where to work.
  ///   - periodNumber: 1...4; `nil` takes the period whose deadline is nearest to `asOf`.
  ///   - asOf: Decides what is due and missing; `nil` is now.
  ///   - arrivals: What a watch knows of the inbox.
  ///   - logger: Told of each step, in English.
  package init(
    workspace: Workspace, periodNumber: Int?, asOf: Moment?, arrivals: WatchedArrivals? = nil,
    logger: Logger
  ) {
    self.workspace = workspace
    self.periodNumber = periodNumber
    self.asOf = asOf
    self.arrivals = arrivals
    self.logger = logger
  }

  /// Runs once, under the workspace's lock.
  package func run() async throws(RunError) -> RunOutcome {
    let setting = try setting()
    let lock = try workspace.takeLock()
    let outcome = try await publish(setting)
    withExtendedLifetime(lock) {}
    return outcome
  }

  /// Reads and judges without writing: for `huizong status`.
  package func preview() async throws(RunError) -> PeriodOutcome {
    let intake = PeriodIntake(
      workspace: workspace, book: try ReceiptBook.read(in: workspace), keeps: false,
      said: CoordinatorSaid(), watched: arrivals, logger: logger)
    return try await intake.outcome(try setting()).period
  }

  private func publish(_ setting: PeriodSetting) async throws(RunError) -> RunOutcome {
    let said = try CoordinatorSaid.recorded(
      in: workspace, plan: setting.plan, now: setting.now)
    let book = try ReceiptBook.opened(in: workspace)
    let intake = PeriodIntake(
      workspace: workspace, book: book, keeps: true, said: said, watched: arrivals,
      logger: logger)
    let outcome = try await intake.outcome(setting)
    var clock = StageClock(logger)
    let documents = PeriodDocuments(
      workspace: workspace, period: setting.period, outcome: outcome.period,
      forms: try FormContents(ReceiptBook.opened(in: workspace), period: setting.period.number))
    let published = try await documents.publish()
    logger.debug("published \(published.folder)")
    clock.finish("writing")
    try book.close(outcome.record(setting, published: published, at: Clock.now()))
    clock.finish("recording")
    return RunOutcome(period: outcome.period, published: published)
  }

  private func setting() throws(RunError) -> PeriodSetting {
    let document = try workspace.loadPlan()
    let now = Clock.now()
    let asOf = asOf ?? now
    return PeriodSetting(
      document: document, period: try period(of: document.plan, asOf: asOf), asOf: asOf, now: now)
  }

  private func period(of plan: AnnualPlan, asOf: Moment) throws(RunError) -> ReportingPeriod {
    if let periodNumber {
      guard let period = plan.period(periodNumber) else {
        throw .noSuchPeriod(periodNumber, known: plan.periods.map(\.number))
      }
      return period
    }
    guard let nearest = plan.nearestPeriod(to: asOf.date) else { throw .noSuchPeriod(1, known: []) }
    return nearest
  }
}
