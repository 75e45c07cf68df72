import SheetModel
import Testing

@testable import HuizongCLI

@Suite("dump 的一行")
struct CellLineTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var value: CellValue
    var line: String

    init(_ description: String, _ value: CellValue, _ rest: String) {
      testDescription = description
      self.value = value
      line = rest.isEmpty ? "" : #"{"sheet":"表\"一\"","ref":"M3","type":"# + rest + "}\n"
    }
  }

  @Test(
    "每种单元格的 type、value、serial",
    arguments: [
      Case("整数不带小数点", .number(45), #""number","value":45"#),
      Case("小数取能读回的最短写法", .number(0.1), #""number","value":0.1"#),
      Case("很大的数", .number(1e21), #""number","value":1e+21"#),
      Case("文字里的引号、换行、控制字符", .text("甲\"\\\n\u{1}"), #""text","value":"甲\"\\\n\u0001""#),
      Case("没有字的文字不算单元格", .text(""), ""),
      Case("真假", .boolean(true), #""boolean","value":true"#),
      Case(
        "日期", .date(CalendarDate(daysSince1970: 20148), secondsOfDay: 0, serial: 45717),
        #""date","value":"2025-03-01","serial":45717"#),
      Case(
        "日期和时刻",
        .date(CalendarDate(daysSince1970: 20148), secondsOfDay: 34_200, serial: 45717.395833),
        #""date","value":"2025-03-01T09:30:00","serial":45717.395833"#),
      Case("时刻", .time(serial: 0.5), #""time","value":"12:00:00","serial":0.5"#),
      Case("时长按天", .duration(serial: 1.25), #""duration","value":1.25,"serial":1.25"#),
      Case("错误值", .error("#N/A"), ##""error","value":"#N/A""##),
      Case("没有结果的公式没有 value", .uncalculated, #""uncalculated""#),
      Case("空单元格不算", .empty, ""),
    ])
  func line(_ example: Case) {
    var sheet: [UInt8] = []
    JSONText.append("表\"一\"", to: &sheet)
    var bytes: [UInt8] = []
    CellLine.append(
      example.value, at: CellReference(row: 2, column: 12), sheet: sheet, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == example.line)
  }
}
