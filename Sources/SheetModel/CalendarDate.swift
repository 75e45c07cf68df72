/// A day of the proleptic Gregorian calendar, without time of day or zone.
///
/// - Source: days-from-civil arithmetic, exact for every year that Excel knows (1900...9999).
public struct CalendarDate: Hashable, Comparable, Sendable {
  // In 32 bits: a sheet of a million rows holds two million days.
  private let storedYear: Int16
  private let storedMonth: Int8
  private let storedDay: Int8

  public var year: Int { Int(storedYear) }
  /// 1...12.
  public var month: Int { Int(storedMonth) }
  /// 1...31.
  public var day: Int { Int(storedDay) }

  /// `nil` where no such day exists, 2025-02-29 for example.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.dayCount(year: year, month: month)
    else { return nil }
    storedYear = Int16(year)
    storedMonth = Int8(month)
    storedDay = Int8(day)
  }

  /// The day that lies `daysSince1970` whole days after 1970-01-01.
  ///
  /// Years before -32768 and after 32767 are taken for these.
  public init(daysSince1970: Int) {
    let shifted = daysSince1970 + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    storedDay = Int8(dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    storedMonth = Int8(month)
    storedYear = Int16(clamping: yearOfEra + era * 400 + (month <= 2 ? 1 : 0))
  }

  /// Reads `YYYY-MM-DD` and nothing else.
  public init?(iso text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = Self.number(bytes[0..<4]), let month = Self.number(bytes[5..<7]),
      let day = Self.number(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Whole days since 1970-01-01.
  public var daysSince1970: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// 1 is Monday, 7 is Sunday.
  public var weekday: Int {
    let remainder = (daysSince1970 + 3) % 7
    return (remainder < 0 ? remainder + 7 : remainder) + 1
  }

  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  public func advanced(byDays days: Int) -> CalendarDate {
    CalendarDate(daysSince1970: daysSince1970 + days)
  }

  /// The same day of a later month, or that month's last day where it has no such day.
  ///
  /// Past the year 9999, the day itself.
  public func advanced(byMonths months: Int) -> CalendarDate {
    let count = year * 12 + month - 1 + months
    let last = Self.dayCount(year: count / 12, month: count % 12 + 1)
    return CalendarDate(year: count / 12, month: count % 12 + 1, day: min(day, last)) ?? self
  }

  private static func dayCount(year: Int, month: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return value
  }
}

extension CalendarDate: CustomStringConvertible {
  /// `YYYY-MM-DD`.
  public var description: String {
    func padded(_ value: Int, _ width: Int) -> String {
      let digits = String(value)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}
