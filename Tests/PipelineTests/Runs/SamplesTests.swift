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
    #expect(
      outcome.published.documents.map(\.name) == [
        "附件4.xlsx", "工作底稿.xlsx", "report.html", "report.json", "manifest.json",
      ])
  }

  @Test("再运行一次、换一个文件夹运行，每个结果文件逐字节相同")
  func repeatsItself() async throws {
    let one = try SampleWorkspace()
    try one.copySamples()
    _ = try await one.periodRun().run()
    let first = try one.results()
    #expect(first.count == 5)
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
