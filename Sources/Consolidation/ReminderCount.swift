import InspectionModel
import InspectionPlan
import SheetModel

/// Tells from the roster who must be reminded at the report's date: who owes something that is due, or
/// will be within ``PlanSettings/remindDaysBefore`` days.
struct ReminderCount {
  private let filings: YearFilings

  init(_ filings: YearFilings) {
    self.filings = filings
  }

  /// In the order of the roster.
  func reminders(_ roster: [RosterEntry]) -> [Reminder] {
    roster.compactMap { entry in
      let missing = missing(entry)
      let plan = filings.plan
      guard !missing.isEmpty,
        let deadline = plan.deadline(ofPeriod: filings.period, officeCode: entry.officeCode)
      else { return nil }
      let daysLeft = deadline.daysSince1970 - filings.asOf.date.daysSince1970
      guard entry.isDue || daysLeft <= plan.settings.remindDaysBefore else { return nil }
      return Reminder(
        officeCode: entry.officeCode, stage: entry.isDue ? .overdue : .upcoming,
        deadline: deadline, daysLeft: daysLeft, missing: missing)
    }
  }

  private func missing(_ entry: RosterEntry) -> [Reminder.Missing] {
    var missing: [Reminder.Missing] = []
    if entry.table == .missing { missing.append(.table) }
    let tables = entry.files.filter {
      filings.files[$0].content == .table && filings.files[$0].standing == .current
    }
    if !tables.isEmpty, tables.allSatisfy({ filings.files[$0].failure != nil }) {
      missing.append(.readableTable)
    }
    if entry.workReport == .missing { missing.append(.workReport) }
    if entry.analysis == .missing { missing.append(.analysis) }
    return missing
  }
}
