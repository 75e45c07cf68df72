import InspectionModel
import InspectionPlan
import SheetModel
import Testing

@testable import Intake

@Suite("按列读一个单元格")
struct FieldReaderTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var field: RecordField
    var cell: SheetGrid.Cell
    var text: String
    var state: FieldValue.State
    var original: String?
    var date: String?
    var isDoubtful: Bool

    init(
      _ field: RecordField, _ drawn: String, _ text: String, _ state: FieldValue.State = .value,
      original: String? = nil, date: String? = nil, isDoubtful: Bool = false,
      displayed: String? = nil
    ) {
      self.field = field
      cell = SheetGrid.Cell(
        column: 0, value: CellValue(drawn: Substring(drawn)), displayed: displayed)
      self.text = text
      self.state = state
      self.original = original
      self.date = date
      self.isDoubtful = isDoubtful
    }

    var testDescription: String { "\(field.rawValue) \(cell.value)" }

    /// What a cell that could not be read is said to hold.
    var storedKind: ObservedValue.Kind? {
      switch cell.value {
      case .number: .number
      case .boolean: .boolean
      case .date: .date
      default: nil
      }
    }
  }

  private func expect(_ example: Case) throws {
    let plan = try ShippedPlan.load()
    let reader = FieldReader(plan, choices: ChoiceWords(plan))
    let index = try #require(plan.layout.index(of: example.field))
    var reading = FieldReader.Reading(
      FieldValue(example.text, example.state), original: example.original)
    reading.date = example.date.flatMap { CalendarDate(iso: $0) }
    reading.isDateDoubtful = example.isDoubtful
    reading.storedKind = example.state == .value ? nil : example.storedKind
    #expect(reader.reading(example.cell, fieldIndex: index) == reading)
  }

  @Test(
    "抽样日期从严",
    arguments: [
      Case(.samplingDate, "d:2025-03-01", "2025-03-01", date: "2025-03-01"),
      Case(.samplingDate, "2025-03-01", "2025-03-01", date: "2025-03-01"),
      Case(.samplingDate, "2025.3.1", "2025-03-01", original: "2025.3.1", date: "2025-03-01"),
      Case(.samplingDate, "n:45717", "2025-03-01", original: "45717", date: "2025-03-01"),
      Case(.samplingDate, "45717", "2025-03-01", original: "45717", date: "2025-03-01"),
      Case(.samplingDate, "n:20250301", "2025-03-01", original: "20250301", date: "2025-03-01"),
      Case(.samplingDate, "n:2025.1", "2025.1", .notADate),
      Case(.samplingDate, "n:2025", "2025", .notADate),
      Case(.samplingDate, "n:30000", "30000", .notADate),
      Case(.samplingDate, "n:-5", "-5", .notADate),
      Case(.samplingDate, "一季度", "一季度", .notADate),
      Case(.samplingDate, "b:1", "TRUE", .notADate),
      Case(.samplingDate, "25.3.1", "25.3.1", .ambiguousDate),
      Case(.samplingDate, "2025年3月", "2025年3月", .ambiguousDate),
      Case(.samplingDate, "/", "/", .placeholder),
      Case(.samplingDate, "e:#N/A", "#N/A", .errorCell),
      Case(.samplingDate, "u:", "", .uncalculated),
    ])
  func samplingDate(example: Case) throws { try expect(example) }

  @Test("带时刻的日期只留日，原样记下")
  func dateWithTime() throws {
    let plan = try ShippedPlan.load()
    let day = try #require(CalendarDate(iso: "2025-03-01"))
    let cell = SheetGrid.Cell(
      column: 0, value: .date(day, secondsOfDay: 29_100, serial: 45717.3368))
    let index = try #require(plan.layout.index(of: .samplingDate))
    var reading = FieldReader.Reading(
      FieldValue("2025-03-01"), original: "2025-03-01 08:05:00")
    reading.date = day
    let reader = FieldReader(plan, choices: ChoiceWords(plan))
    #expect(reader.reading(cell, fieldIndex: index) == reading)
  }

  @Test(
    "生产日期/批号总是文字",
    arguments: [
      Case(.productionDateOrLot, "2016-06-15", "2016-06-15", date: "2016-06-15"),
      Case(.productionDateOrLot, "2017.03.05", "2017.03.05", date: "2017-03-05"),
      Case(.productionDateOrLot, "2023-02-24/20230215", "2023-02-24/20230215", date: "2023-02-24"),
      Case(.productionDateOrLot, "—/B202209281541", "—/B202209281541"),
      Case(.productionDateOrLot, "20180120", "20180120", date: "2018-01-20", isDoubtful: true),
      Case(.productionDateOrLot, "n:20180120", "20180120", date: "2018-01-20", isDoubtful: true),
      Case(.productionDateOrLot, "45062", "45062", date: "2023-05-16", isDoubtful: true),
      Case(.productionDateOrLot, "n:45062", "45062", date: "2023-05-16", isDoubtful: true),
      Case(.productionDateOrLot, "d:2025-03-01", "2025-03-01", date: "2025-03-01"),
      Case(.productionDateOrLot, "2016-05", "2016-05"),
      Case(.productionDateOrLot, "n:12345", "12345"),
      Case(.productionDateOrLot, "n:20250101000012345", "20250101000012344", .digitsLost),
      Case(.productionDateOrLot, "未标注", "未标注", .placeholder),
    ])
  func productionDate(example: Case) throws { try expect(example) }

  @Test(
    "编号是文字；数字超过 15 位就丢了",
    arguments: [
      Case(.reportNumber, "CJ-2025/001", "CJ-2025/001"),
      Case(.reportNumber, "n:2025001", "2025001"),
      Case(.reportNumber, "n:123", "00123", displayed: "00123"),
      Case(.reportNumber, "n:999999999999999", "999999999999999"),
      Case(.reportNumber, "n:1234567890123456", "1234567890123456", .digitsLost),
      Case(.reportNumber, "1.23457E+11", "1.23457E+11", .digitsLost),
      Case(.reportNumber, "1E+12", "1E+12", .digitsLost),
      Case(.reportNumber, "20231E3", "20231E3"), Case(.reportNumber, "1E05", "1E05"),
      Case(.reportNumber, "110101199003070000", "110101199003070000"),
      Case(.reportNumber, "t:\u{3000}CJ001\u{3000}", "CJ001", original: "\u{3000}CJ001\u{3000}"),
      Case(.reportNumber, "ＣＪ００１", "ＣＪ００１"),
      Case(.reportNumber, "CJ\u{FFFD}01", "CJ\u{FFFD}01", .damaged),
    ])
  func identifiers(example: Case) throws { try expect(example) }

  @Test(
    "文字、计划项、限定取值",
    arguments: [
      Case(.model, "GL-5 85W-90  18L/桶", "GL-5 85W-90  18L/桶"),
      Case(.model, "－20℃ Ⅱ×", "－20℃ Ⅱ×"),
      Case(.model, "n:50", "50"),
      Case(.model, "d:2025-10-05", "10月5日", displayed: "10月5日"),
      Case(.productName, "t:\n甲\n乙\u{3000}", "甲\n乙", original: "\n甲\n乙\u{3000}"),
      Case(.planItem, "n:1", "农资", original: "1"),
      Case(.planItem, "７", "７"),
      Case(.planItem, "复合肥料", "复合肥料"),
      Case(.planItem, "n:99", "99"),
      Case(.verdict, "合格", "合格"),
      Case(.verdict, "t:合格\n", "合格", original: "合格\n"),
      Case(.verdict, "未检出不合格", "合格", original: "未检出不合格"),
      Case(.verdict, "良好", "良好", .notInList),
      Case(.verdict, "/", "/", .placeholder),
      Case(.county, "昆明市", "昆明市", .notInList),
      Case(.county, "禄丰县", "禄丰市", original: "禄丰县"),
      Case(.scope, "市场", "流通", original: "市场"),
      Case(.scope, "e:#REF!", "#REF!", .errorCell),
    ])
  func words(example: Case) throws { try expect(example) }
}
