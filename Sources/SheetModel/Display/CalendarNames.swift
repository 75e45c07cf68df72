/// Names of months, days of the week, halves of the day and eras in one language.
internal struct CalendarNames {
  private let language: FormatLanguage

  internal init(_ language: FormatLanguage) { self.language = language }

  private var isChinese: Bool { language == .chinese || language == .taiwanese }

  /// Three letters, the whole name, or with five the first letter.
  internal func month(_ month: Int, width: Int) -> String {
    switch (language, width) {
    case (.chinese, 3), (.taiwanese, 3), (.taiwanese, 4), (.japanese, 3), (.japanese, 4):
      "\(month)月"
    case (.chinese, 5): String(Self.chineseMonths[month - 1].prefix(1))
    case (.chinese, _): Self.chineseMonths[month - 1]
    case (.taiwanese, _), (.japanese, _): "\(month)"
    case (_, 3): String(Self.englishMonths[month - 1].prefix(3))
    case (_, 5): String(Self.englishMonths[month - 1].prefix(1))
    default: Self.englishMonths[month - 1]
    }
  }

  /// What `ddd` or `dddd` draws, where 0 is Sunday.
  internal func weekday(_ weekday: Int, isLong: Bool) -> String {
    switch language {
    case .chinese: (isLong ? "星期" : "周") + Self.chineseWeekdays[weekday]
    case .taiwanese: (isLong ? "星期" : "週") + Self.chineseWeekdays[weekday]
    case .japanese: Self.japaneseWeekdays[weekday] + (isLong ? "曜日" : "")
    case .unstated, .english:
      isLong ? Self.englishWeekdays[weekday] : String(Self.englishWeekdays[weekday].prefix(3))
    }
  }

  /// What `aaa` or `aaaa` draws, where 0 is Sunday; without a tag the short one is the bare numeral.
  internal func chineseWeekday(_ weekday: Int, isLong: Bool) -> String {
    if language == .unstated || language == .english {
      return (isLong ? "星期" : "") + Self.chineseWeekdays[weekday]
    }
    return self.weekday(weekday, isLong: isLong)
  }

  internal func half(_ half: DatePart.Half, isMorning: Bool) -> String {
    switch half {
    case .letter(let morning, let afternoon): isMorning ? morning : afternoon
    case .chinese: isMorning ? "上午" : "下午"
    case .word where isChinese: isMorning ? "上午" : "下午"
    case .word where language == .japanese: isMorning ? "午前" : "午後"
    case .word: isMorning ? "AM" : "PM"
    }
  }
}

// MARK: - Eras

extension CalendarNames {
  /// The year of the language's era: of the Republic in Taiwan, of the emperor in Japan.
  internal func eraYear(_ moment: DisplayedMoment, width: Int, numerals: Numerals) -> String {
    let year: Int
    switch language {
    case .taiwanese where moment.year > 1911: year = moment.year - 1911
    case .japanese:
      guard let era = Self.japaneseEra(moment) else { fallthrough }
      year = moment.year - era.firstYear + 1
    default:
      return NumberText.padded(moment.year, width: 4).utf8
        .map { numerals.digit($0 - UInt8(ascii: "0")) }.joined()
    }
    return numerals.clock(year, width: min(2, width))
  }

  internal func era(_ moment: DisplayedMoment, width: Int) -> String {
    switch language {
    case .taiwanese where moment.year > 1911: return width < 3 ? "民國" : "中華民國"
    case .japanese:
      guard let era = Self.japaneseEra(moment) else { return "" }
      return width == 1 ? era.letter : width == 2 ? String(era.name.prefix(1)) : era.name
    case .chinese: return "公元"
    default: return ""
    }
  }

  private struct Era: Sendable {
    var letter: String
    var name: String
    var firstYear: Int
    /// `month * 100 + day` of the first day.
    var firstDay: Int
  }

  private static let japaneseEras = [
    Era(letter: "R", name: "令和", firstYear: 2019, firstDay: 501),
    Era(letter: "H", name: "平成", firstYear: 1989, firstDay: 108),
    Era(letter: "S", name: "昭和", firstYear: 1926, firstDay: 1225),
    Era(letter: "T", name: "大正", firstYear: 1912, firstDay: 730),
    Era(letter: "M", name: "明治", firstYear: 1868, firstDay: 125),
  ]

  private static func japaneseEra(_ moment: DisplayedMoment) -> Era? {
    japaneseEras.first {
      (moment.year, moment.month * 100 + moment.day) >= ($0.firstYear, $0.firstDay)
    }
  }

  private static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  private static let englishWeekdays = [
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
  ]
  private static let chineseMonths = [
    "一月", "二月", "三月", "四月", "五月", "六月", "七月", "八月", "九月", "十月", "十一月",
    "十二月",
  ]
  private static let chineseWeekdays = ["日", "一", "二", "三", "四", "五", "六"]
  private static let japaneseWeekdays = ["日", "月", "火", "水", "木", "金", "土"]
}
