import SheetModel
import Testing

@Suite("日期和时刻")
struct DayTimeTests {
  @Test(
    "只认 ISO 写法",
    arguments: [
      ("2025-03-01", "2025-03-01T00:00:00"), ("2025-03-01T18:00:05", "2025-03-01T18:00:05"),
      ("2025-03-01 23:59:59", "2025-03-01T23:59:59"), ("2025-02-29", nil), ("2025-3-1", nil),
      ("2025-03-01T24:00:00", nil), ("2025-03-01T1:00:00", nil), ("2025-03-01T+1:00:00", nil),
      ("2025-03-01T10:00", nil), ("2025-03-01T", nil), ("", nil),
    ] as [(String, String?)])
  func readsISO(text: String, moment: String?) {
    #expect(DayTime(iso: text)?.description == moment)
  }

  @Test("先比日期，再比时刻")
  func compares() throws {
    let texts = ["2025-03-01T00:00:01", "2025-02-28T23:59:59", "2025-03-01T00:00:00"]
    let sorted = texts.compactMap { DayTime(iso: $0) }.sorted().map(\.description)
    #expect(sorted == [texts[1], texts[2], texts[0]])
  }
}
