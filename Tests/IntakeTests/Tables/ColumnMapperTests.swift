import InspectionModel
import InspectionPlan
import SheetModel
import Testing

@testable import Intake

@Suite("列对应到字段")
struct ColumnMapperTests {
  private func lines(_ drawn: String, merged: [String] = []) throws -> [String] {
    let plan = try ShippedPlan.load()
    let tables = TableReader(plan, records: RecordReader(plan))
      .tables(in: SheetGrid(drawn: drawn, mergedRanges: merged))
    return try #require(tables.first).columnLines(plan)
  }

  @Test("六种版式各归各列")
  func layouts() throws {
    for (drawn, expected) in Self.layouts { #expect(try lines(drawn) == expected) }
  }

  private static let layouts: [(String, [String])] = [
    (
      """
      序号|产品种类|受检单位|标称生产单位|标称生产 单位所在地|产品名称|规格型号|生产日期/批号|主要不合格项目|承检机构|备注
      1|农资|甲|乙|昆明|肥料|50kg|2025-1-1|/|丙|/
      """,
      [
        "A sequence", "B planItem", "C sampledEntity", "D producer", "E producerPlace",
        "F productName", "G model", "H productionDateOrLot", "I failedItems", "J institute",
        "K remarks",
      ]
    ),
    (
      """
      序号|产品名称|规格型号|批号|生产日期|标称商标|受检单位名称|标称生产单位名称|抽查结果|不合格项目
      1|肥料|50kg|B1|2025-1-1|某牌|甲|乙|合格|/
      """,
      [
        "A sequence", "B productName", "C model", "E+D productionDateOrLot", "F trademark",
        "G sampledEntity", "H producer", "I verdict", "J failedItems",
      ]
    ),
    (
      """
      序号|产品具体名称|商标|生产日期/货号|规格型号|标称生产企业|标称生产企业地址|受检单位|样品来源|抽查结果
      1|肥料|某牌|2025-1-1|50kg|乙|昆明|甲|市场|合格
      """,
      [
        "A sequence", "B productName", "C trademark", "D productionDateOrLot", "E model",
        "F producer", "G producerPlace", "H sampledEntity", "I scope", "J verdict",
      ]
    ),
    (
      """
      序号|产品名称|被抽样企业名称|被抽样企业统一社会信用代码|标称生产单位|商标|规格型号|生产日期/批号|综合判定|不合格项目（名称）|抽样领域|抽样日期|检验/判定依据|检验单位
      1|肥料|甲|91|乙|某牌|50kg|2025|合格|/|流通|2025-3-1|GB|丙
      """,
      [
        "A sequence", "B productName", "C sampledEntity", "D creditCode", "E producer",
        "F trademark", "G model", "H productionDateOrLot", "I verdict", "J failedItems", "K scope",
        "L samplingDate", "M testBasis", "N institute",
      ]
    ),
    (
      """
      No.|样品名称*|规格*|生产日期\t或批号|生产企业名称|监督抽查时间|结论|不合格项|被抽查单位（名称）|报告编号|所属县
      1|肥料|50kg|2025|乙|2025-3-1|合格|/|甲|B1|永仁县
      """,
      [
        "A sequence", "B productName", "C model", "D productionDateOrLot", "E producer",
        "F samplingDate", "G verdict", "H failedItems", "I sampledEntity", "J reportNumber",
        "K county",
      ]
    ),
    (
      """
      序号|抽查产品品种|产品名称|商标|规格型号|生产日期／批号|受检单位|受检单位所在县市|抽样领域|标称生产企业|标称生产企业所在地|抽样日期（年-月-日）|检验报告编号|检验结论（合格/不合格）|不合格项目|承检机构|备注|任务来源|检验类别
      1
      """,
      [
        "A sequence", "B planItem", "C productName", "D trademark", "E model",
        "F productionDateOrLot", "G sampledEntity", "H county", "I scope", "J producer",
        "K producerPlace", "L samplingDate", "M reportNumber", "N verdict", "O failedItems",
        "P institute", "Q remarks", "R source", "S inspectionKind",
      ]
    ),
  ]

  private static let head = "序号|产品名称|规格型号|检验结论"

  @Test(
    "不说是谁的表头由上级、相邻列或内容决定，定不了就说明",
    arguments: [
      // By the firm that another column names.
      ("\(head)|企业名称|标称生产企业\n1|a|b|合格|甲|乙", ["E sampledEntity", "F producer"]),
      ("\(head)|受检单位|单位名称\n1|a|b|合格|甲|乙", ["E sampledEntity", "F producer"]),
      // By the firm to its left.
      ("\(head)|受检单位|所在地|标称生产企业\n1|a|b|合格|甲|某街|乙", ["E sampledEntity", "G producer", "F unknown"]),
      (
        "\(head)|受检单位|标称生产企业|所在地\n1|a|b|合格|甲|乙|昆明",
        ["E sampledEntity", "F producer", "G producerPlace"]
      ),
      ("\(head)|受检单位|地址\n1|a|b|合格|甲|某街", ["E sampledEntity", "F sampledEntityAddress"]),
      (
        "\(head)|受检单位|标称生产企业|地址\n1|a|b|合格|甲|乙|昆明",
        ["E sampledEntity", "F producer", "G producerPlace"]
      ),
      // By contents.
      (
        "\(head)|受检单位|承检机构|所在地\n1|a|b|合格|甲|丙|永仁县\n2|a|b|合格|甲|丙|楚雄市",
        ["E sampledEntity", "F institute", "G county"]
      ),
      // By the place to its right.
      ("\(head)|企业名称|受检单位所在县市\n1|a|b|合格|甲|永仁县", ["E sampledEntity", "F county"]),
      // Left open.
      ("\(head)|企业名称\n1|a|b|合格|甲", ["E ambiguous sampledEntity,producer"]),
      ("\(head)|单位名称|所在地\n1|a|b|合格|甲|永仁县", ["F county", "E ambiguous sampledEntity,producer"]),
      (
        "\(head)|承检机构|地址\n1|a|b|合格|丙|某街",
        ["E institute", "F ambiguous sampledEntityAddress,producerPlace"]
      ),
    ])
  func bareHeaders(drawn: String, expected: [String]) throws {
    let all = try lines(drawn)
    #expect(Array(all.dropFirst(4)) == expected)
  }

  @Test(
    "检验结果是结论还是实测值，看内容",
    arguments: [
      ("序号|产品名称|规格型号|受检单位|检验结果\n1|a|b|甲|合格\n2|a|b|甲|不合格", ["E verdict"]),
      ("序号|产品名称|规格型号|受检单位|检验结果\n", ["E verdict"]),
      (
        "序号|产品名称|规格型号|受检单位|检验结论|不合格项目|检验结果|标准值\n1|a|b|甲|不合格|水分|12.5|≤5",
        ["E verdict", "F failedItems", "G unknown", "H unknown"]
      ),
      ("序号|产品名称|规格型号|受检单位|不合格项目|检验结果\n1|a|b|甲|水分|12.5%", ["E failedItems", "F unknown"]),
      (
        "序号|产品名称|规格型号|受检单位|检验结果\n1|a|b|甲|合格\n2|a|b|甲|12.5\n3|a|b|甲|合格\n4|a|b|甲|8.1",
        ["E ambiguous verdict"]
      ),
    ])
  func results(drawn: String, expected: [String]) throws {
    #expect(Array(try lines(drawn).dropFirst(4)) == expected)
  }

  @Test("上级表头说明下级的名称和所在地")
  func parents() throws {
    let grid = """
      序号|产品名称|受检单位信息||标称生产企业||检验结论
      ||名称|所在地|名称|地址|
      1|a|甲|某街|乙|昆明|合格
      """
    #expect(
      try lines(grid, merged: ["A1:A2", "B1:B2", "C1:D1", "E1:F1", "G1:G2"]) == [
        "A sequence", "B productName", "C sampledEntity", "D sampledEntityAddress", "E producer",
        "F producerPlace", "G verdict",
      ])
  }

