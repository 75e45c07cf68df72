import InspectionModel
import InspectionPlan
import SheetModel
import Testing

@testable import Intake

@Suite("从表格文件到批次")
struct FileIntakeTests {
  private func submitted(
    _ grids: [SheetGrid], file: IncomingFile = IncomingFile("楚雄市.xlsx")
  ) throws -> SubmittedFile {
    try FileIntake(plan: ShippedPlan.load()).table(file, sheets: grids, hiddenSheets: ["草稿"])
  }

  @Test("一张完整的表：封面跳过，表头、批次、合计、签名各归其位")
  func wholeSheet() throws {
    let plan = try ShippedPlan.load()
    let cover = SheetGrid(drawn: "填报说明\n1、请逐批填写。\n2、不得留空。", name: "封面")
    let table = SheetGrid(
      drawn: """
        楚雄州2025年产品质量监督抽查受检产品及检验结果汇总表
        填报单位（盖章）：楚雄市市场监督管理局 | | | 填报时间：2025年4月8日
        序号|产品名称|规格型号|生产日期/批号|受检单位|抽样领域|标称生产企业|抽样日期|检验报告编号|检验结论|不合格项目|承检机构
        n:1|复合肥料|50kg/袋|2025-01-08|甲农资店|流通|乙化肥厂|d:2025-03-01|CJ2025001|合格|/|楚雄州检验检测认证院
        n:2|灭火器|MFZ/ABC4|20241203|丙五金店|销售|丁消防厂|2025.3.2|CJ2025002|标签不合格||州检验检测认证院
        合计|2批次
        单位负责人：张三||审核人：李四||填报人：王五||联系电话：3390000
        """)
    let file = try submitted([cover, table])
    #expect(file.failure == nil)
    #expect(file.hiddenSheets == ["草稿"])
    #expect(file.sheets.count == 1)
    let sheet = try #require(file.sheets.first)
    #expect(sheet.name == "汇总表")
    #expect(sheet.range.description == "A3:L7")
    #expect(sheet.headerRow == 2)
    #expect(sheet.rowLines == ["4 record", "5 record", "6 total", "7 signature"])
    #expect(sheet.totals == [StatedTotal(row: 5, column: 1, stated: 2, counted: 2)])
    #expect(sheet.titleYear == 2025)
    #expect(sheet.statedOffice == "楚雄市市场监督管理局")
    #expect(sheet.statedTime == "2025年4月8日")
    #expect(sheet.statedPerson == "王五")
    #expect(sheet.isSourceAssumed)
    #expect(
      sheet.records[0].lines(plan) == [
        "sequence=1", "productName=复合肥料", "model=50kg/袋", "productionDateOrLot=2025-01-08",
        "sampledEntity=甲农资店", "county=楚雄市", "scope=流通", "producer=乙化肥厂",
        "samplingDate=2025-03-01", "reportNumber=CJ2025001", "verdict=合格",
        "failedItems=/ (placeholder)", "institute=楚雄州检验检测认证院",
      ])
    #expect(
      sheet.records[1].lines(plan) == [
        "sequence=2", "productName=灭火器", "model=MFZ/ABC4", "productionDateOrLot=20241203",
        "sampledEntity=丙五金店", "county=楚雄市", "scope=流通 ← 销售", "producer=丁消防厂",
        "samplingDate=2025-03-02 ← 2025.3.2", "reportNumber=CJ2025002",
        "verdict=不合格 ← 标签不合格", "failedItems=标签不合格 ← ", "institute=州检验检测认证院",
      ])
    let record = sheet.records[1]
    #expect(record.verdict == .failed)
    #expect(record.scope == .distribution)
    #expect(record.countyCode == "532301")
    #expect(record.isCountyInferred)
    #expect(record.statedSource == nil)
    #expect(record.source == .county)
    #expect(record.itemNumber == 2)
    #expect(record.samplingDate == CalendarDate(iso: "2025-03-02"))
    #expect(record.productionDate == CalendarDate(iso: "2024-12-03"))
    #expect(record.isProductionDateDoubtful)
    #expect(
      record.key
        == RecordKey(.report, parts: ["楚雄州检验检测认证院", "cj2025002"], shown: "CJ2025002"))
  }

  @Test("没有一张可见的表有表头：整份文件一处说明")
  func noTable() throws {
    var hidden = SheetGrid(drawn: "序号|产品名称|受检单位|检验结论|规格型号\n1|甲|乙|合格|丙")
    hidden.visibility = .hidden
    let file = try submitted([SheetGrid(drawn: "工作情况\n一切正常"), hidden])
    #expect(file.failure == FileFailure(.noTable))
    #expect(file.sheets.isEmpty)
    #expect(file.office.officeCode == "532301")
  }

  @Test("读不出的文件留下原因，仍知道是谁的")
  func failed() throws {
    let intake = try FileIntake(plan: ShippedPlan.load())
    let failure = FileFailure(.unsupported(format: ".ods"), code: "RDR-003", sentence: "请另存")
    let file = intake.failed(
      IncomingFile("一季度/永仁县/汇总.ods", office: "永仁县", period: "一季度"), failure)
    #expect(file.failure == failure)
    #expect(file.content == .table)
    #expect(file.office == OfficeEvidence(officeCode: "532327", basis: .folder))
    #expect(file.period == PeriodEvidence(period: 1, basis: .folder))
  }

  @Test(
    "文档名含「分析」是分析报告，其余是工作情况",
    arguments: [
      ("一季度质量分析报告.docx", SubmittedFile.Content.analysis), ("工作情况.pdf", .workReport),
      ("总结.docx", .workReport),
    ])
  func materials(name: String, content: SubmittedFile.Content) throws {
    let intake = try FileIntake(plan: ShippedPlan.load())
    #expect(intake.material(IncomingFile(name)).content == content)
  }

  @Test("一个文件里的几张表各自读入")
  func severalTables() throws {
    let header = "序号|产品名称|受检单位|检验结论|规格型号"
    let file = try submitted([
      SheetGrid(drawn: "\(header)\n1|肥料|甲|合格|丙", name: "农资"),
      SheetGrid(drawn: "\(header)\n1|灭火器|乙|合格|丙\n2|水带|乙|合格|丙", name: "消防"),
    ])
    #expect(file.sheets.map(\.name) == ["农资", "消防"])
    #expect(file.sheets.map(\.records.count) == [1, 2])
  }

  @Test("同一张表下面换了列序的第二个表头另成一表")
  func secondTableBelow() throws {
    let plan = try ShippedPlan.load()
    let file = try submitted([
      SheetGrid(
        drawn: """
          合格产品
          序号|产品名称|受检单位|规格型号|检验结论
          1|肥料|甲|50kg|合格
          不合格产品
          序号|受检单位|产品名称|规格型号|检验结论|不合格项目
          1|乙|灭火器|4kg|不合格|标志
          """)
    ])
    #expect(file.sheets.map(\.headerRow) == [1, 4])
    #expect(file.sheets.map(\.rowLines) == [["3 record", "4 note"], ["6 record"]])
    #expect(
      file.sheets[1].records[0].lines(plan) == [
        "sequence=1", "productName=灭火器", "model=4kg", "sampledEntity=乙", "county=楚雄市",
        "verdict=不合格", "failedItems=标志",
      ])
  }

  @Test("有重复列的表头再印一遍，仍是重复表头")
  func repeatedHeaderWithDuplicateColumn() throws {
    let header = "序号|产品名称|商标|受检单位|规格型号|检验结论|注册商标"
    let file = try submitted([
      SheetGrid(drawn: "\(header)\n1|肥料|金山|甲|50kg|合格|银河\n\(header)\n2|灭火器|/|乙|4kg|合格|/")
    ])
    #expect(
      file.sheets.map(\.rowLines) == [["2 record", "3 repeatedHeader", "4 record"]])
  }
}
