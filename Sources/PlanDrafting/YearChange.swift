internal import SheetModel

/// Carries dates and titles of one plan into another year.
internal struct YearChange {
  internal let old: Int
  internal let new: Int

  internal init(from old: Int, to new: Int) {
    self.old = old
    self.new = new
  }

  /// `2025年` of the old year as the new one's.
  internal func title(_ text: String) -> String { text.replacing("\(old)年", with: "\(new)年") }

  /// Every `YYYY-MM-DD` moved by as many years; 29 February becomes the 28th where it must.
  internal func dates(in text: String) -> String {
    text.replacing(/\b(\d{4})-(\d{2})-(\d{2})\b/) { match in
      guard let date = CalendarDate(iso: String(match.output.0)) else {
        return String(match.output.0)
      }
      let year = date.year + new - old
      let moved = CalendarDate(year: year, month: date.month, day: date.day)
      return (moved ?? CalendarDate(year: year, month: date.month, day: 28)).map { "\($0)" }
        ?? String(match.output.0)
    }
  }
}
