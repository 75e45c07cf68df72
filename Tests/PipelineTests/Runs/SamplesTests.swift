import Consolidation
import Foundation
import Pipeline
import Reporting
import Testing

@Suite("样例一季度，从收件箱到结果")
struct SamplesTests {
  @Test("报告里的问题与 expected.csv 完全一致，一处不多一处不少")
  func findsWhatIsPlanted() async throws {
    let sample = try SampleWorkspace()
    try sample.copySamples()
    let outcome = try await sample.periodRun().run()
    let expected = SampleWorkspace.samples.appending(path: "expected.csv")
    #expect(
      try ReportedFindings(outcome.published.reportJSON).lines
        == ReportedFindings.expected(expected))
    #expect(outcome.period.exitStatus == .openErrors)
    #expect(outcome.period.passedOver == [])
    #expect(outcome.period.registerProblems == [])
    let answers =
      [
        "楚雄市", "禄丰市", "双柏县", "牟定县", "南华县", "姚安县", "大姚县", "永仁县", "元谋县", "武定县",
      ].map { $0 + "市场监督管理局" } + ["楚雄州检验检测认证院"]
    #expect(
      outcome.published.documents.map(\.name) == [
        "附件4.xlsx", "工作底稿.xlsx", "报送登记.xlsx", "审定意见.xlsx", "report.html", "report.json",
        "待发/南华县市场监督管理局/南华县汇总表（请更正-第1次）.xlsx", "待发/南华县市场监督管理局/南华县汇总表.csv",
        "待发/双柏县市场监督管理局/双柏县附件4（请更正-第1次）.xlsx",
        "待发/大姚县市场监督管理局/大姚县市场监管局第一季度报表（请更正-第1次）.xlsx",
        "待发/姚安县市场监督管理局/姚安县汇总表（请更正-第1次）.xlsx",
        "待发/楚雄州检验检测认证院/州检验检测认证院2025年一季度汇总表（请更正-第1次）.xlsx",
        "待发/武定县市场监督管理局/武定县（第一季度）（请更正-第1次）.xlsx",
        "待发/牟定县市场监督管理局/牟定县一季度（请更正-第1次）.xlsx", "待发/牟定县市场监督管理局/牟定县一季度.csv",
        "待发/禄丰市市场监督管理局/禄丰市2025年1季度受检产品及检验结果汇总表（请更正-第1次）.xlsx",
      ] + answers.flatMap { ["待发/\($0)/消息.txt", "待发/\($0)/校验意见.html"] } + ["manifest.json"])
    #expect(
      outcome.published.shownNames == [
        "附件4.xlsx", "工作底稿.xlsx", "报送登记.xlsx", "审定意见.xlsx", "report.html", "待发（给 11 家的答复）",
      ])
    let page = try String(contentsOf: sample.folder.url("汇总结果/一季度/report.html"), encoding: .utf8)
    #expect(page.contains("「待发」文件夹，8 家各有一个文件夹"))
  }

  @Test("再运行一次、换一个文件夹运行，每个结果文件逐字节相同")
  func repeatsItself() async throws {
    let one = try SampleWorkspace()
    try one.copySamples()
    _ = try await one.periodRun().run()
    let first = try one.results()
    #expect(first.count == 39)
    _ = try await one.periodRun().run()
    #expect(try one.results() == first)
    let other = try SampleWorkspace()
    try other.copySamples()
    _ = try await other.periodRun().run()
    #expect(try other.results() == first)
  }

  @Test("status 与 run 得出同样的结果，但什么也不写")
  func previewsTheSame() async throws {
    let sample = try SampleWorkspace()
    try sample.copySamples()
    let preview = try await sample.periodRun().preview()
    #expect(try sample.results() == [:])
    let outcome = try await sample.periodRun().run()
    #expect(preview.report.result.findings == outcome.period.report.result.findings)
    #expect(preview.report.result.control == outcome.period.report.result.control)
  }
}
