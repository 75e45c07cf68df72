import Foundation
import InspectionModel
import InspectionPlan
import Pipeline
import Testing

/// What a plan says of a rule, seen in the results of whole runs.
@Suite("规则的设置在汇总里")
struct RuleSettingRunTests {
  private static let table = """
    抽查产品品种,产品名称,规格型号,生产日期/批号,受检单位,受检单位所在县市,抽样领域,标称生产企业,标称生产企业所在地,抽样日期,检验报告编号,检验结论,不合格项目,承检机构,任务来源
    家具,学习桌,A1,2025-01-03,双柏县甲家具店,双柏县,流通,乙家具厂,昆明市,2025-02-03,SB-1,不合格,,楚雄州检验检测认证院,县抽
    家具,,A2,2025-01-03,双柏县甲家具店,双柏县,流通,乙家具厂,昆明市,2025-02-03,SB-2,合格,/,楚雄州检验检测认证院,县抽
    """

  private struct Report: Decodable {
    struct Finding: Decodable {
      var rule: String
      var severity: String
      var withholds: Bool
      var trial: Bool?
      var severityAfterTrial: String?
      var message: String
    }
    struct Control: Decodable { var inWorkbook: Int }

    var findings: [Finding]
    var control: Control

    /// `X-101 error`, `V-101 error 暂未列入`; what the plan itself says aside.
    var lines: [String] {
      findings.filter { !$0.rule.hasPrefix("P") }.map { finding in
        let parts = [
          finding.rule, finding.severity, finding.trial == true ? "试行" : nil,
          finding.severityAfterTrial, finding.withholds ? "暂未列入" : nil,
        ]
        return parts.compactMap(\.self).joined(separator: " ")
      }
    }
  }

  /// Before the deadline, so that nothing is due.
  private static func run(
    _ rules: [(String, String)]
  ) async throws -> (exit: Pipeline.ExitStatus, report: Report, answers: [String]) {
    var text = String(decoding: PlanFile.shipped, as: UTF8.self)
    for (old, new) in rules {
      try #require(text.contains(old))
      text = text.replacing(old, with: new)
    }
    let sample = try SampleWorkspace(plan: Array(text.utf8))
    try sample.folder.write("收件箱/一季度/双柏县/汇总表.csv", table)
    try sample.folder.write(
      "收件箱/质量科/received.csv",
      "file,receivedAt,evidence\n一季度/双柏县/汇总表.csv,2025-03-10T09:00,当面\n")
    let outcome = try await sample.periodRun(asOf: "2025-03-20").run()
    let results = try sample.results()
    let report = try JSONDecoder().decode(
      Report.self, from: try #require(results["一季度/report.json"]))
    return (
      outcome.period.exitStatus, report,
      results.keys.filter { $0.hasPrefix("一季度/待发/") && $0.hasSuffix(".xlsx") }.sorted()
    )
  }

  @Test("没有另设：两处请更正，一行暂未列入，有退回件")
  func asShipped() async throws {
    let run = try await Self.run([])
    #expect(run.report.lines == ["X-101 error", "V-101 error 暂未列入"])
    #expect(run.exit == .openErrors)
    #expect(run.report.control.inWorkbook == 1)
    #expect(run.answers.count == 1)
  }

  @Test("试行：照样找出来、计数，但只作提示，行照常列入，没有退回件")
  func onTrial() async throws {
    let run = try await Self.run([
      ("  V-101: error core", "  V-101: {default: error core, trial: true}"),
      ("  X-101: error", "  X-101: {default: error, trial: true}"),
    ])
    #expect(run.report.lines == ["X-101 notice 试行 error", "V-101 notice 试行 error"])
    #expect(run.exit == .nothingOpen)
    #expect(run.report.control.inWorkbook == 2)
    #expect(run.answers == [])
  }

  @Test("收到之日还没有执行、已经停止执行的规则不说话")
  func notInForce() async throws {
    let run = try await Self.run([
      ("  V-101: error core", "  V-101: {default: error core, from: 2025-03-11}"),
      ("  X-101: error", "  X-101: {default: error, until: 2025-03-09}"),
    ])
    #expect(run.report.lines == [])
    #expect(run.exit == .nothingOpen)
    #expect(run.report.control.inWorkbook == 2)
  }

  @Test("收到当天开始或最后一天执行的规则照常；级别和说法按计划")
  func inForceAndReworded() async throws {
    let run = try await Self.run([
      ("  V-101: error core", "  V-101: {default: verify, from: 2025-03-10}"),
      (
        "  X-101: error",
        "  X-101: {default: followUp, until: 2025-03-10, message: \"{{header}}没有写。\"}"
      ),
    ])
    #expect(run.report.lines == ["X-101 followUp", "V-101 verify"])
    #expect(run.report.findings[0].message == "不合格项目没有写。")
    #expect(run.exit == .openQueries)
    #expect(run.report.control.inWorkbook == 2)
  }
}
