import InspectionModel
import SheetModel
import Testing

@Suite("时刻")
struct MomentTests {
  @Test(
    "读日期和时间，一律按 +08:00 显示",
    arguments: [
      ("2025-04-10", "2025-04-10T23:59:59+08:00"),
      ("2025-04-10T08:30", "2025-04-10T08:30:00+08:00"),
      ("2025-04-10 08:30:15", "2025-04-10T08:30:15+08:00"),
      ("2025-04-10T08:30:15+08:00", "2025-04-10T08:30:15+08:00"),
      ("2025-04-10T16:00:00Z", "2025-04-11T00:00:00+08:00"),
      ("1969-12-31T23:59:59", "1969-12-31T23:59:59+08:00"),
      ("0001-01-01T00:00:00", "0001-01-01T00:00:00+08:00"),
      ("2024-02-29", "2024-02-29T23:59:59+08:00"),
    ])
  func reads(_ text: String, _ expected: String) {
    #expect(Moment(text)?.description == expected)
  }

  @Test(
    "读不懂的不猜",
    arguments: [
      "", "2025-02-29", "2025-4-10", "20250410", "2025-04-10T", "2025-04-10T24:00",
      "2025-04-10T08:60", "2025-04-10T08:30:60", "2025-04-10T8:30", "2025-04-10T08:30:15+09:00",
      "2025-04-10x08:30", "2025-04-10T08:30:15.5", "2025-04-10T+8:30", "昨天",
    ])
  func refuses(_ text: String) {
    #expect(Moment(text) == nil)
  }

  @Test("同一时刻的日期、秒数和先后")
  func parts() throws {
    let day = try #require(CalendarDate(year: 2025, month: 4, day: 10))
    let end = Moment(day, secondsOfDay: 86_399)
    #expect(end.date == day)
    #expect(end.secondsOfDay == 86_399)
    #expect(end.time == "23:59:59")
    #expect(end.secondsSince1970 == 1_744_300_799)
    #expect(Moment(day, secondsOfDay: -1).date == day.advanced(byDays: -1))
    #expect(Moment(day, secondsOfDay: -1) < end)
  }
}
