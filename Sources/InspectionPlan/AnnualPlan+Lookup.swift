package import InspectionModel
package import SheetModel

extension AnnualPlan {
  package func office(code: String) -> PlannedOffice? {
    offices.first { $0.office.code == code }
  }

  package func county(code: String) -> County? { counties.first { $0.code == code } }

  package func item(number: Int) -> PlanItem? { items.first { $0.number == number } }

  package func period(_ number: Int) -> ReportingPeriod? { periods.first { $0.number == number } }

  /// The period whose deadline is nearest to a day, of two the earlier.
  package func nearestPeriod(to day: CalendarDate) -> ReportingPeriod? {
    periods.min {
      abs($0.deadline.daysSince1970 - day.daysSince1970)
        < abs($1.deadline.daysSince1970 - day.daysSince1970)
    }
  }

  package func column(_ field: RecordField) -> PlanColumn? {
    layout.index(of: field).map { columns[$0] }
  }

  /// The item's window after adjustments; the last one listed holds.
  package func window(ofItem number: Int) -> ClosedRange<CalendarDate>? {
    for adjustment in adjustments.reversed() {
      if case .window(number, let window) = adjustment.target { return window }
    }
    return item(number: number)?.window
  }

  /// The last day on time for an office, after adjustments and roll-over.
  package func deadline(ofPeriod number: Int, officeCode: String?) -> CalendarDate? {
    for adjustment in adjustments.reversed() {
      if case .deadline(number, let office, let date) = adjustment.target,
        office == nil || office == officeCode
      {
        return date
      }
    }
    return period(number).map { rolledOver($0.deadline) }
  }

  /// The last moment that counts as on time, days of grace included.
  package func deadlineMoment(ofPeriod number: Int, officeCode: String?) -> Moment? {
    lastDay(ofPeriod: number, officeCode: officeCode).map { day in
      Moment(day.advanced(byDays: settings.graceDays), secondsOfDay: 86_399)
    }
  }

  /// Whole days after the last day on time, a part of a day counted as one; 0 where that is not late.
  ///
  /// Grace decides whether something is late, not how late.
  package func daysLate(_ received: Moment, ofPeriod number: Int, officeCode: String?) -> Int {
    guard let last = lastDay(ofPeriod: number, officeCode: officeCode) else { return 0 }
    let days = received.date.daysSince1970 - last.daysSince1970
    return days > settings.graceDays ? days : 0
  }

  private func lastDay(ofPeriod number: Int, officeCode: String?) -> CalendarDate? {
    deadline(ofPeriod: number, officeCode: officeCode).map {
      settings.isDeadlineDayIncluded ? $0 : $0.advanced(byDays: -1)
    }
  }

  /// The period in which an item is due: the first reporting date on or after its window's end,
  /// the last one at the latest.
  package func duePeriod(ofItem number: Int) -> Int? {
    guard let window = window(ofItem: number), let last = periods.last else { return nil }
    return (periods.first { $0.deadline >= window.upperBound } ?? last).number
  }

  /// Batches of all named items that are due at the period's report or an earlier one.
  ///
  /// The catch-all item is left out: it is open until the last report.
  package func expectedBatches(byPeriod number: Int) -> Int {
    items.filter { !$0.isCatchAll && duePeriod(ofItem: $0.number).map { $0 <= number } ?? false }
      .reduce(0) { $0 + $1.batches }
  }

  private func rolledOver(_ date: CalendarDate) -> CalendarDate {
    guard settings.rollOver == .nextWorkday, date.weekday > 5 else { return date }
    return date.advanced(byDays: 8 - date.weekday)
  }
}
