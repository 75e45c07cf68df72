internal import InspectionModel
internal import SheetModel

/// 抽查时间 in words, as 附件1 prints it: 2-3季度, 8-9月, 12月20日前.
///
/// `…前` means from 1 January to that day, the day included; a month or quarter means all of it.
internal enum WindowWords {
  internal enum Failure: Error {
    case unknown
    case reversed
  }

  /// - Parameters:
  ///   - text: As printed; white space and width don't matter.
  ///   - year: Of the plan, where the text names none.
  /// - Returns: Both days included.
  /// - Throws: ``Failure``.
  internal static func window(
    _ text: String, year: Int
  ) throws(Failure) -> ClosedRange<CalendarDate> {
    var rest = normalised(text)
    let isUntil = ["前", "之前", "以前", "完成", "前完成"].contains { rest.hasSuffix($0) }
    for ending in ["完成", "前", "之", "以"] where rest.hasSuffix(ending) {
      rest.removeLast(ending.count)
    }
    if rest.hasSuffix("年底") || rest.hasSuffix("全年") || rest == "年内" || rest.hasSuffix("每季度") {
      return try range(year, (1, 1), (12, 31))
    }
    guard let joined = joined(rest) else { throw .unknown }
    rest = joined
    let parts = rest.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard (1...2).contains(parts.count), let lastPart = parts.last else { throw .unknown }
    guard let last = Span(lastPart, unit: nil) else { throw .unknown }
    let first: Span
    if parts.count == 2 {
      guard let begin = Span(parts[0], unit: last) else { throw .unknown }
      first = begin
    } else {
      first = last
    }
    let begin = isUntil && parts.count == 1 ? (1, 1) : first.first
    guard let from = CalendarDate(year: first.year ?? year, month: begin.0, day: begin.1),
      let to = last.last(of: last.year ?? year)
    else { throw .unknown }
    guard from <= to else { throw .reversed }
    return from...to
  }

  private static func range(
    _ year: Int, _ first: (Int, Int), _ last: (Int, Int)
  ) throws(Failure) -> ClosedRange<CalendarDate> {
    guard let from = CalendarDate(year: year, month: first.0, day: first.1),
      let to = CalendarDate(year: year, month: last.0, day: last.1)
    else { throw .unknown }
    return from...to
  }

  /// A list of quarters or months that follow each other as their first and last; `nil` for a list
  /// with a gap, which is no window.
  private static func joined(_ text: String) -> String? {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count > 1, let first = parts.first, let last = parts.last else { return text }
    let numbers = parts.map { Int($0.prefix { $0.isASCII && $0.isNumber }) ?? Int.min }
    for (one, next) in zip(numbers, numbers.dropFirst()) where one == Int.min || next != one + 1 {
      return nil
    }
    return "\(first)-\(last)"
  }

  /// Folded, Chinese numerals as digits, one dash between the ends, 第 and 份 dropped.
  private static func normalised(_ text: String) -> String {
    var text = ComparisonText.folded(text)
    for (word, digits) in [("十二", "12"), ("十一", "11"), ("十", "10")] {
      text = text.replacing(word, with: digits)
    }
    for (index, numeral) in "一二三四五六七八九".enumerated() {
      text = text.replacing(String(numeral), with: "\(index + 1)")
    }
    for dash in ["—", "–", "－", "～", "~", "至", "到", "―"] {
      text = text.replacing(dash, with: "-")
    }
    for comma in ["、", "和", "及", "，", "；", ";"] { text = text.replacing(comma, with: ",") }
    while text.contains("--") { text = text.replacing("--", with: "-") }
    return String(text.filter { !"第份号".contains($0) })
  }

  /// One end: a day, a month or part of one, a quarter or half a year.
  private struct Span {
    var year: Int?
    var first: (Int, Int)
    /// The last month, and its day where it is not the month's last.
    var lastMonth: Int
    var lastDay: Int?
    var unit: Unit

    enum Unit {
      case day, month, quarter, half
    }

    /// - Parameters:
    ///   - text: One end.
    ///   - unit: The other end, from which a bare number takes its unit and its month.
    init?(_ text: String, unit: Span?) {
      var text = text[...]
      var year: Int?
      if let mark = text.firstIndex(of: "年"), let number = Int(text[..<mark]), number > 1_900 {
        year = number
        text = text[text.index(after: mark)...]
      }
      let numbers = text.split { !$0.isASCII || !$0.isNumber }.compactMap { Int($0) }
      let words = String(text.filter { !($0.isASCII && $0.isNumber) })
      switch (words, numbers.count, unit?.unit) {
      case ("季度", 1, _), ("季", 1, _), ("", 1, .quarter): self.init(quarter: numbers[0])
      case ("季度末", 1, _), ("季度底", 1, _): self.init(quarter: numbers[0])
      case ("上半年", 0, _): self.init(months: 1...6, unit: .half)
      case ("下半年", 0, _): self.init(months: 7...12, unit: .half)
      case ("月", 1, _), ("月底", 1, _), ("月末", 1, _), ("", 1, .month):
        guard 1...12 ~= numbers[0] else { return nil }
        self.init(months: numbers[0]...numbers[0], unit: .month)
      case ("月上旬", 1, _): self.init(month: numbers[0], days: 1...10)
      case ("月中旬", 1, _): self.init(month: numbers[0], days: 11...20)
      case ("月下旬", 1, _):
        self.init(month: numbers[0], days: 21...21)
        lastDay = nil
      case ("月日", 2, _): self.init(month: numbers[0], days: numbers[1]...numbers[1])
      default: return nil
      }
      self.year = year
    }

    private init?(quarter: Int) {
      guard 1...4 ~= quarter else { return nil }
      self.init(months: quarter * 3 - 2...quarter * 3, unit: .quarter)
    }

    private init(months: ClosedRange<Int>, unit: Unit) {
      first = (months.lowerBound, 1)
      lastMonth = months.upperBound
      self.unit = unit
    }

    private init(month: Int, days: ClosedRange<Int>) {
      first = (month, days.lowerBound)
      lastMonth = month
      lastDay = days.upperBound
      unit = .day
    }

    func last(of year: Int) -> CalendarDate? {
      if let lastDay { return CalendarDate(year: year, month: lastMonth, day: lastDay) }
      return [31, 30, 29, 28].lazy.compactMap { [lastMonth] day in
        CalendarDate(year: year, month: lastMonth, day: day)
      }.first
    }
  }
}
