import InspectionModel
import InspectionPlan
import SheetModel
import Testing

@testable import Intake

@Suite("一行成为一批")
struct RecordReaderTests {
  private func records(_ drawn: String) throws -> [InspectionRecord] {
    let plan = try ShippedPlan.load()
    let tables = TableReader(plan, records: RecordReader(plan)).tables(
      in: SheetGrid(drawn: drawn))
    return try #require(tables.first).records
  }

  private static let head = "产品名称|规格型号|受检单位|检验结论|不合格项目|备注|抽查产品品种|检验报告编号|承检机构|抽样日期"

  private func record(_ row: String) throws -> InspectionRecord {
    try #require(try records("\(Self.head)\n\(row)").first)
  }

  @Test(
    "生产日期和批号两列合成一个值",
    arguments: [
      ("2025-1-1", "B1", "productionDateOrLot=2025-1-1/B1", "2025-01-01"),
      ("2025-1-1", "", "productionDateOrLot=2025-1-1", "2025-01-01"),
      ("", "B1", "productionDateOrLot=B1", nil),
      ("2025-1-1", "/", "productionDateOrLot=2025-1-1//", "2025-01-01"),
      ("/", "—", "productionDateOrLot=/ (placeholder)", nil),
      ("/", "e:#N/A", "productionDateOrLot=//#N/A (errorCell)", nil),
      ("d:2025-01-01", "n:7", "productionDateOrLot=2025-01-01/7", "2025-01-01"),
      (
        "t:2025-1-1\u{3000}", "B1", "productionDateOrLot=2025-1-1/B1 ← 2025-1-1\u{3000}/B1",
        "2025-01-01"
      ),
    ] as [(String, String, String, String?)])
  func joined(date: String, lot: String, line: String, iso: String?) throws {
    let plan = try ShippedPlan.load()
    let record = try #require(
      try records("产品名称|批号|生产日期|受检单位|检验结论|规格型号\n肥料|\(lot)|\(date)|甲|合格|50kg").first)
    #expect(record.lines(plan)[2] == line)
    #expect(record.productionDate == iso.flatMap { CalendarDate(iso: $0) })
    let index = try #require(plan.layout.index(of: .productionDateOrLot))
    let cells = [date.isEmpty ? nil : 2, lot.isEmpty ? nil : 1].compactMap { $0 }
    #expect(record.filledFrom[index] == cells.map { CellReference(row: 1, column: $0) })
  }

  @Test(
    "结论的话留在不合格项目或备注里",
    arguments: [
      ("标签不合格||", ["verdict=不合格 ← 标签不合格", "failedItems=标签不合格 ← "]),
      ("标签不合格|标签|", ["verdict=不合格 ← 标签不合格", "failedItems=标签"]),
      ("停产||", ["verdict=未抽到样 ← 停产", "remarks=停产 ← "]),
      ("停产||已核实", ["verdict=未抽到样 ← 停产", "remarks=已核实；停产 ← 已核实"]),
      ("停产||该店已停产", ["verdict=未抽到样 ← 停产", "remarks=该店已停产"]),
      ("停产||/", ["verdict=未抽到样 ← 停产", "remarks=停产 ← /"]),
      ("拒绝抽样||", ["verdict=拒检 ← 拒绝抽样", "remarks=拒绝抽样 ← "]),
      ("拒 检||", ["verdict=拒检 ← 拒 检"]),
      ("拒检||", ["verdict=拒检"]),
      ("检验中||", ["verdict=待出报告 ← 检验中"]),
    ])
  func words(cells: String, lines: [String]) throws {
    let plan = try ShippedPlan.load()
    #expect(Array(try record("肥料|50kg|甲|\(cells)").lines(plan).dropFirst(3)) == lines)
  }

  @Test(
    "计划项按品种认，品种空着才看产品名称",
    arguments: [
      ("肥料", "农资", 1), ("肥料", "n:7", 7), ("肥料", "农业生产资料", 1), ("复合肥料", "", 1), ("布鞋", "", 13),
      ("鞋油", "", nil),
      ("车用柴油", "/", 7), ("肥料", "不知道", nil), ("怪东西", "", nil),
    ] as [(String, String, Int?)])
  func items(product: String, planItem: String, number: Int?) throws {
    #expect(try record("\(product)|50kg|甲|合格|||\(planItem)").itemNumber == number)
  }

  @Test(
    "同一批凭什么认",
    arguments: [
      ("合格", "B 1", "州检验检测认证院", RecordKey.Basis.report, ["楚雄州检验检测认证院", "b1"], "B 1"),
      ("合格", "B1", "昆明质检院", .report, ["昆明质检院", "b1"], "B1"),
      ("合格", "B1", "", .product, ["甲", "肥料", "50kg", ""], "甲 肥料"),
      ("合格", "/", "昆明质检院", .product, ["甲", "肥料", "50kg", ""], "甲 肥料"),
      ("合格", "n:1234567890123456", "昆明质检院", .product, ["甲", "肥料", "50kg", ""], "甲 肥料"),
      ("待出报告", "B1", "昆明质检院", .visit, ["甲", "肥料", "2025-03-01"], "甲 肥料"),
      ("拒检", "", "", .visit, ["甲", "肥料", "2025-03-01"], "甲 肥料"),
      ("良好", "B1", "昆明质检院", .report, ["昆明质检院", "b1"], "B1"),
    ])
  func keys(
    verdict: String, number: String, institute: String, basis: RecordKey.Basis, parts: [String],
    shown: String
  ) throws {
    let record = try record("肥料|５０ KG|甲|\(verdict)||||\(number)|\(institute)|2025.3.1")
    #expect(record.key.basis == basis)
    #expect(record.key.parts == parts)
    #expect(record.key.shown == shown)
  }

  @Test("不同的空值标记不妨碍认作同一批")
  func keyOfMarkers() throws {
    let keys = try ["/", "—", "未标注", ""].map { try record("肥料|\($0)|甲|合格").key }
    #expect(Set(keys).count == 1)
  }

  @Test(
    "复检：检验类别写明，或备注写明而前面有同一批的另一份报告",
    arguments: [
      ("B1|不合格|", "B2|合格|复检合格", [false, true]),
      ("B1|不合格|企业申请复检", "B2|合格|", [false, false]),
      ("B1|不合格|", "B1|合格|复检合格", [false, false]),
      ("B1|不合格|", "B2|合格|未申请复检", [false, false]),
      ("B1|不合格|", "/|合格|复检", [false, false]),
    ])
  func retests(first: String, second: String, expected: [Bool]) throws {
    let head = "产品名称|规格型号|受检单位|检验报告编号|检验结论|备注"
    let intake = try FileIntake(plan: ShippedPlan.load())
    let grid = SheetGrid(drawn: "\(head)\n肥料|50kg|甲|\(first)\n肥料|50kg|甲|\(second)")
    let file = intake.table(IncomingFile("楚雄市.xlsx"), sheets: [grid], hiddenSheets: [])
    #expect(file.sheets[0].records.map(\.isRetest) == expected)
  }

  @Test("检验类别是复检的一行不用前面的行")
  func retestKind() throws {
    let found = try records("产品名称|规格型号|受检单位|检验结论|检验类别\n肥料|50kg|甲|合格|复检\n肥料|50kg|乙|合格|抽检")
    #expect(found.map(\.isRetest) == [true, false])
  }
}
