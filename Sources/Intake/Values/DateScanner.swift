import SheetModel

/// Walks over the characters of a date; a reading that fails leaves it where it was.
struct DateScanner {
  private let scalars: [Unicode.Scalar]
  private var position = 0

  /// Years that a sheet may mean; a later one is a slip of the pen.
  static let years = 1900...2100

  /// - Input: `scalars`: in half width.
  init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    skipBlanks()
  }

  var isAtEnd: Bool { scalars[position...].allSatisfy(Folding.isBlank) }

  var isDigitNext: Bool { position < scalars.count && digit(at: position) != nil }

  /// `2025-3-1`, `2025/03/01`, `2025.3.1`, `2025年3月1日`, with 号 for 日.
  ///
  /// - Input: `years`: years that are taken for one.
  mutating func fullDate(years: ClosedRange<Int> = DateScanner.years) -> CalendarDate? {
    attempt { scanner in
      guard let year = scanner.number(digits: 4...4), scanner.take(Self.yearMarks),
        let month = scanner.number(digits: 1...2), scanner.take(Self.monthMarks),
        let day = scanner.number(digits: 1...2), !scanner.isDigitNext
      else { return nil }
      _ = scanner.take(Self.dayMarks)
      return years.contains(year) ? CalendarDate(year: year, month: month, day: day) : nil
    }
  }

  /// `20250301`.
  mutating func compactDate() -> CalendarDate? {
    attempt { scanner in
      guard let digits = scanner.number(digits: 8...8), !scanner.isDigitNext else { return nil }
      return Self.date(digits / 10_000, digits / 100 % 100, digits % 100)
    }
  }

  /// `13/1/2025` and `1/13/2025`: the part above 12 is the day; `3/3/2025` is clear as well.
  mutating func dateWithYearLast() -> CalendarDate? {
    attempt { scanner in
      guard let (one, other, year) = scanner.partsWithYearLast() else { return nil }
      if one > 12 || one == other { return Self.date(year, other, one) }
      return other > 12 ? Self.date(year, one, other) : nil
    }
  }

  /// Whether what is left is a time of day, a weekday or nothing.
  mutating func isOnlyTimeLeft() -> Bool {
    skipBlanks()
    if take(["T", "t"]) || isDigitNext {
      guard time() else { return false }
      skipBlanks()
    }
    return isAtEnd || weekday()
  }

  /// Whether it is a date with a part missing or unclear, and nothing else.
  mutating func isAmbiguous() -> Bool {
    let shapes: [(inout DateScanner) -> Bool] = [
      { $0.month() }, { $0.shortYearDate() }, { $0.partsWithYearLast() != nil }, { $0.dayOnly() },
    ]
    for shape in shapes {
      var scanner = self
      if shape(&scanner), scanner.isAtEnd { return true }
    }
    return false
  }

  // MARK: - Shapes

  /// `2025-03`, `2025年3月`, `2025年3月上旬`, `202503`, `3月`.
  private mutating func month() -> Bool {
    if let digits = number(digits: 6...6) {
      return !isDigitNext && Self.date(digits / 100, digits % 100, 1) != nil
    }
    if let year = number(digits: 4...4) {
      guard take(Self.yearMarks), let month = number(digits: 1...2) else { return false }
      if take(["月"]) { _ = ["上旬", "中旬", "下旬", "份", "初", "底", "末"].contains { take(word: $0) } }
      return Self.date(year, month, 1) != nil
    }
    guard let month = number(digits: 1...2), take(["月"]) else { return false }
    _ = take(["份"])
    return Self.date(2000, month, 1) != nil
  }

  /// `25.3.1`, `25年3月1日`, `3/1/25`: three parts of at most two digits.
  private mutating func shortYearDate() -> Bool {
    guard let one = number(digits: 1...2), take(Self.yearMarks),
      let two = number(digits: 1...2), take(Self.monthMarks),
      let three = number(digits: 1...2)
    else { return false }
    _ = take(Self.dayMarks)
    return [(one, two, three), (three, one, two), (three, two, one)].contains {
      Self.date(2000 + $0, $1, $2) != nil
    }
  }

  /// `3月1日`, `3-1`.
  private mutating func dayOnly() -> Bool {
    guard let month = number(digits: 1...2), take(Self.monthMarks),
      let day = number(digits: 1...2)
    else { return false }
    _ = take(Self.dayMarks)
    return Self.date(2000, month, day) != nil
  }

  private mutating func partsWithYearLast() -> (one: Int, other: Int, year: Int)? {
    guard let one = number(digits: 1...2), take(["-", "/", "."]),
      let other = number(digits: 1...2), take(["-", "/", "."]),
      let year = number(digits: 4...4), !isDigitNext, Self.years.contains(year),
      Self.date(year, one, other) != nil || Self.date(year, other, one) != nil
    else { return nil }
    return (one, other, year)
  }

  /// `8:05`, `8:05:30`, `08:05:30.000+08:00`, `8时5分`.
  private mutating func time() -> Bool {
    guard let hour = number(digits: 1...2), hour < 24, take([":", "时", "点"]) else { return false }
    guard let minute = number(digits: 1...2) else { return isAtEnd }
    guard minute < 60 else { return false }
    if take([":", "分"]), number(digits: 1...2) != nil, take([".", "秒"]) {
      _ = number(digits: 1...9)
    }
    _ = take(["Z"]) || take(word: "+08:00")
    return true
  }

  private mutating func weekday() -> Bool {
    _ = take(["("])
    guard take(word: "星期") || take(word: "周") || take(word: "礼拜"),
      take(["一", "二", "三", "四", "五", "六", "日", "天"])
    else { return false }
    _ = take([")"])
    return isAtEnd
  }
}

