package import InspectionModel
import SheetModel

/// A date or time as a clerk writes it into a form.
package enum FormDate {
  /// `2025-04-08`, meaning its last second, `2025-04-08 09:30`, and what a date column takes:
  /// `2025/4/8`, `2025年4月8日`.
  package static func moment(_ text: String) -> Moment? {
    if let moment = Moment(text) { return moment }
    guard case .date(let date) = DateText(text) else { return nil }
    return Moment(date, secondsOfDay: 86_399)
  }
}
