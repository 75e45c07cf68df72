import SheetModel
import SheetReading
import Testing

@Suite("单元格变成属性")
struct RecordDecodingTests {
  enum Verdict: String, Decodable {
    case passed = "合格"
    case failed = "不合格"
  }

  struct Everything: Decodable, Equatable {
    enum CodingKeys: String, CodingKey {
      case text = "文字"
      case whole = "整数"
      case small = "小整数"
      case number = "数"
      case isTrue = "真"
      case day = "日"
      case moment = "时间"
      case elapsed = "时长"
      case verdict = "结论"
      case report = "编号"
      case shown = "显示"
      case missing = "没有"
    }

    var text: String
    var whole: Int
    var small: UInt8
    var number: Double
    var isTrue: Bool
    var day: CalendarDate
    var moment: DayTime
    var elapsed: Duration
    var verdict: Verdict
    var report: DisplayedText
    var shown: DisplayedText
    var missing: Double?
  }

  static let headers = [
    "文字", "整数", "小整数", "数", "真", "日", "时间", "时长", "结论", "编号", "显示",
  ]

  static func everything() throws -> Everything {
    let day = try #require(CalendarDate(iso: "2025-03-01"))
    return Everything(
      text: "甲", whole: -3, small: 255, number: 1.5, isTrue: true, day: day,
      moment: DayTime(day: day, secondsOfDay: 64_800), elapsed: .seconds(129_600),
      verdict: .failed, report: DisplayedText("00123"), shown: DisplayedText("2025/3/1"),
      missing: nil)
  }

  @Test("工作簿里各种值各归其类")
  func decodesWorkbooks() throws {
    var file = try tableFile([
      Self.headers,
      [
        "甲", "-3", "255", "1.5", "TRUE", "d:45717", "d:45717.75", "t:1.5", "不合格", "0:123",
        "d:45717",
      ],
    ])
    var table = try file.table(ofSheet: 0)
    #expect(try table.records(as: Everything.self) == [Self.everything()])
  }

  @Test("文本表格里只有文字，数、真假和日期从文字读")
  func decodesText() throws {
    let header = Self.headers.filter { $0 != "时长" }.joined(separator: ",")
    let row = "甲,-3,255,1.5,TRUE,2025-03-01,2025-03-01T18:00:00,不合格,00123,2025/3/1"
    struct Most: Decodable {
      enum CodingKeys: String, CodingKey {
        case whole = "整数"
        case number = "数"
        case isTrue = "真"
        case day = "日"
        case moment = "时间"
        case report = "编号"
      }

      var whole: Int
      var number: Double
      var isTrue: Bool
      var day: CalendarDate
      var moment: DayTime
      var report: DisplayedText
    }
    var file = try SpreadsheetFile(bytes: Array("\(header)\n\(row)\n".utf8), name: "表.csv")
    var table = try file.table(ofSheet: 0)
    let most = try #require(try table.next(as: Most.self))
    let expected = try Self.everything()
    #expect(
      [most.whole == -3, most.number == 1.5, most.isTrue, most.day == expected.day]
        == [true, true, true, true])
    #expect(most.moment == expected.moment)
    #expect(most.report == expected.report)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var cell: String
    var type: any (Decodable & Sendable).Type
    var message: String

    init(_ cell: String, _ type: any (Decodable & Sendable).Type, _ message: String) {
      self.cell = cell
      self.type = type
      self.message = message
    }

