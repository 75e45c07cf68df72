import Foundation
import InspectionModel
import Logging
import Pipeline
import Reporting
import Testing

@Suite("守候时的汇总")
struct WatchedArrivalsTests {
  private func run(
    _ sample: SampleWorkspace, heldBack: Set<FilePath> = [], mountPoints: Set<FilePath> = []
  ) async throws(RunError) -> RunOutcome {
    try await PeriodRun(
      workspace: sample.workspace, periodNumber: 1, asOf: Moment("2025-04-12"),
      arrivals: WatchedArrivals(heldBack: heldBack, mountPoints: mountPoints),
      logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    ).run()
  }

  @Test("还没有传完的文件不读，并说明")
  func readsNothingThatArrives() async throws {
    let sample = try SampleWorkspace()
    let path = try sample.folder.write("收件箱/一季度/双柏县/双柏县.csv", "产品名称")
    try sample.folder.write("收件箱/一季度/元谋县/元谋县.csv", "产品名称")
    let outcome = try await run(sample, heldBack: [path])
    #expect(outcome.period.report.checked.files.map(\.path) == ["收件箱/一季度/元谋县/元谋县.csv"])
    #expect(
      outcome.period.passedOver == [
        PassedOverFile(path: "收件箱/一季度/双柏县/双柏县.csv", reason: .beingWritten)
      ])
  }

  @Test("读的时候共享盘断开，不出结果")
  func publishesNothingWithoutItsShare() async throws {
    let sample = try SampleWorkspace()
    await #expect(throws: RunError.self) {
      try await run(sample, mountPoints: [sample.workspace.inbox])
    }
    #expect(try sample.results() == [:])
  }
}
