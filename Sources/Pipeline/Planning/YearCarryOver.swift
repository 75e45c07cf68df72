internal import Consolidation
internal import InspectionModel
internal import InspectionPlan
internal import Ledger
package import Logging
internal import Reporting
internal import SheetModel

/// What a workspace hands on to the next year's: the batches sampled in its last six months, for
/// D-105, and the duties that were still open.
///
/// Taken from what a last run of the old year would report at the year's end; nothing is written
/// there.
package struct YearCarryOver: Sendable {
  /// Months before the year's end that D-105 looks back.
  private static let months = 6

  private let samples: [EarlierSample]
  private let duties: [EarlierDuty]

  /// Open duties in words, in the order of the report.
  package var openDuties: [String] { duties.map(\.message) }
  package var sampleCount: Int { samples.count }

  /// Reads the old workspace.
  ///
  /// - Parameters:
  ///   - previous: The old workspace.
  ///   - logger: Told of each step, in English.
  /// - Throws: ``RunError`` where it can't be read.
  package init(from previous: Workspace, logger: Logger) async throws(RunError) {
    let plan = try previous.loadPlan().plan
    let yearEnd = CalendarDate(year: plan.year, month: 12, day: 31)
    let report = try await PeriodRun(
      workspace: previous, periodNumber: plan.periods.last?.number,
      asOf: yearEnd.map { Moment($0, secondsOfDay: 86_399) }, logger: logger
    ).preview().report
    let first = CalendarDate(year: plan.year, month: 12 - Self.months + 1, day: 1)
    samples = (report.result.batches + report.result.earlierBatches).compactMap { batch in
      Self.sample(batch, of: report.result, plan: plan, since: first)
    }
    duties = report.checked.findings.indices.compactMap { index in
      Self.duty(index, of: report.checked)
    }
  }

  /// Enters everything into the new workspace's ledger, in one transaction.
  ///
  /// - Throws: ``RunError``; nothing is entered then.
  package func enter(into workspace: Workspace) throws(RunError) {
    let lock = try workspace.takeLock()
    do {
      try ReceiptLedger(path: workspace.ledger.shown).write { writer throws(LedgerError) in
        for sample in samples { try writer.append(sample) }
        for duty in duties { try writer.append(duty) }
      }
    } catch {
      throw .ledger(error)
    }
    withExtendedLifetime(lock) {}
  }

  /// `nil` for what was not sampled, or earlier.
  private static func sample(
    _ batch: ConsolidatedBatch, of result: ConsolidatedResult, plan: AnnualPlan,
    since first: CalendarDate?
  ) -> EarlierSample? {
    let record = result.record(batch.reference)
    guard let first, let date = record.samplingDate, date >= first,
      record.verdict?.isSampled ?? true
    else { return nil }
    func text(_ field: RecordField) -> String {
      guard let index = plan.layout.index(of: field), record.values[index].isUsable else {
        return ""
      }
      return ComparisonText.folded(record.values[index].text)
    }
    return EarlierSample(
      year: plan.year, office: batch.creditedOfficeCode ?? batch.officeCode,
      source: batch.source.rawValue,
      scope: record.scope?.rawValue, producer: text(.producer), productName: text(.productName),
      trademark: text(.trademark), model: text(.model), sampledEntity: text(.sampledEntity),
      samplingDate: date.description,
      verdict: (batch.finalVerdict ?? record.verdict)?.rawValue, shown: record.key.shown)
  }

  /// `nil` for a finding that is no open duty.
  private static func duty(_ index: Int, of checked: CheckedFiles) -> EarlierDuty? {
    let finding = checked.findings[index]
    guard checked.severities[index] == .followUp, checked.states[index].isOpen else { return nil }
    return EarlierDuty(
      year: checked.plan.year, rule: finding.rule, office: finding.officeCode,
      key: finding.place?.key, message: checked.texts[index].message,
      // An office's own total is due at the year's last report.
      dueOn: finding.details["deadline"] ?? finding.details["due"]
        ?? checked.plan.periods.last?.deadline.description)
  }
}
