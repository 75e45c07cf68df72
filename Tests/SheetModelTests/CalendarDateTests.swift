import SheetModel
import Testing

@Suite("日历日期")
struct CalendarDateTests {
  @Test(
    "不存在的日子不成立", arguments: [(2025, 2, 29), (2025, 13, 1), (2025, 4, 31), (2025, 1, 0), (0, 1, 1)])
  func refusesImpossibleDays(year: Int, month: Int, day: Int) {
    #expect(CalendarDate(year: year, month: month, day: day) == nil)
  }

  @Test(
    "与 1970 年以来的天数互换",
    arguments: [
      ("1970-01-01", 0), ("1900-01-01", -25_567), ("2000-02-29", 11_016), ("2025-12-20", 20_442),
      ("9999-12-31", 2_932_896), ("0001-01-01", -719_162),
    ])
  func countsDays(text: String, days: Int) throws {
    let date = try #require(CalendarDate(iso: text))
    #expect(date.daysSince1970 == days)
    #expect(CalendarDate(daysSince1970: days) == date)
    #expect(date.description == text)
  }

  @Test("每一天都与前一天相邻，星期依次轮换")
  func everyDayFollowsTheLast() {
    var last = CalendarDate(daysSince1970: -30_000)
    for days in -29_999...40_000 {
      let date = CalendarDate(daysSince1970: days)
      #expect(date.daysSince1970 == days && last < date)
      #expect(date.weekday == last.weekday % 7 + 1)
      last = date
    }
  }

  @Test("2025 年 12 月 20 日是星期六")
  func knowsTheWeekday() {
    #expect(CalendarDate(iso: "2025-12-20")?.weekday == 6)
  }

  @Test(
    "只认 YYYY-MM-DD",
    arguments: ["2025-1-1", "20250101", "2025/01/01", "2025-01-01T", "", "２０２５-01-01"])
  func readsISOOnly(text: String) {
    #expect(CalendarDate(iso: text) == nil)
  }

  @Test("前后推移若干天")
  func movesByDays() {
    #expect(CalendarDate(iso: "2024-02-28")?.advanced(byDays: 2) == CalendarDate(iso: "2024-03-01"))
    #expect(
      CalendarDate(iso: "2025-01-01")?.advanced(byDays: -1) == CalendarDate(iso: "2024-12-31"))
  }
}
