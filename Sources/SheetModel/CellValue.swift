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
