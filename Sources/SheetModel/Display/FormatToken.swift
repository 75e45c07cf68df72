/// One piece of a section of a format code.
internal enum FormatToken: Hashable, Sendable {
  /// How a digit's place looks where the number has no digit for it.
  internal enum Place: Hashable, Sendable {
    /// `0`: a zero.
    case zero
    /// `#`: nothing.
    case nothing
    /// `?`: a blank as wide as a digit.
    case blank
  }

  case literal(String)
  case digit(Place)
  /// An unquoted digit 1...9: itself, or part of a fraction's denominator.
  case figure(UInt8)
  case point
  case comma
  case percent
  /// `E+` shows the sign of every exponent, `E-` only a minus.
  case exponent(showsPlus: Bool)
  case slash
  case general
  /// `@`.
  case text
  case date(DatePart)
}

/// What a date section draws at one place; `width` counts the letters of the code.
internal enum DatePart: Hashable, Sendable {
  /// How the halves of a day are named.
  internal enum Half: Hashable, Sendable {
    /// `AM/PM`.
    case word
    /// `A/P`, with its own letters.
    case letter(morning: String, afternoon: String)
    /// `上午/下午`.
    case chinese
  }

  case year(width: Int)
  /// `e`: the year of the language's era, the common era but for Taiwan and Japan.
  case eraYear(width: Int)
  /// `g`: the era's name.
  case era(width: Int)
  /// `b`: years since the death of Buddha, 543 more.
  case buddhistYear(width: Int)
  case month(width: Int)
  case day(width: Int)
  /// `aaa` and `aaaa`: the day of the week in Chinese.
  case weekday(width: Int)
  case hour(width: Int)
  case minute(width: Int)
  case second(width: Int)
  /// `.000` after a time: decimals of the second.
  case fraction(places: Int)
  case half(Half)
  case elapsedHours(width: Int)
  case elapsedMinutes(width: Int)
  case elapsedSeconds(width: Int)

  /// Whether an `m` that follows stands for minutes.
  internal var isHour: Bool {
    switch self {
    case .hour, .elapsedHours: true
    default: false
    }
  }

  /// Whether an `m` that comes before stands for minutes.
  internal var isSecond: Bool {
    switch self {
    case .second, .elapsedSeconds: true
    default: false
    }
  }
}
