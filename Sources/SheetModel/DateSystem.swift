/// How serial numbers count days.
///
/// - Source: ECMA-376 Part 1, 18.17.4.1. Serial 60 of the 1900 system is 1900-02-29, a day that
///   never was, kept for Lotus 1-2-3; it reads as the day before, as in other readers, and
///   ``isNoDay(serial:)`` says so. Serials below it are one day later than plain counting says.
public enum DateSystem: Hashable, Sendable {
  case from1900
  case from1904

  /// The day and second of a serial, rounded to milliseconds first and then cut to seconds.
  ///
  /// `nil` below 0, beyond 9999-12-31, for 1900-01-00 and for NaN.
  public func dayTime(serial: Double) -> DayTime? {
    guard serial >= 0, serial < 2_958_466 else { return nil }
    let milliseconds = ((serial - serial.rounded(.down)) * 86_400_000).rounded()
    var whole = Int(serial)
    var ofDay = Int(milliseconds)
    if ofDay >= 86_400_000 {
      whole += 1
      ofDay = 0
    }
    guard let days = daysSince1970(serial: whole), days <= 2_932_896 else { return nil }
    return DayTime(day: CalendarDate(daysSince1970: days), secondsOfDay: ofDay / 1_000)
  }

  /// Whether ``dayTime(serial:)`` knows the serial's day.
  public func hasDay(serial: Double) -> Bool {
    // Far from the ends of both systems there is nothing to work out.
    serial >= 1 && serial < 2_957_000 || dayTime(serial: serial) != nil
  }

  /// Whether a serial that has a day stands for one that never was.
  public func isNoDay(serial: Double) -> Bool {
    self == .from1900 && serial >= 60 && serial < 61
  }

  /// The serial of a day; `nil` before the first day of the system.
  public func serial(of day: CalendarDate, secondsOfDay: Double = 0) -> Double? {
    let days: Int
    switch self {
    case .from1904: days = day.daysSince1970 + 24_107
    case .from1900:
      let plain = day.daysSince1970 + 25_569
      days = plain < 61 ? plain - 1 : plain
      guard days >= 1 else { return nil }
    }
    guard days >= 0 else { return nil }
    return Double(days) + secondsOfDay / 86_400
  }

  private func daysSince1970(serial: Int) -> Int? {
    switch self {
    // 24,107 days lie between 1904-01-01 and 1970-01-01.
    case .from1904: return serial - 24_107
    case .from1900:
      guard serial != 0 else { return nil }
      // 25,569 is 1970-01-01. Below 60 every day is one short of that count.
      return serial - 25_569 + (serial < 60 ? 1 : 0)
    }
  }
}

/// A time of day from a serial's fraction.
public enum ClockTime {
  /// Whole seconds since midnight, rounded to milliseconds first; 0...86,399.
  public static func secondsOfDay(serial: Double) -> Int {
    guard serial.isFinite else { return 0 }
    let fraction = serial - serial.rounded(.down)
    return min(86_399, Int((fraction * 86_400_000).rounded()) / 1_000)
  }

  /// Reads `HH:MM:SS`.
  public static func secondsOfDay(iso text: String) -> Int? {
    let fields = text.split(separator: ":", omittingEmptySubsequences: false)
    guard text.utf8.count == 8, !text.utf8.contains(UInt8(ascii: "+")), fields.count == 3,
      let hours = UInt(fields[0]), hours < 24,
      let minutes = UInt(fields[1]), minutes < 60, let seconds = UInt(fields[2]), seconds < 60
    else { return nil }
    return Int(hours * 3_600 + minutes * 60 + seconds)
  }

  /// `HH:MM:SS`.
  public static func text(secondsOfDay: Int) -> String {
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
    return "\(two(secondsOfDay / 3_600)):\(two(secondsOfDay / 60 % 60)):\(two(secondsOfDay % 60))"
  }
}
