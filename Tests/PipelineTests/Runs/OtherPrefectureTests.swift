import Consolidation
import Foundation
import InspectionModel
import Pipeline
import Reporting
import SheetModel
import Testing

@Suite("另一地区的第一次报送，从收件箱到结果")
struct OtherPrefectureTests {
  private func outcome() async throws -> RunOutcome {
    let samples = SampleWorkspace.otherPrefecture
    let plan = try Data(contentsOf: samples.appending(path: "plan.yaml"))
    let sample = try SampleWorkspace(plan: Array(plan))
    try sample.copySamples(from: samples)
    return try await sample.periodRun(1, asOf: "2026-05-08").run()
  }

  @Test("报告里的问题与 expected.csv 完全一致，一处不多一处不少")
  func findsWhatIsPlanted() async throws {
    let outcome = try await outcome()
    let expected = SampleWorkspace.otherPrefecture.appending(path: "expected.csv")
    #expect(
      try ReportedFindings(outcome.published.reportJSON).lines
        == ReportedFindings.expected(expected))
    #expect(outcome.published.folder == "汇总结果/第一次")
    #expect(outcome.period.exitStatus == .openErrors)
    #expect(outcome.period.passedOver == [])
    #expect(outcome.period.registerProblems == [])
  }

  @Test("各项、各单位的批次和总账")
  func countsEveryBatch() async throws {
    let result = try await outcome().period.report.result
    var control = ControlTotals()
    control.rowsRead = 28
    control.accepted = 27
    control.rejected = 1
    control.merged = 1
    control.inWorkbook = 26
    #expect(result.control == control)
    #expect(result.progress.items.map(\.sampled) == [12, 3, 0, 11])
    #expect(result.progress.items.map(\.state) == [.met, .open, .open, .open])
    #expect(
      result.progress.items.map { "\($0.due)" }
        == ["2026-04-30", "2026-08-31", "2026-08-31", "2026-12-14"])
    #expect(result.progress.offices.map(\.required) == [16, 16, 12, 16])
    #expect(result.progress.offices.map(\.sampled) == [5, 3, 3, 0])
    #expect(
      result.roster.map(\.state) == [.received, .received, .late, .nil, .received, .missing])
  }

  @Test("页面和工作底稿里没有楚雄的词")
  func saysNothingOfChuxiong() async throws {
    let report = try await outcome().period.report
    let page = String(decoding: try ReportPage().bytes(of: report), as: UTF8.self)
    let texts = report.checked.texts.map { $0.title + $0.message + $0.fix }.joined()
    for word in ["楚雄", "州局", "州级", "州抽", "全州", "各县市", "县抽", "质量科"] {
      let isSaid = page.contains(word) || texts.contains(word)
      #expect(!isSaid, "\(word)")
    }
    #expect(page.contains("各区县局") && page.contains("市局"))
  }
}
