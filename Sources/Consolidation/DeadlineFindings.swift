import InspectionModel
import InspectionPlan
import SheetModel

/// L-101, L-102 and L-103: what came late, and what is due and absent.
///
/// Details: `deadline` (`YYYY-MM-DD`), and for L-101 `received` and `days`, for L-103 `material`.
/// An arrival that nothing proves (`unconfirmed`) is no L-101.
struct DeadlineFindings {
  private let filings: YearFilings

  init(_ filings: YearFilings) {
    self.filings = filings
  }

  func findings(_ roster: [RosterEntry]) -> [Finding] {
    roster.flatMap { entry in
      [late(entry), notReceived(entry)].compactMap(\.self) + reportsMissing(entry)
    }
  }

  private func late(_ entry: RosterEntry) -> Finding? {
    guard entry.daysLate > 0 else { return nil }
    let table = entry.files.first { filings.files[$0].content == .table }
    let received =
      table.map { filings.isArrivalProven($0) ? filings.files[$0].received.moment : nil }
      ?? entry.paper.first { $0.content == .table }?.receivedAt
    guard let received else { return nil }
    var details = deadline(entry)
    details["received"] = received.description
    details["days"] = String(entry.daysLate)
    return Finding(.late, officeCode: entry.officeCode, file: table, details: details)
  }

  private func notReceived(_ entry: RosterEntry) -> Finding? {
    guard entry.isDue, entry.table == .missing else { return nil }
    return Finding(.notReceived, officeCode: entry.officeCode, details: deadline(entry))
  }

  private func reportsMissing(_ entry: RosterEntry) -> [Finding] {
    guard entry.isDue else { return [] }
    return [(entry.workReport, "工作情况"), (entry.analysis, "分析报告")].compactMap { state, name in
      guard state == .missing else { return nil }
      var details = deadline(entry)
      details["material"] = name
      return Finding(.reportMissing, officeCode: entry.officeCode, details: details)
    }
  }

  private func deadline(_ entry: RosterEntry) -> [String: String] {
    let date = filings.plan.deadline(ofPeriod: filings.period, officeCode: entry.officeCode)
    return date.map { ["deadline": $0.description] } ?? [:]
  }
}
