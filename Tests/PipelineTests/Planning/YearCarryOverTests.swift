import Foundation
import InspectionModel
import InspectionPlan
import Ledger
import Logging
import Pipeline
import Reporting
import Testing

@Suite("上一年度带给下一年度的")
struct YearCarryOverTests {
  private static let header =
    "抽查产品品种,产品名称,商标,规格型号,生产日期/批号,受检单位,受检单位所在县市,抽样领域,标称生产企业,抽样日期,检验报告编号,检验结论,不合格项目,承检机构,任务来源\n"

  private func row(_ date: String, _ number: String, verdict: String = "合格") -> String {
    "家具,学习桌,栖 禾,A1,2025-01-03,甲家具店,双柏县,流通,乙家具厂,\(date),\(number),\(verdict),/,某检测公司,县抽\n"
  }

  private func carryOver(_ sample: SampleWorkspace) async throws -> YearCarryOver {
    try await YearCarryOver(
      from: sample.workspace, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
  }

  @Test("下半年抽到的批次和未办结的督办进新台账；旧文件夹不动")
  func carriesSamplesAndDuties() async throws {
    let old = try SampleWorkspace()
    try old.folder.write(
      "收件箱/四季度/双柏县/双柏县.csv",
      Self.header + row("2025-06-30", "R1") + row("2025-07-01", "R2") + row("2025-12-18", "R3")
        + row("2025-11-02", "R4", verdict: "拒检"))
    let before = try old.folder.names(".huizong")
    let carried = try await carryOver(old)
    #expect(try old.folder.names(".huizong") == before)
    let new = try SampleWorkspace()
    try carried.enter(into: new.workspace)
    let ledger = try #require(try ReceiptLedger(reading: new.workspace.ledger.shown))
    let samples = try ledger.entries(EarlierSample.self).map(\.row)
    #expect(
      samples == [
        EarlierSample(
          year: 2025, office: "532322", source: "县抽", scope: "流通", producer: "乙家具厂",
          productName: "学习桌", trademark: "栖禾", model: "a1", sampledEntity: "甲家具店",
          samplingDate: "2025-07-01", verdict: "合格", shown: "R2"),
        EarlierSample(
          year: 2025, office: "532322", source: "县抽", scope: "流通", producer: "乙家具厂",
          productName: "学习桌", trademark: "栖禾", model: "a1", sampledEntity: "甲家具店",
          samplingDate: "2025-12-18", verdict: "合格", shown: "R3"),
      ])
    let duties = try ledger.entries(EarlierDuty.self).map(\.row)
    #expect(duties.map(\.message) == carried.openDuties)
    #expect(duties.allSatisfy { $0.year == 2025 && $0.dueOn != nil })
    // Ten offices filed nothing; all eleven owe 工作情况, the institute 分析报告 as well.
    #expect(duties.count { $0.rule == .notReceived } == 10)
    #expect(duties.count { $0.rule == .reportMissing } == 12)
    #expect(duties.count { $0.rule == .itemShort } == 16)
  }

  @Test("新一年的报告接着用：半年内又抽的，还没有办结的后处理")
  func nextYearGoesOn() async throws {
    let sample = try SampleWorkspace()
    try ReceiptLedger(path: sample.workspace.ledger.shown).write { writer throws(LedgerError) in
      try writer.append(
        EarlierSample(
          year: 2024, office: "532322", source: "县抽", scope: "流通", producer: "乙家具厂",
          productName: "学习桌", trademark: "栖禾", model: "a1", sampledEntity: "丙家具店",
          samplingDate: "2024-12-18", verdict: "合格", shown: "旧1"))
      try writer.append(
        EarlierDuty(
          year: 2024, rule: .followUpOverdue, office: "532322", key: "旧2",
          message: "「旧2」整改超期。", dueOn: "2024-11-30"))
    }
    try sample.folder.write(
      "收件箱/一季度/双柏县/双柏县.csv", Self.header + row("2025-02-03", "R1"))
    let checked = try await sample.periodRun().run().period.report.checked
    let messages = checked.findings.indices
      .filter { [.repeatSampling, .followUpOverdue].contains(checked.findings[$0].rule) }
      .map { "\(checked.severities[$0]) \(checked.texts[$0].message)" }
    #expect(
      messages.sorted() == [
        "followUp 「旧2」整改超期。这是 2024 年结转的，还没有办结。",
        "notice 「R1」与「旧1」（2024 年）标称生产企业、产品名称、商标、规格型号都相同，那一批 2024-12-18 抽样，不到 6 个月又抽。",
      ])
  }
}
