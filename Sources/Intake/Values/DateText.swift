import SheetModel

/// A text that should be a date, read strictly.
enum DateText: Equatable {
  /// A full date; what follows it is a time of day, a weekday or nothing.
  case date(CalendarDate)
  /// Some date that nobody can be sure of: a two-digit year, a month only, a day without a year,
  /// or day and month before the year where either could be which.
  case ambiguous
  case none

  /// Reads all of `text`.
  ///
  /// Full dates are year, month and day in this order, apart by `-`, `/`, `.` or 年月日, or eight
  /// digits, in either width. Where the year comes last (`13/1/2025`), the part above 12 is the day;
  /// if neither is above 12 and they differ, the text is ambiguous.
  init(_ text: String) {
    var scanner = DateScanner(Folding.halfWidth(text))
    if let date = scanner.fullDate() ?? scanner.compactDate() {
      self = scanner.isOnlyTimeLeft() ? .date(date) : .none
    } else if let date = scanner.dateWithYearLast() {
      self = scanner.isOnlyTimeLeft() ? .date(date) : .none
    } else {
      self = scanner.isAmbiguous() ? .ambiguous : .none
    }
  }

  /// The date with which a 生产日期/批号 begins, and whether it could as well be a lot number.
  ///
  /// Eight digits are doubtful, and count only where nothing follows; so is a year that no sheet can
  /// mean, `2393年12月26日`.
  static func leading(_ text: String) -> (date: CalendarDate, isDoubtful: Bool)? {
    var scanner = DateScanner(Folding.halfWidth(text))
    if let date = scanner.fullDate(years: DateScanner.years.lowerBound...9999) {
      return (date, !DateScanner.years.contains(date.year))
    }
    guard let date = scanner.compactDate(), scanner.isAtEnd else { return nil }
    return (date, true)
  }
}
