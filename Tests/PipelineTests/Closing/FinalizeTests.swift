import Consolidation
import Foundation
import InspectionModel
import Ledger
import Logging
import Pipeline
import Reporting
import Testing

@Suite("定稿：固定下来的不再改动，以后只列差异")
struct FinalizeTests {
  private static let header =
    "抽查产品品种,产品名称,规格型号,生产日期/批号,受检单位,抽样领域,标称生产企业,抽样日期,检验报告编号,检验结论,不合格项目,承检机构,任务来源\n"
  private static let place = "收件箱/一季度/双柏县/a.csv"

  private func row(_ number: Int, model: String = "A1") -> String {
    "家具,学习桌,\(model),2025-01-03,双柏县甲家具店,流通,乙家具厂,2025-02-03,SB-\(number),合格,/,"
      + "楚雄州检验检测认证院,县抽\n"
  }

  private func table(_ numbers: ClosedRange<Int>) -> String {
    Self.header + numbers.map { row($0) }.joined()
  }

  private func finalize(
    _ sample: SampleWorkspace, period: Int? = nil
  ) async throws -> FinalizeRun.Outcome {
    try await FinalizeRun(
      workspace: sample.workspace, periodNumber: period, person: "李", note: nil,
      logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    ).run()
  }

  private func code(_ body: () async throws -> Void) async -> String {
    do {
      try await body()
      return ""
    } catch let error as RunError {
      return error.code
    } catch {
      return "\(error)"
    }
  }

  private func differences(_ report: PeriodReport) -> [String] {
    (report.sinceFinalized?.differences ?? []).map { difference in
      "\(difference.kind) \(difference.key) \(difference.position ?? 0)"
        + difference.changes.map { " \($0.field.rawValue) \($0.before)→\($0.now)" }.joined()
    }
  }

