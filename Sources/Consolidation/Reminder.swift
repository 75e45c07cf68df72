package import SheetModel

/// An office that has to be reminded of what it owes for a period, before the date or after it.
package struct Reminder: Hashable, Sendable {
  package enum Stage: String, Hashable, Sendable {
    /// The deadline is near.
    case upcoming
    /// It has passed.
    case overdue
  }

  /// What an office may owe.
  package enum Missing: String, Hashable, Sendable, CaseIterable {
    case table
    /// A table is there and can't be read.
    case readableTable
    case workReport
    case analysis
  }

  package var officeCode: String
  package var stage: Stage
  /// The last day on time for this office, extensions considered.
  package var deadline: CalendarDate
  /// Whole days from the report's date to the deadline; negative after it.
  package var daysLeft: Int
  /// In the order of the enumeration, never empty.
  package var missing: [Missing]

  package init(
    officeCode: String, stage: Stage, deadline: CalendarDate, daysLeft: Int, missing: [Missing]
  ) {
    self.officeCode = officeCode
    self.stage = stage
    self.deadline = deadline
    self.daysLeft = daysLeft
    self.missing = missing
  }
}
