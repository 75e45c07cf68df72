import InspectionModel
import InspectionPlan
import SheetModel

/// Counts the year's batches against the plan, by item and by office.
///
/// An item is due once the deadline of its reporting date has passed and that date is not after the
/// one reported: a report holds no files of later periods and judges nothing by their absence. The
/// catch-all item and the offices' minimums are due at the last one.
struct ProgressCount {
  fileprivate struct Tally {
    var sampled = 0
    var tested = 0
    var failed = 0
    var notJudged = 0
  }

  private let filings: YearFilings
  private let sources: SourceResolution
  private let withheld: WithheldTally
  private var items: [Int: Tally] = [:]
  private var offices: [String: Tally] = [:]

  /// `batches` are those of the year so far, whatever 附件4 holds.
  init(
    _ filings: YearFilings, sources: SourceResolution, withheld: WithheldTally,
    batches: [ConsolidatedBatch]
  ) {
    self.filings = filings
    self.sources = sources
    self.withheld = withheld
    for batch in batches where batch.isCounted {
      if let number = batch.itemNumber { items[number, default: Tally()].add(batch.finalVerdict) }
      if let code = sources.minimumOffice(batch) {
        offices[code, default: Tally()].add(batch.finalVerdict)
      }
    }
  }

  func progress() -> PlanProgress {
    let items = filings.plan.items.map(item)
    return PlanProgress(
      items: items, offices: filings.plan.offices.compactMap(share),
      planned: items.reduce(0) { $0 + $1.planned },
      sampled: items.reduce(0) { $0 + $1.sampled },
      tested: items.reduce(0) { $0 + $1.tested }, elapsedShare: elapsedShare())
  }

  private func item(_ item: PlanItem) -> PlanProgress.Item {
    let plan = filings.plan
    let tally = items[item.number] ?? Tally()
    let kept = withheld.items[item.number] ?? WithheldTally.Count()
    let window = plan.window(ofItem: item.number) ?? item.window
    let last = plan.periods.last?.number
    let period = item.isCatchAll ? last : plan.duePeriod(ofItem: item.number)
    let due = period.flatMap { plan.deadline(ofPeriod: $0, officeCode: nil) }
    let lastDeadline = last.flatMap { plan.deadline(ofPeriod: $0, officeCode: nil) }
    return PlanProgress.Item(
      number: item.number, product: item.product, implementer: item.implementer,
      planned: item.batches, isFloor: item.isFloor, sampled: tally.sampled, tested: tally.tested,
      failed: tally.failed, withheld: kept.rows, withheldFailed: kept.failed,
      due: due ?? window.upperBound,
      state: state(
        tally.sampled, of: item.batches, isDue: filings.isDue(period: period, officeCode: nil)),
      missing: max(0, item.batches - tally.sampled),
      isWindowOpen: lastDeadline.map { window.upperBound > $0 } ?? false,
      notJudged: tally.notJudged)
  }

  private func share(_ planned: PlannedOffice) -> PlanProgress.OfficeShare? {
    guard let required = planned.minimum else { return nil }
    let code = planned.office.code
    let tally = offices[code] ?? Tally()
    let kept = withheld.offices[code] ?? WithheldTally.Count()
    let isDue = filings.isDue(period: filings.plan.periods.last?.number, officeCode: code)
    return PlanProgress.OfficeShare(
      officeCode: code, required: required, sampled: tally.sampled, tested: tally.tested,
      failed: tally.failed, withheld: kept.rows, withheldFailed: kept.failed,
      state: state(tally.sampled, of: required, isDue: isDue),
      missing: max(0, required - tally.sampled), notJudged: tally.notJudged)
  }

  private func state(_ sampled: Int, of planned: Int, isDue: Bool) -> PlanProgress.State {
    sampled >= planned ? .met : isDue ? .short : .open
  }

  /// Up to `asOf` or the period's deadline, whichever is earlier.
  private func elapsedShare() -> Double {
    let plan = filings.plan
    guard let start = CalendarDate(year: plan.year, month: 1, day: 1),
      let last = plan.periods.last.flatMap({ plan.deadline(ofPeriod: $0.number, officeCode: nil) }),
      last > start
    else { return 0 }
    let deadline = plan.deadline(ofPeriod: filings.period, officeCode: nil) ?? last
    let date = max(start, min(filings.asOf.date, deadline, last))
    return Double(date.daysSince1970 - start.daysSince1970)
      / Double(last.daysSince1970 - start.daysSince1970)
  }
}

extension ProgressCount.Tally {
  fileprivate mutating func add(_ verdict: Verdict?) {
    sampled += 1
    if verdict?.isTested == true { tested += 1 }
    if verdict == .failed { failed += 1 }
    if verdict == .notJudged { notJudged += 1 }
  }
}