  @Test("定稿存一份，数字和每一批进台账；再定一次没有变化就不再存；以后的更正逐批列出，定稿不动")
  func freezes() async throws {
    let sample = try SampleWorkspace()
    try sample.folder.write(Self.place, table(1...4))
    _ = try await sample.periodRun().run()
    let outcome = try await finalize(sample)
    #expect(outcome.number == 1)
    #expect(outcome.batchCount == 4)
    #expect(outcome.folder == "汇总结果/一季度/定稿-1")
    let frozen = try sample.results().filter { $0.key.contains("定稿-1/") }
    #expect(
      frozen.keys.sorted() == [
        "一季度/定稿-1/report.html", "一季度/定稿-1/report.json", "一季度/定稿-1/工作底稿.xlsx",
        "一季度/定稿-1/附件4.xlsx",
      ])
    #expect(frozen["一季度/定稿-1/附件4.xlsx"] == (try sample.results())["一季度/附件4.xlsx"])
    #expect(try await finalize(sample).isRepeated)
    let ledger = try ReceiptLedger(path: sample.workspace.ledger.shown)
    #expect(
      try ledger.entries(Finalization.self).map {
        "\($0.period) \($0.batchCount) \($0.lastReceipt) \($0.lastDecision) \($0.person ?? "")"
      } == ["1 4 1 0 李"])
    #expect(try ledger.entries(FinalizedOutput.self).count == 4)
    let batches = try ledger.entries(FinalizedBatch.self).map { entry in
      "\(entry.position) \(entry.shown) \(entry.row.sheet)!\(entry.row.row)"
    }
    #expect(batches == ["1 SB-1 a!2", "2 SB-2 a!3", "3 SB-3 a!4", "4 SB-4 a!5"])

    let same = try await sample.periodRun().run().period.report
    #expect(differences(same) == [])
    try sample.folder.write(
      "收件箱/一季度/双柏县/b.csv",
      Self.header + row(1) + row(2, model: "B2") + row(3) + row(5)
        + row(6))
    try sample.folder.write(
      "收件箱/质量科/received.csv",
      "file,receivedAt,evidence\n一季度/双柏县/a.csv,2025-04-08,\n一季度/双柏县/b.csv,2025-04-09,\n")
    let later = try await sample.periodRun().run().period.report
    #expect(later.result.files.map(\.standing) == [.current, .current])
    #expect(
      differences(later) == ["added SB-5 0", "added SB-6 0"])
    #expect(try sample.results().filter { $0.key.contains("定稿-1/") } == frozen)
    #expect(try await finalize(sample).number == 2)
    #expect(try await differences(sample.periodRun().run().period.report) == [])
  }

  @Test("后一期里，本期新增的不算差异；前一期的改动、删去、补报都列出")
  func comparesLaterPeriods() async throws {
    let sample = try SampleWorkspace()
    try sample.folder.write(Self.place, table(1...4))
    _ = try await sample.periodRun().run()
    _ = try await finalize(sample)
    try sample.folder.write("收件箱/二季度/双柏县/c.csv", table(10...12))
    let clean = try await sample.periodRun(2, asOf: "2025-07-12").run().period.report
    #expect(differences(clean) == [])
    try FileManager.default.removeItem(at: sample.folder.url(Self.place))
    try sample.folder.write(
      Self.place, Self.header + row(1) + row(2, model: "B2") + row(3) + row(7))
    let report = try await sample.periodRun(2, asOf: "2025-07-12").run().period.report
    #expect(
      differences(report) == ["changed SB-2 2 model A1→B2", "removed SB-4 4", "added SB-7 0"])
    #expect(
      report.inboxNotes.map(\.sentence).contains {
        $0.contains("相比：补报 1 批，改动 1 批，删去 1 批。见工作底稿「与定稿差异」。")
      })
    let json = try sample.folder.text("汇总结果/二季度/report.json")
    #expect(json.contains(#""sinceFinalized":{"period":1,"#))
  }

  @Test("没有汇总过、结果被手工改过、收件箱又有变化：不定稿，说明原因")
  func refuses() async throws {
    let sample = try SampleWorkspace()
    try sample.folder.write(Self.place, table(1...4))
    #expect(await code { _ = try await finalize(sample) } == "RUN-026")
    _ = try await sample.periodRun().run()
    #expect(await code { _ = try await finalize(sample, period: 2) } == "RUN-026")
    try sample.folder.write("收件箱/一季度/双柏县/b.csv", table(8...9))
    #expect(await code { _ = try await finalize(sample) } == "RUN-027")
    _ = try await sample.periodRun().run()
    try sample.folder.write("汇总结果/一季度/附件4.xlsx", "改过")
    #expect(await code { _ = try await finalize(sample) } == "RUN-027")
    let ledger = try ReceiptLedger(path: sample.workspace.ledger.shown)
    #expect(try ledger.entries(Finalization.self).isEmpty)
    #expect(try sample.folder.names("汇总结果/一季度").allSatisfy { !$0.hasPrefix("定稿") })
  }

  @Test("定稿被改动或不在了，下次汇总说明")
  func tellsWhatWasTouched() async throws {
    let sample = try SampleWorkspace()
    try sample.folder.write(Self.place, table(1...4))
    _ = try await sample.periodRun().run()
    _ = try await finalize(sample)
    try sample.folder.write("汇总结果/一季度/定稿-1/附件4.xlsx", "改过")
    try FileManager.default.removeItem(at: sample.folder.url("汇总结果/一季度/定稿-1/report.html"))
    let report = try await sample.periodRun().run().period.report
    #expect(
      report.inboxNotes.filter { $0.file?.contains("定稿-1") ?? false }.map(\.sentence) == [
        "定稿「汇总结果/一季度/定稿-1/附件4.xlsx」被改动了，与定稿时的不同。请从备份恢复。",
        "定稿「汇总结果/一季度/定稿-1/report.html」不在了，与定稿时的不同。请从备份恢复。",
      ])
  }
}
