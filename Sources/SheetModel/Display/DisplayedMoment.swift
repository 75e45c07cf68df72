/// A serial as the parts that a date section draws, in the calendar that Excel shows.
///
/// That calendar has a 1900-01-00 and a 1900-02-29, and the days of the week before 1900-03-01 are
/// one off, so that it is no ``CalendarDate``.
///
/// - Source: ECMA-376 Part 1, 18.17.4.1.
internal struct DisplayedMoment {
  internal let year: Int
  internal let month: Int
  internal let day: Int
  /// 0 is Sunday.
  internal let weekday: Int
  /// Since midnight, in units of the last decimal.
  private let ticks: Int
  private let ticksPerSecond: Int
  private let places: Int

  /// `nil` for serials that have no day: below 0, beyond 9999-12-31, NaN.
  ///
  /// `places` are the decimals of the second that are shown, at most 9; the time is rounded to them,
  /// and a full day moves the date on.
  internal init?(serial: Double, system: DateSystem, places: Int) {
    guard serial >= 0, serial < 2_958_466 else { return nil }
    let places = min(places, 9)
    var perSecond = 1
    for _ in 0..<places { perSecond *= 10 }
    var whole = Int(serial)
    var ticks = Int(((serial - Double(whole)) * 86_400 * Double(perSecond)).rounded())
    if ticks >= 86_400 * perSecond {
      whole += 1
      ticks = 0
    }
    self.ticks = ticks
    ticksPerSecond = perSecond
    self.places = places
    switch (system, whole) {
    case (.from1900, 0): (year, month, day) = (1900, 1, 0)
    case (.from1900, 60): (year, month, day) = (1900, 2, 29)
    default:
      guard
        let found = system.dayTime(serial: Double(whole))?.day
      else { return nil }
      (year, month, day) = (found.year, found.month, found.day)
    }
    // 1900-01-01 is a Sunday there, 1904-01-01 a Friday.
    weekday = (whole + (system == .from1900 ? 6 : 5)) % 7
  }

  internal var hour: Int { ticks / ticksPerSecond / 3_600 }
  internal var minute: Int { ticks / ticksPerSecond / 60 % 60 }
  internal var second: Int { ticks / ticksPerSecond % 60 }

  /// The first `count` decimals of the second.
  internal func decimals(_ count: Int) -> String {
    let all = NumberText.padded(ticks % ticksPerSecond, width: places)
    let padded = (places == 0 ? "" : all) + String(repeating: "0", count: max(0, count - places))
    return String(padded.prefix(count))
  }
}
