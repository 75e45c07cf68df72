import SheetModel
import Testing

@Suite("日期序列号")
struct DateSystemTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var system: DateSystem
    var serial: Double
    var shown: String?
    var testDescription: String { "\(system) \(serial)" }

    init(_ system: DateSystem, _ serial: Double, _ shown: String?) {
      self.system = system
      self.serial = serial
      self.shown = shown
    }
  }

  @Test(
    "换算成日期和秒，先按毫秒取整",
    arguments: [
      Case(.from1900, 1, "1900-01-01 00:00:00"), Case(.from1900, 59, "1900-02-28 00:00:00"),
      Case(.from1900, 60, "1900-02-28 00:00:00"), Case(.from1900, 61, "1900-03-01 00:00:00"),
      Case(.from1900, 45_717, "2025-03-01 00:00:00"),
      Case(.from1900, 45_717.5, "2025-03-01 12:00:00"),
      Case(.from1900, 45_716.999_999_999_9, "2025-03-01 00:00:00"),
      Case(.from1900, 45_716.999_99, "2025-02-28 23:59:59"),
      Case(.from1900, 2_958_465, "9999-12-31 00:00:00"), Case(.from1900, 2_958_466, nil),
      Case(.from1900, 0.5, nil), Case(.from1900, -1, nil), Case(.from1900, .nan, nil),
      Case(.from1900, .infinity, nil), Case(.from1904, 0, "1904-01-01 00:00:00"),
      Case(.from1904, 44_255, "2025-03-01 00:00:00"), Case(.from1904, 2_958_465, nil),
    ])
  func converts(_ example: Case) {
    let found = example.system.dayTime(serial: example.serial)
    #expect(
      found.map { "\($0.day) \(ClockTime.text(secondsOfDay: $0.secondsOfDay))" } == example.shown)
    #expect(example.system.hasDay(serial: example.serial) == (example.shown != nil))
  }

  @Test("不存在的 1900-02-29 认得出来", arguments: [(59.9, false), (60, true), (60.9, true), (61, false)])
  func knowsTheDayThatNeverWas(serial: Double, isNoDay: Bool) {
    #expect(DateSystem.from1900.isNoDay(serial: serial) == isNoDay)
    #expect(!DateSystem.from1904.isNoDay(serial: serial))
  }

  @Test(
    "日期换回序列号", arguments: ["1900-01-01", "1900-02-28", "1900-03-01", "1904-01-01", "2025-03-01"])
  func convertsBack(text: String) throws {
    let day = try #require(CalendarDate(iso: text))
    let serial = try #require(DateSystem.from1900.serial(of: day, secondsOfDay: 43_200))
    #expect(
      DateSystem.from1900.dayTime(serial: serial)
        == DayTime(day: day, secondsOfDay: 43_200))
  }

  @Test("早于起点的日期没有序列号")
  func hasNoSerialBeforeTheStart() throws {
    let early = try #require(CalendarDate(iso: "1899-12-31"))
    #expect(DateSystem.from1900.serial(of: early) == nil)
    #expect(DateSystem.from1904.serial(of: early) == nil)
  }

  @Test(
    "一天之内的时刻",
    arguments: [
      (0.0, "00:00:00"), (0.5, "12:00:00"), (0.999_999_99, "23:59:59"),
      (0.354_166_666_666_667, "08:30:00"),
    ])
  func readsClockTimes(serial: Double, text: String) {
    #expect(ClockTime.text(secondsOfDay: ClockTime.secondsOfDay(serial: serial)) == text)
  }
}
