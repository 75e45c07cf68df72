package import SheetModel

/// A window or deadline that was changed after the plan was issued (notice, 二（二）).
package struct PlanAdjustment: Hashable, Sendable {
  package enum Target: Hashable, Sendable {
    /// The item's window becomes this one.
    case window(item: Int, ClosedRange<CalendarDate>)
    /// The period's deadline becomes this day, for one office or for all.
    case deadline(period: Int, officeCode: String?, CalendarDate)
  }

  package var target: Target
  /// Who allowed it, and when.
  package var authority: String
  package var date: CalendarDate

  package init(target: Target, authority: String, date: CalendarDate) {
    self.target = target
    self.authority = authority
    self.date = date
  }
}
