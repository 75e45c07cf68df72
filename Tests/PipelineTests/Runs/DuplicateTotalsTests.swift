import Foundation
import InspectionModel
import Pipeline
import Reporting
import SheetReading
import Testing

@Suite("疑似重复的批数跟着各处合计")
struct DuplicateTotalsTests {
  private static let header =
    "抽查产品品种,产品名称,规格型号,生产日期/批号,受检单位,抽样领域,标称生产企业,抽样日期,检验报告编号,检验结论,不合格项目,承检机构,任务来源\n"

  private static func row(_ number: Int) -> String {
    "家具,学习桌,A1,2025-01-03,双柏县甲家具店,流通,乙家具厂,2025-02-03,SB-\(number),合格,/,"
      + "楚雄州检验检测认证院,县抽\n"
  }

  /// The closing sentences of 情况一览.
  private func overview(_ sample: SampleWorkspace) throws -> [String] {
    var file = try SpreadsheetFile(path: sample.folder.url("汇总结果/一季度/工作底稿.xlsx").path)
    let grid = try file.grid(ofSheet: 0)
    return grid.rows.flatMap { $0.cells.map(\.text) }
  }

  @Test("写进附件4的行数旁、工作底稿；没有疑似重复时不写")
  func toldBesideTotals() async throws {
    let sample = try SampleWorkspace()
    try sample.folder.write("收件箱/一季度/双柏县/a.csv", Self.header + Self.row(1))
    let alone = try await sample.periodRun().run().period.report
    #expect(alone.workbookSentence == "附件4 列入 1 行")
    #expect(try !overview(sample).contains { $0.contains("疑似重复") })
    try sample.folder.write(
      "收件箱/一季度/双柏县/a.csv", Self.header + Self.row(1) + Self.row(2))
    let both = try await sample.periodRun().run().period.report
    #expect(both.workbookSentence == "附件4 列入 2 行，疑似重复 1 批（未扣除）")
    #expect(try overview(sample).contains("疑似重复 1 批（未扣除），逐批见「校验问题」。"))
    #expect(
      try sample.folder.text("汇总结果/一季度/report.html").contains("疑似重复 1 批（未扣除）"))
  }
}