    var testDescription: String { "\(cell) \(type)" }
  }

  private static func column<Value: Decodable>(
    _ table: inout SheetTable, _ type: Value.Type
  ) throws(RecordError) {
    _ = try table.column("栏", as: type)
  }

  @Test(
    "不是所要的类型：说明哪一格、应为什么、实际是什么",
    arguments: [
      Case("三", Int.self, "应为整数，实际是文字「三」"),
      Case("12.5", Int.self, "应为整数，实际是数字「12.5」"),
      Case("300", UInt8.self, "应为整数（0 到 255），实际是数字「300」"),
      Case("-1", UInt.self, "应为整数（不小于 0），实际是数字「-1」"),
      Case("9007199254740994", Int.self, "应为整数，实际是数字「9007199254740994」"),
      Case("d:45717", Double.self, "应为数字，实际是日期「2025/3/1」"),
      Case("3", String.self, "应为文字，实际是数字「3」"),
      Case("TRUE", Double.self, "应为数字，实际是逻辑值「TRUE」"),
      Case("1", Bool.self, "应为逻辑值（TRUE 或 FALSE），实际是数字「1」"),
      Case("d:45717.5", CalendarDate.self, "应为日期（不带时刻），实际是日期「2025/3/1」"),
      Case("2025-03-01", CalendarDate.self, "应为日期（不带时刻），实际是文字「2025-03-01」"),
      Case("t:1.5", DayTime.self, "应为日期，实际是时长「36:00:00」"),
      Case("e:#N/A", Double.self, "应为数字，实际是错误值「#N/A」"),
      Case("e:#N/A", Double?.self, "应为数字，实际是错误值「#N/A」"),
      Case("f:", DisplayedText.self, "应为内容，实际是没有计算结果的公式"),
      Case("5", [Int].self, "应为单个值，实际是数字「5」"),
      Case(
        String(repeating: "长", count: 41), Int.self,
        "应为整数，实际是文字「" + String(repeating: "长", count: 40) + "…」"),
    ])
  func namesTheCell(_ example: Case) throws {
    var file = try tableFile([["题"], ["别的", "栏"], ["5", example.cell]])
    var table = try file.table(ofSheet: 0, headerRowNumber: 2)
    let error = #expect(throws: RecordError.self) { try Self.column(&table, example.type) }
    #expect(error?.code == "TAB-006")
    #expect(error?.message == "工作表「表」的单元格 B3（「栏」列）\(example.message)。请改正。")
  }

  @Test("枚举里没有的值")
  func refusesUnknownValues() throws {
    var file = try tableFile([["栏"], ["待定"]])
    var table = try file.table(ofSheet: 0)
    let error = #expect(throws: RecordError.self) { try Self.column(&table, Verdict.self) }
    #expect(error?.code == "TAB-007")
    #expect(error?.message.hasPrefix("工作表「表」的单元格 A2（「栏」列）的内容不可用：「待定」不在允许的值之内") == true)
  }

  struct Needed: Decodable {
    enum CodingKeys: String, CodingKey { case value = "栏" }
    var value: Double
  }

  @Test("必要的格空着")
  func refusesBlanks() throws {
    var file = try tableFile([["名", "栏"], ["甲", " "]])
    var table = try file.table(ofSheet: 0)
    let error = #expect(throws: RecordError.self) { _ = try table.next(as: Needed.self) }
    #expect(error?.code == "TAB-005")
    #expect(error?.message == "工作表「表」的单元格 B2（「栏」列）是空的，应填数字。请补填。")
  }

  struct Refusing: Decodable {
    struct Complaint: Error, CustomStringConvertible {
      var description: String { "不要这一行" }
    }

    init(from decoder: any Decoder) throws { throw Complaint() }
  }

  @Test("类型自己的错误，说明是哪一行")
  func wrapsForeignErrors() throws {
    var file = try tableFile([["栏"], ["5"], ["6"]])
    var table = try file.table(ofSheet: 0)
    let error = #expect(throws: RecordError.self) { _ = try table.next(as: Refusing.self) }
    #expect(error?.message == "工作表「表」的第 2 行不可用：不要这一行。请改正。")
    var numbers = try file.table(ofSheet: 0)
    #expect(throws: RecordError.self) { _ = try numbers.next(as: [Int].self) }
    #expect(throws: RecordError.self) { _ = try numbers.next(as: Int.self) }
  }
}
