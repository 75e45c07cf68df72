import InspectionModel
import InspectionPlan

/// Decides which of several rows of one batch stands.
///
/// An office's latest period speaks for it, and within a period its first row. Between offices the
/// institute's row stands, whichever is later, so that a county's repetition never overrules the
/// institute's result unseen; without an institute the row of the firm's own county, where a county
/// that is written outranks one inferred from the filer; then the latest period; then the first
/// received. What the coordinator decided comes before all this.
struct StandingRow {
  private let filings: YearFilings
  private let decisions: CoordinatorDecisions

  init(_ filings: YearFilings, decisions: CoordinatorDecisions = CoordinatorDecisions()) {
    self.filings = filings
    self.decisions = decisions
  }

  /// - Precondition: `rows` is not empty, and increases.
  func batch(rows: [Int], replaced: [Int], isRetest: Bool) -> UnitedBatch {
    var firstPeriod = filings.rows[rows[0]].period
    if let earliest = replaced.first {
      firstPeriod = min(firstPeriod, filings.rows[earliest].period)
    }
    guard rows.count > 1 else {
      return UnitedBatch(
        standing: rows[0], others: [], merged: replaced, firstPeriod: firstPeriod,
        isRetest: isRetest)
    }
    var speakers = latestByOffice(rows).sorted { precedes($0, $1) }
    let chosen = decided(among: speakers)
    if let chosen { speakers.insert(speakers.remove(at: chosen), at: 0) }
    let standing = speakers[0]
    return UnitedBatch(
      standing: standing, others: Array(speakers.dropFirst()),
      merged: (rows.filter { $0 != standing } + replaced).sorted(), firstPeriod: firstPeriod,
      isRetest: isRetest, isDecided: chosen != nil)
  }

  /// Which of the offices the coordinator chose for their batch.
  private func decided(among speakers: [Int]) -> Int? {
    guard speakers.count > 1, !decisions.hasNoConflicts else { return nil }
    let key = filings.record(ofRow: speakers[0]).key
    guard let code = decisions.office(for: key) else { return nil }
    return speakers.firstIndex {
      filings.office(at: filings.rows[$0].office)?.office.code == code
    }
  }

  private func latestByOffice(_ rows: [Int]) -> [Int] {
    var latest: [Int] = []
    for row in rows {
      let office = filings.rows[row].office
      if let known = latest.firstIndex(where: { filings.rows[$0].office == office }) {
        if filings.rows[latest[known]].period < filings.rows[row].period { latest[known] = row }
      } else {
        latest.append(row)
      }
    }
    return latest
  }

  private func precedes(_ left: Int, _ right: Int) -> Bool {
    let one = filings.rows[left]
    let other = filings.rows[right]
    return (rank(one), -one.period, left) < (rank(other), -other.period, right)
  }

  private func rank(_ row: YearFilings.Row) -> Int {
    guard let office = filings.office(at: row.office)?.office else { return 4 }
    guard office.kind == .county else { return 0 }
    let record = filings.record(row.reference)
    guard let county = record.countyCode, county == office.countyCode else { return 3 }
    return record.isCountyInferred ? 2 : 1
  }
}