  @Test("同一字段两列：生产日期和批号合起来，别的算重复")
  func duplicates() throws {
    #expect(
      try lines("序号|产品名称|规格型号|受检单位|检验结论|生产日期|批号\n1").last == "F+G productionDateOrLot")
    #expect(
      try lines("序号|产品名称|样品名称|规格型号|受检单位|检验结论|备注|说明\n1").suffix(2) == [
        "C duplicate productName", "H duplicate remarks",
      ])
    #expect(
      try lines("序号|样品名称|产品名称|规格型号|受检单位|检验结论\n1").dropFirst(1) == [
        "C productName", "D model", "E sampledEntity", "F verdict", "B duplicate productName",
      ])
    #expect(
      try lines("序号|产品名称|规格型号|受检单位|检验结论|生产日期/批号|生产日期|批号\n1").suffix(3) == [
        "F productionDateOrLot", "G duplicate productionDateOrLot",
        "H duplicate productionDateOrLot",
      ])
  }

  @Test("合并的表头只在空列上铺开，有内容的另一列是重复")
  func wideHeader() throws {
    let head = "序号|产品名称|规格型号|受检单位||检验结论"
    #expect(try lines("\(head)\n1|a|b|甲||合格", merged: ["D1:E1"]).count == 5)
    #expect(
      try lines("\(head)\n1|a|b|甲|乙|合格", merged: ["D1:E1"]).last == "E duplicate sampledEntity")
  }

  @Test("不认识的列和没有表头的列照收照存")
  func unknownColumns() throws {
    let plan = try ShippedPlan.load()
    let grid = SheetGrid(
      drawn: "产品名称|规格型号|受检单位|检验结论|样品数量||\na|b|甲|合格|n:3||另议\na|b|乙|合格|||")
    let sheet = try #require(
      TableReader(plan, records: RecordReader(plan)).tables(in: grid).first)
    #expect(
      sheet.doubts == [
        HeaderDoubt(column: 4, header: "样品数量", kind: .unknown),
        HeaderDoubt(column: 6, header: "", kind: .unknown),
      ])
    #expect(sheet.unmappedCells == [1: ["3", "另议"]])
    #expect(sheet.range.description == "A1:G3")
  }
}
