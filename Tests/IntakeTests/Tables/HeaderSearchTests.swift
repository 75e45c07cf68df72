import InspectionModel
import InspectionPlan
import SheetModel
import Testing

@testable import Intake

@Suite("找表头")
struct HeaderSearchTests {
  private func header(_ grid: SheetGrid) throws -> TableHeader? {
    try HeaderSearch(words: HeaderWords(ShippedPlan.load())).header(in: grid)
  }

  private static let header = "序号|产品名称|规格型号|受检单位|检验结论"

  @Test("第 1 到第 15 行的表头都找得到", arguments: [0, 1, 2, 4, 14])
  func row(row: Int) throws {
    let above = (0..<row).map { "标题第 \($0) 行\n" }.joined()
    let found = try header(SheetGrid(drawn: "\(above)\(Self.header)\n1|肥料|50kg|甲|合格"))
    #expect(found?.rows == row...row)
  }

  @Test("第 16 行起的不找")
  func tooDeep() throws {
    let above = (0..<15).map { "说明第 \($0) 行\n" }.joined()
    #expect(try header(SheetGrid(drawn: "\(above)\(Self.header)")) == nil)
  }

  @Test(
    "别的表不是汇总表",
    arguments: [
      "序号|单位名称|联系人|联系电话|备注\n1|甲|张三|33900|无",
      "序号|抽查产品品种|抽查对象|抽查样品批次|抽查时间|实施单位\n1|农资|生产|20|1季度|州局",
      "产品名称|抽查批次|合格批次|不合格批次|合格率|备注\n肥料|20|19|1|95%|无",
      "填报说明：产品名称、受检单位、检验结论都要填\n2、规格型号没有的填 /",
    ])
  func otherTables(text: String) throws {
    #expect(try header(SheetGrid(drawn: text)) == nil)
  }

  @Test("两行的合并表头压成一行")
  func merged() throws {
    let grid = SheetGrid(
      drawn: """
        序号|产品名称|受检单位|||检验结论
        ||名称|地址|联系电话|
        1|肥料|甲|某街|3390|合格
        """, mergedRanges: ["A1:A2", "B1:B2", "C1:E1", "F1:F2"])
    let found = try #require(try header(grid))
    #expect(found.rows == 0...1)
    #expect(
      found.cells.map(\.printed) == ["序号", "产品名称", "受检单位/名称", "受检单位/地址", "受检单位/联系电话", "检验结论"])
  }

  @Test("CSV 里没有合并，空格子归左边的上级表头")
  func unmerged() throws {
    let grid = SheetGrid(
      drawn: """
        序号|产品名称|受检单位|||标称生产企业||检验结论
        ||名称|所在县市|联系电话|名称|所在地|
        1|肥料|甲|永仁县|3390|乙|昆明|合格
        """)
    let found = try #require(try header(grid))
    #expect(found.rows == 0...1)
    #expect(
      found.cells.map(\.printed) == [
        "序号", "产品名称", "受检单位/名称", "受检单位/所在县市", "受检单位/联系电话", "标称生产企业/名称", "标称生产企业/所在地",
        "检验结论",
      ])
  }

  @Test("真表头上面只有一格的一行是标题，不是上级表头")
  func oneCellAbove() throws {
    let grid = SheetGrid(
      drawn: "抽查信息\n\(Self.header)\n1|肥料|50kg|甲|合格", mergedRanges: ["A1:E1"])
    let found = try #require(try header(grid))
    #expect(found.rows == 1...1)
    #expect(found.cells.map(\.printed) == ["序号", "产品名称", "规格型号", "受检单位", "检验结论"])
  }

  @Test("表头下面的第一批不会被当成第二行表头")
  func dataBelow() throws {
    let grid = SheetGrid(drawn: "序号|产品名称|受检单位||检验结论\n|肥料|甲|乙|合格", mergedRanges: ["C1:D1"])
    #expect(try header(grid)?.rows == 0...0)
  }
}
