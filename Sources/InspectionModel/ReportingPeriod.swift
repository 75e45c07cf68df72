package import SheetModel

/// One of the year's reporting dates: 一季度（4月10日报送）.
package struct ReportingPeriod: Hashable, Sendable {
  /// 1 to 4.
  package var number: Int
  /// Its folder: 一季度.
  package var name: String
  /// What the sheet covers: 1—3月.
  package var coverage: String
  /// The last day on time, as the notice prints it.
  package var deadline: CalendarDate

  package init(number: Int, name: String, coverage: String, deadline: CalendarDate) {
    self.number = number
    self.name = name
    self.coverage = coverage
    self.deadline = deadline
  }
}
