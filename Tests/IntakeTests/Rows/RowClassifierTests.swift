import InspectionModel
import InspectionPlan
import SheetModel
import Testing

@testable import Intake

@Suite("表头以下每一行的去处")
struct RowClassifierTests {
  private static let head = "序号|产品名称|规格型号|受检单位|检验结论|备注"
  private static let batch = "n:1|肥料|50kg|甲|合格|"

  private func sheet(_ drawn: String, merged: [String] = []) throws -> SubmittedSheet {
    let plan = try ShippedPlan.load()
    let grid = SheetGrid(drawn: drawn, mergedRanges: merged)
    return try #require(TableReader(plan, records: RecordReader(plan)).tables(in: grid).first)
  }

  /// The kinds of `rows` that stand between two batches and after the last.
  private func kinds(between row: String, merged: [String] = []) throws -> [String] {
    try sheet("\(Self.head)\n\(Self.batch)\n\(row)\n\(Self.batch)", merged: merged).rowLines
  }

  private func kinds(after row: String, merged: [String] = []) throws -> String? {
    try sheet("\(Self.head)\n\(Self.batch)\n\(row)", merged: merged).rowLines.last
  }

  @Test(
    "夹在批次中间的行",
    arguments: [
      ("序号|产品名称|规格型号|受检单位|检验结论|备注", "repeatedHeader"),
      ("|产品名称|规格型号|受检单位|检验结论|", "repeatedHeader"),
      ("序号|样品名称|规格型号|受检单位|抽查结果|其他", "repeatedHeader"),
      ("1、农资", "category"), ("一、州级监督抽查", "category"), ("（二）流通领域", "category"),
      ("2．消防器材", "category"),
      ("农资", "category"), ("一|农资", "category"), ("|3、建材", "category"),
      ("小计|1批次", "total"), ("|小计||||n:1", "total"), ("合 计|n:1", "total"), ("小计：1批次", "total"),
      ("合计||||合格1批|", "total"), ("n:2|合计|1批次", "total"), ("共1批次", "total"), ("合计|u:", "total"),
      ("注：本表一式两份", "note"), ("备注：以下为县抽", "note"), ("说明|本表由质量股填写", "note"),
      ("示例|复合肥|40kg|某店|合格|", "sample"), ("例|复合肥|40kg|某店|合格|", "sample"),
      ("n:0|（示例）复合肥|40kg|某店|合格|", "sample"), ("n:0|复合肥|40kg|某店|合格|示例", "sample"),
      ("例：|复合肥|40kg|某店|合格|", "sample"), ("填写示例|复合肥|40kg|某店|合格|", "sample"),
      ("审核人：李四|||联系电话：339", "signature"), ("n:7", "numbering"), ("8", "numbering"),
      ("u:", "numbering"),
    ])
  func between(row: String, kind: String) throws {
    #expect(try kinds(between: row) == ["2 record", "3 \(kind)", "4 record"])
  }

  @Test(
    "最后一批以下的行",
    arguments: [
      ("注：1.本表一式两份。", "note"), ("2.空格请填“/”。", "note"), ("填表说明", "note"), ("|以上数据属实，请审核。", "note"),
      ("单位负责人：||审核人：||填报人：", "signature"), ("单位负责人|张三|审核人|李四|联系电话|n:3390000", "signature"),
      ("填报时间|d:2025-04-08", "signature"), ("||||（盖章）", "signature"), ("||||2025年4月8日", "signature"),
      ("||||年  月  日", "signature"), ("|||楚雄市市场监督管理局", "signature"),
      ("||||d:2025-04-08", "signature"),
      ("合计|n:1", "total"), ("n:1|无|/|/|无|", "note"), ("n:1||||||", "numbering"),
      ("|||无", "note"), ("n:1|||||本季度无抽检任务", "note"), ("/|/|/|/|/|/", "note"),
      ("总计：1批次，其中不合格0批次", "total"), ("农资", "note"), ("n:2", "numbering"),
    ])
  func after(row: String, kind: String) throws {
    #expect(try kinds(after: row) == "3 \(kind)")
  }

  @Test(
    "真批次里有这些字也不会被略过",
    arguments: [
      "n:2|合计电子秤|50kg|甲|合格|", "|合计电子秤|50kg|甲|合格|", "n:2|小计量泵|50kg|甲|合格|", "|注塑机|A1|甲|合格|",
      "n:2|肥料|50kg|合计商店|合格|",
      "n:2|肥料|50kg|甲|合格|注：复检", "n:2|肥料|50kg|甲|合格|合计3件", "|说明书印刷机|A1|甲|合格|", "|样例牌肥料|A1|甲|合格|",
      "n:2|示范田肥料|A1|甲|合格|", "|备注|50kg|甲|合格|", "合计|肥料|50kg|甲|合格|", "n:2|肥料||||", "|肥料||||",
      "|1号肥料||||", "n:2||||合格|",
      "注|肥料|50kg|甲|合格|", "n:2|审核人牌肥料|50kg|甲|合格|", "一|肥料|50kg|甲|合格|", "n:2|产品名称|50kg|甲|合格|",
    ])
  func records(row: String) throws {
    #expect(try kinds(between: row) == ["2 record", "3 record", "4 record"])
  }

