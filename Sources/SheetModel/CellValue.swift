/// What one cell holds, typed by its own mark and its number format.
public enum CellValue: Hashable, Sendable {
  case empty
  case number(Double)
  case text(String)
  case boolean(Bool)
  /// A day, with the seconds since its midnight; `serial` is the number as stored.
  case date(CalendarDate, secondsOfDay: Int, serial: Double)
  /// A time of day: a serial below 1 under a time format.
  case time(serial: Double)
  /// Elapsed time in days, under formats like `[h]:mm`.
  case duration(serial: Double)
  /// `#N/A`, `#REF!` and their like, as written.
  case error(String)
  /// A formula whose result the writer did not store.
  case uncalculated

  /// The value's own text, whatever its format: `12.5`, `2025-03-01`, `TRUE`; empty for a formula
  /// without a result.
  public var plainText: String {
    switch self {
    case .empty, .uncalculated: ""
    case .number(let number): NumberText.shortest(number)
    case .text(let text), .error(let text): text
    case .boolean(let isTrue): isTrue ? "TRUE" : "FALSE"
    case .date(let day, let seconds, _):
      seconds == 0 ? day.description : "\(day) \(ClockTime.text(secondsOfDay: seconds))"
    case .time(let serial): ClockTime.text(secondsOfDay: ClockTime.secondsOfDay(serial: serial))
    case .duration(let serial): NumberText.shortest(serial)
    }
  }

  /// Whether a person sees nothing: empty, or text of white space only.
  public var isBlank: Bool {
    switch self {
    case .empty: true
    case .text(let text):
      // A visible ASCII character settles it for nearly every text.
      if let first = text.utf8.first, first > 0x20, first < 0x80 {
        false
      } else {
        text.unicodeScalars.allSatisfy {
          $0.properties.isWhitespace || $0 == "\u{200B}" || $0 == "\u{FEFF}"
        }
      }
    default: false
    }
  }
}
