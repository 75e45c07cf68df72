internal import Consolidation
package import InspectionModel
internal import InspectionPlan
internal import Intake
package import Logging
internal import Reporting
internal import SheetModel
internal import Validation

/// The main job for one period: reads 收件箱, checks, consolidates, writes 汇总结果.
///
/// - Order: nothing depends on which file was read first; the same input, plan and `asOf` give the
///   same bytes.
/// - Errors: ``RunError`` where the run can't go on; the results of the run before stay.
package struct PeriodRun: Sendable {
  private let workspace: Workspace
  private let periodNumber: Int?
  private let asOf: Moment?
  private let logger: Logger

  /// - Parameters:
  ///   - workspace: Where to work.
  ///   - periodNumber: 1...4; `nil` takes the period whose deadline is nearest to `asOf`.
  ///   - asOf: Decides what is due and missing; `nil` is now.
  ///   - logger: Told of each step, in English.
  package init(workspace: Workspace, periodNumber: Int?, asOf: Moment?, logger: Logger) {
    self.workspace = workspace
    self.periodNumber = periodNumber
    self.asOf = asOf
    self.logger = logger
  }

  /// Runs once, under the workspace's lock.
  package func run() async throws(RunError) -> RunOutcome {
    let document = try workspace.loadPlan()
    let asOf = asOf ?? Clock.now()
    let period = try period(of: document.plan, asOf: asOf)
    let lock = try takeLock()
    let outcome = try await documents(of: period, document: document, asOf: asOf)
    withExtendedLifetime(lock) {}
    return outcome
  }

  /// Reads and judges without writing: for `huizong status`.
  package func preview() async throws(RunError) -> PeriodOutcome {
    let document = try workspace.loadPlan()
    let asOf = asOf ?? Clock.now()
    let period = try period(of: document.plan, asOf: asOf)
    return try await outcome(of: period, document: document, asOf: asOf)
  }

  private func documents(
    of period: ReportingPeriod, document: PlanDocument, asOf: Moment
  ) async throws(RunError) -> RunOutcome {
    let outcome = try await outcome(of: period, document: document, asOf: asOf)
    let documents = PeriodDocuments(workspace: workspace, period: period, outcome: outcome)
    let published = try await documents.publish()
    logger.debug("published \(published.folder)")
    return RunOutcome(period: outcome, published: published)
  }

  private func outcome(
    of period: ReportingPeriod, document: PlanDocument, asOf: Moment
  ) async throws(RunError) -> PeriodOutcome {
    let plan = document.plan
    async let words = loadedCatalogue()
    let reading = try await SubmissionReading.of(workspace, plan: plan, logger: logger)
    let files = FilingAssignment(plan: plan).assign(reading.files)
      .upTo(period: period.number)
    let findings = Validator(plan: plan).findings(in: files)
    let withheld = WithheldRows.references(findings: findings, files: files, plan: plan)
    let result = Consolidator(plan: plan).consolidate(
      files: files, validation: findings, withheld: withheld, period: period.number, asOf: asOf)
    logger.debug("\(result.batches.count) batches, \(result.findings.count) findings")
    let catalogue = try await words.get()
    let texts = result.findings.map { catalogue.text(for: $0, plan: plan) }
    return PeriodOutcome(
      report: PeriodReport(
        plan: plan, result: result, texts: texts, inboxNotes: reading.notes,
        programVersion: ProgramVersion.current),
      planSHA256: document.sha256, passedOver: reading.passedOver,
      registerProblems: reading.registerProblems)
  }

  /// For a task beside the reading, which takes as long.
  private func loadedCatalogue() async -> Result<MessageCatalogue, RunError> {
    do throws(RunError) {
      return .success(try workspace.loadCatalogue())
    } catch {
      return .failure(error)
    }
  }

  private func period(of plan: AnnualPlan, asOf: Moment) throws(RunError) -> ReportingPeriod {
    if let periodNumber {
      guard let period = plan.period(periodNumber) else {
        throw .noSuchPeriod(periodNumber, known: plan.periods.map(\.number))
      }
      return period
    }
    let today = asOf.date.daysSince1970
    let nearest = plan.periods.min {
      abs($0.deadline.daysSince1970 - today) < abs($1.deadline.daysSince1970 - today)
    }
    guard let nearest else { throw .noSuchPeriod(1, known: []) }
    return nearest
  }

  private func takeLock() throws(RunError) -> RunLock {
    do {
      try Folder.make(workspace.hidden)
      if let lock = try RunLock(workspace.lock) { return lock }
    } catch {
      throw .unwritable(path: workspace.lock.shown, error)
    }
    throw .locked(path: workspace.root.shown)
  }
}