  @Test("跨列合并的一行是类别；空行和只有空格的行不读")
  func blankAndWide() throws {
    let rows = "\(Self.head)\n|农资|||||\n\(Self.batch)\n|·||·\n\n\(Self.batch)\n||||·"
    #expect(
      try sheet(rows, merged: ["B2:F2"]).rowLines == ["2 category", "3 record", "6 record"])
  }

  @Test("表头以外的列才有内容的行不是批次")
  func outside() throws {
    #expect(try kinds(between: "||||||n:5") == ["2 record", "3 note", "4 record"])
  }

  @Test("再印一遍的标题和两行表头都是重复的表头")
  func repeatedTitle() throws {
    let drawn = """
      楚雄州2025年汇总表
      序号|产品名称|规格型号|受检单位||检验结论
      |||名称|地址|
      n:1|肥料|50kg|甲|某街|合格
      楚雄州2025年汇总表
      序号|产品名称|规格型号|受检单位||检验结论
      |||名称|地址|
      n:2|肥料|50kg|乙|某街|合格
      """
    let merged = ["A2:A3", "B2:B3", "C2:C3", "D2:E2", "F2:F3", "A6:A7", "D6:E6"]
    #expect(
      try sheet(drawn, merged: merged).rowLines == [
        "4 record", "5 repeatedHeader", "6 repeatedHeader", "7 repeatedHeader", "8 record",
      ])
  }

  @Test("合计写的批次数与上面的批次对照，小计从上一个小计数起")
  func totals() throws {
    let drawn = """
      \(Self.head)|样品数量
      n:1|肥料|50kg|甲|合格||n:3
      n:2|肥料|50kg|乙|合格||n:3
      小计|2批次
      n:3|肥料|50kg|丙|拒检||
      n:4|肥料|50kg|丁|合格||n:3
      小计||n:2
      合计：3批次，其中不合格0批次
      总计|n:5|||||n:9
      共计||||不合格0批|
      累计|||||| n:9
      """
    #expect(
      try sheet(drawn).totals == [
        StatedTotal(row: 3, column: 1, stated: 2, counted: 2),
        StatedTotal(row: 6, column: 2, stated: 2, counted: 2),
        StatedTotal(row: 7, column: 0, stated: 3, counted: 3),
        StatedTotal(row: 8, column: 1, stated: 5, counted: 4),
      ])
  }

  @Test("每一行恰好有一个去处")
  func accounting() throws {
    let drawn = """
      \(Self.head)
      1、农资
      \(Self.batch)
      小计|n:1

      \(Self.head)
      \(Self.batch)
      合计|2批次
      注：以上
      填报人：张三
      """
    let sheet = try sheet(drawn)
    #expect(
      sheet.rowLines == [
        "2 category", "3 record", "4 total", "6 repeatedHeader", "7 record", "8 total", "9 note",
        "10 signature",
      ])
    #expect(sheet.range.description == "A1:F10")
  }

  @Test("隐藏的行和列照读，并且列出来")
  func hidden() throws {
    let plan = try ShippedPlan.load()
    var grid = SheetGrid(drawn: "\(Self.head)\n\(Self.batch)\n\n\(Self.batch)\n合计|n:2")
    grid.rows[1].isHidden = true
    grid.rows[3].isHidden = true
    grid.hiddenColumns = [2...2, 5...9]
    let sheet = try #require(TableReader(plan, records: RecordReader(plan)).tables(in: grid).first)
    #expect(sheet.hiddenRows == [1, 4])
    #expect(sheet.hiddenColumns == [2])
    #expect(sheet.records.count == 2)
  }

  @Test("竖向合并的单元格填满各行，并记下来自哪里")
  func merges() throws {
    let plan = try ShippedPlan.load()
    let drawn = """
      \(Self.head)
      n:1|肥料|50kg|甲|合格|
      n:2||40kg||不合格|
      n:3|灭火器|4kg||合格|
      """
    let sheet = try sheet(drawn, merged: ["B2:B3", "D2:D4", "F2:F4"])
    #expect(
      sheet.records.map { $0.lines(plan).joined(separator: " ") } == [
        "sequence=1 productName=肥料 model=50kg sampledEntity=甲 verdict=合格",
        "sequence=2 productName=肥料 model=40kg sampledEntity=甲 verdict=不合格",
        "sequence=3 productName=灭火器 model=4kg sampledEntity=甲 verdict=合格",
      ])
    let product = try #require(plan.layout.index(of: .productName))
    let firm = try #require(plan.layout.index(of: .sampledEntity))
    let origins = [
      [:], [product: [CellReference(row: 1, column: 1)], firm: [CellReference(row: 1, column: 3)]],
      [firm: [CellReference(row: 1, column: 3)]],
    ]
    #expect(sheet.records.map(\.filledFrom) == origins)
  }
}
