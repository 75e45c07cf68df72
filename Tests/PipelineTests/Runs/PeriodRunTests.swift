import Consolidation
import Foundation
import InspectionModel
import Pipeline
import Reporting
import Testing

@Suite("汇总一期")
struct PeriodRunTests {
  private static let table = """
    抽查产品品种,产品名称,规格型号,生产日期/批号,受检单位,抽样领域,标称生产企业,抽样日期,检验报告编号,检验结论,不合格项目,承检机构,任务来源
    家具,学习桌,A1,2025-01-03,双柏县甲家具店,流通,乙家具厂,2025-02-03,SB-1,合格,/,楚雄州检验检测认证院,县抽
    """

  @Test("空收件箱照常运行：都没有报送")
  func emptyInbox() async throws {
    let sample = try SampleWorkspace()
    let outcome = try await sample.periodRun().run()
    #expect(outcome.period.exitStatus == .openQueries)
    #expect(
      outcome.period.report.result.roster.map(\.state.rawValue)
        == Array(
          repeating: "missing", count: 11))
    #expect(try sample.results().count == 29)
  }

  @Test("一个表也读不出：65，报告仍写出")
  func nothingReadable() async throws {
    let sample = try SampleWorkspace()
    try sample.folder.write("收件箱/一季度/双柏县/汇总表.xlsx", "")
    let outcome = try await sample.periodRun().run()
    #expect(outcome.period.exitStatus == .nothingReadable)
    #expect(try sample.results().count == 29)
  }

  @Test("不写期数时，取报送日离得最近的一期")
  func nearestPeriod() async throws {
    let sample = try SampleWorkspace()
    #expect(
      try await sample.periodRun(nil, asOf: "2025-05-20").run().published.folder == "汇总结果/一季度")
    #expect(
      try await sample.periodRun(nil, asOf: "2025-06-01").run().published.folder == "汇总结果/二季度")
  }

  @Test("另一次汇总正在进行：75，什么也不写")
  func locked() async throws {
    let sample = try SampleWorkspace()
    let lock = try RunLock(sample.workspace.lock)
    let error = await #expect(throws: RunError.self) { try await sample.periodRun().run() }
    withExtendedLifetime(lock) {}
    #expect(error?.exitStatus == .locked)
    #expect(try sample.results() == [:])
  }

  @Test("没有文件夹、没有计划、没有这一期、计划有错：各有各的代码和退出码")
  func refusals() async throws {
    let sample = try SampleWorkspace()
    let noPeriod = await #expect(throws: RunError.self) { try await sample.periodRun(7).run() }
    #expect(noPeriod?.code == "RUN-004")
    #expect(noPeriod?.exitStatus == .usage)
    try sample.folder.write("plan.yaml", "year: 2025\n")
    let badPlan = await #expect(throws: RunError.self) { try await sample.periodRun().run() }
    #expect(badPlan?.code == "CFG-001")
    #expect(badPlan?.message.contains("plan.yaml") == true)
    #expect(badPlan?.exitStatus == .badPlan)
    try FileManager.default.removeItem(at: sample.folder.url("plan.yaml"))
    let noPlan = await #expect(throws: RunError.self) { try await sample.periodRun().run() }
    #expect(noPlan?.code == "RUN-002")
    #expect(noPlan?.exitStatus == .badPlan)
    try FileManager.default.removeItem(at: sample.folder.url)
    let noFolder = await #expect(throws: RunError.self) { try await sample.periodRun().run() }
    #expect(noFolder?.code == "RUN-001")
    #expect(noFolder?.exitStatus == .usage)
  }

  @Test("结果写不进去：73，上一次的结果原样保留")
  func unwritableResults() async throws {
    let sample = try SampleWorkspace()
    _ = try await sample.periodRun().run()
    let before = try sample.results()
    try sample.folder.write("收件箱/一季度/双柏县/汇总表.csv", Self.table)
    try FileManager.default.createDirectory(
      at: sample.folder.url("汇总结果/一季度/.工作底稿.xlsx.new"), withIntermediateDirectories: false)
    let error = await #expect(throws: RunError.self) { try await sample.periodRun().run() }
    #expect(error?.exitStatus == .outputFailed)
    #expect(try sample.results() == before)
  }

  @Test("手工改过的附件4另存后再换新的，下次不再提起")
  func keepsEdited() async throws {
    let sample = try SampleWorkspace()
    _ = try await sample.periodRun().run()
    try sample.folder.write("汇总结果/一季度/附件4.xlsx", "改过")
    let kept = try await sample.periodRun().run().published.keptNames
    #expect(kept.count == 1)
    let name = try #require(kept.first)
    #expect(try sample.folder.text("汇总结果/一季度/\(name)") == "改过")
    #expect(try await sample.periodRun().run().published.keptNames == [])
  }

  @Test("登记了收到时间的按登记，没有登记又过了期限的是待登记")
  func arrival() async throws {
    let sample = try SampleWorkspace()
    try sample.folder.write("收件箱/一季度/双柏县/汇总表.csv", Self.table)
    func state() async throws -> String? {
      try await sample.periodRun().run().period.report.result.roster
        .first { $0.officeCode == "532322" }?.state.rawValue
    }
    #expect(try await state() == "unconfirmed")
    try sample.folder.write(
      "收件箱/质量科/received.csv",
      "file,receivedAt,evidence\n收件箱/一季度/双柏县/汇总表.csv,2025-04-10T23:59:59,邮件\n")
    #expect(try await state() == "received")
    try sample.folder.write(
      "收件箱/质量科/received.csv", "file,receivedAt,evidence\n一季度/双柏县/汇总表.csv,2025-04-11,邮件\n")
    #expect(try await state() == "late")
  }
}
