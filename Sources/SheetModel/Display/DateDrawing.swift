/// Draws serials as days, times and elapsed time.
internal struct DateDrawing {
  private let section: FormatSection
  private let names: CalendarNames
  private let places: Int
  private let isElapsed: Bool
  private let hasHalf: Bool

  internal init(_ section: FormatSection) {
    self.section = section
    names = CalendarNames(section.language)
    var places = 0
    var isElapsed = false
    var hasHalf = false
    for case .date(let part) in section.tokens {
      switch part {
      case .fraction(let count): places = max(places, count)
      case .elapsedHours, .elapsedMinutes, .elapsedSeconds: isElapsed = true
      case .half: hasHalf = true
      default: continue
      }
    }
    self.places = places
    self.isElapsed = isElapsed
    self.hasHalf = hasHalf
  }

  /// `nil` for a serial that has no day, or is too large for a time.
  internal func text(of serial: Double, in system: DateSystem) -> String? {
    if isElapsed, serial < 0 {
      return text(of: -serial, in: system).map { "-" + $0 }
    }
    guard let moment = DisplayedMoment(serial: serial, system: system, places: places) else {
      return nil
    }
    return section.tokens.map { token in
      switch token {
      case .date(let part): text(of: part, at: moment, serial: serial)
      case .literal(let text): text
      default: ""
      }
    }.joined()
  }

  private func text(of part: DatePart, at moment: DisplayedMoment, serial: Double) -> String {
    switch part {
    case .year(let width): year(moment.year, width: width)
    case .eraYear(let width): names.eraYear(moment, width: width, numerals: section.numerals)
    case .era(let width): names.era(moment, width: width)
    case .buddhistYear(let width): year(moment.year + 543, width: width)
    case .month(let width): month(moment.month, width: width)
    case .day(let width): day(moment, width: width)
    case .weekday(let width): names.chineseWeekday(moment.weekday, isLong: width > 3)
    case .hour(let width): clock(hasHalf ? (moment.hour + 11) % 12 + 1 : moment.hour, width)
    case .minute(let width): clock(moment.minute, width)
    case .second(let width): clock(moment.second, width)
    case .fraction(let count): "." + moment.decimals(count)
    case .half(let half): names.half(half, isMorning: moment.hour < 12)
    case .elapsedHours(let width):
      NumberText.padded(Int(serial) * 24 + carry(moment, serial, 24) + moment.hour, width: width)
    case .elapsedMinutes(let width):
      NumberText.padded(
        Int(serial) * 1_440 + carry(moment, serial, 1_440) + moment.hour * 60 + moment.minute,
        width: width)
    case .elapsedSeconds(let width):
      NumberText.padded(
        Int(serial) * 86_400 + carry(moment, serial, 86_400) + moment.hour * 3_600
          + moment.minute * 60 + moment.second, width: width)
    }
  }

  /// A day's worth of units where rounding has filled the day.
  private func carry(_ moment: DisplayedMoment, _ serial: Double, _ perDay: Int) -> Int {
    let isFilled = moment.hour == 0 && serial - serial.rounded(.down) > 0.5
    return isFilled ? perDay : 0
  }

  private func year(_ year: Int, width: Int) -> String {
    let digits = NumberText.padded(width <= 2 ? year % 100 : year, width: width <= 2 ? 2 : 4)
    return digits.utf8.map { section.numerals.digit($0 - UInt8(ascii: "0")) }.joined()
  }

  private func month(_ month: Int, width: Int) -> String {
    width <= 2 ? clock(month, width) : names.month(month, width: width)
  }

  private func day(_ moment: DisplayedMoment, width: Int) -> String {
    width <= 2 ? clock(moment.day, width) : names.weekday(moment.weekday, isLong: width > 3)
  }

  private func clock(_ value: Int, _ width: Int) -> String {
    section.numerals.clock(value, width: min(2, width))
  }
}