// MARK: - Characters

extension DateScanner {
  private static let yearMarks: [Unicode.Scalar] = ["-", "/", ".", "年", "—", "–", "。"]
  private static let monthMarks: [Unicode.Scalar] = ["-", "/", ".", "月", "—", "–", "。"]
  private static let dayMarks: [Unicode.Scalar] = ["日", "号"]

  private static func date(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate? {
    years.contains(year) ? CalendarDate(year: year, month: month, day: day) : nil
  }

  private mutating func attempt<Result>(_ read: (inout DateScanner) -> Result?) -> Result? {
    var scanner = self
    guard let result = read(&scanner) else { return nil }
    self = scanner
    return result
  }

  private mutating func skipBlanks() {
    while position < scalars.count, Folding.isBlank(scalars[position]) { position += 1 }
  }

  private func digit(at position: Int) -> Int? {
    let value = scalars[position].value
    return (48...57).contains(value) ? Int(value - 48) : nil
  }

  /// As many digits as stand here, if their count is allowed; blanks before them are passed over.
  private mutating func number(digits allowed: ClosedRange<Int>) -> Int? {
    var next = position
    while next < scalars.count, Folding.isBlank(scalars[next]) { next += 1 }
    var value = 0
    var count = 0
    while next < scalars.count, count <= allowed.upperBound, let digit = digit(at: next) {
      value = value * 10 + digit
      count += 1
      next += 1
    }
    guard allowed.contains(count) else { return nil }
    position = next
    return value
  }

  /// Passes over blanks and one of `marks`, if it comes next.
  private mutating func take(_ marks: [Unicode.Scalar]) -> Bool {
    var next = position
    while next < scalars.count, Folding.isBlank(scalars[next]) { next += 1 }
    guard next < scalars.count, marks.contains(scalars[next]) else { return false }
    position = next + 1
    return true
  }

  private mutating func take(word: String) -> Bool {
    guard scalars[position...].starts(with: word.unicodeScalars) else { return false }
    position += word.unicodeScalars.count
    return true
  }
}
