import Consolidation
import Foundation
import InspectionModel
import Ledger
import Logging
import Pipeline
import Reporting
import Testing

@Suite("质量科的审定：撤下、恢复、采用哪家、累计或新增、同意保留")
struct RulingTests {
  private static let header =
    "抽查产品品种,产品名称,规格型号,生产日期/批号,受检单位,抽样领域,标称生产企业,抽样日期,检验报告编号,检验结论,不合格项目,承检机构,任务来源\n"

  private func row(_ number: Int, verdict: String = "合格", items: String = "/") -> String {
    "家具,学习桌,A\(number),2025-01-03,双柏县甲家具店,流通,乙家具厂,2025-02-03,SB-\(number),\(verdict),\(items),"
      + "楚雄州检验检测认证院,县抽\n"
  }

  private func table(_ numbers: ClosedRange<Int>) -> String {
    Self.header + numbers.map { row($0) }.joined()
  }

  @discardableResult
  private func record(
    _ ruling: Ruling, in sample: SampleWorkspace, period: Int = 1
  ) async throws -> RulingRun.Outcome {
    try await RulingRun(
      workspace: sample.workspace, run: sample.periodRun(period), reason: "核对过", person: "张",
      logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    ).record(ruling)
  }

  private func standing(_ report: PeriodReport) -> [String] {
    report.checked.files.indices.map {
      "\(report.checked.files[$0].path.split(separator: "/").last ?? "") "
        + "\(report.checked.status(ofFile: $0).rawValue)"
    }
  }

  private func verdicts(_ report: PeriodReport) -> [Verdict?] {
    report.result.batches.map { report.result.record($0.reference).verdict }
  }

  @Test("撤下的更正件不算，原来的一件又算；恢复以后照旧；记录都在台账里")
  func excludesAndReinstates() async throws {
    let sample = try SampleWorkspace()
    try sample.folder.write("收件箱/一季度/双柏县/a.csv", table(1...5))
    _ = try await sample.periodRun().run()
    try sample.folder.write("收件箱/一季度/双柏县/b.csv", table(1...6))
    let before = try await sample.periodRun().run().period.report
    #expect(standing(before) == ["a.csv superseded", "b.csv acceptedWithQueries"])
    #expect(before.result.batches.count == 6)

    let outcome = try await record(.exclude(file: "一季度/双柏县/b.csv"), in: sample)
    #expect(outcome.sentence == "已撤下「一季度/双柏县/b.csv」。已记入台账，下次汇总起生效。")
    #expect(outcome.count == 1)
    let excluded = try await sample.periodRun().run().period.report
    #expect(standing(excluded) == ["a.csv acceptedWithQueries", "b.csv excluded"])
    #expect(excluded.result.batches.count == 5)
    #expect(excluded.result.control.isBalanced)

    try await record(.reinstate(file: "2025-1-532322-02"), in: sample)
    let after = try await sample.periodRun().run().period.report
    #expect(standing(after) == standing(before))
    #expect(after.result.batches == before.result.batches)
    let ledger = try ReceiptLedger(path: sample.workspace.ledger.shown)
    #expect(
      try ledger.entries(Decision.self).map {
        "\($0.matter) \($0.receipt ?? 0) \($0.office ?? "") \($0.period ?? 0) \($0.reason) "
          + "\($0.person ?? "") \($0.source)"
      } == ["exclude 2 532322 1 核对过 张 命令行", "reinstate 2 532322 1 核对过 张 命令行"])
  }

  @Test("只有一件、被撤下的单位算没有报")
  func excludedIsNotReceived() async throws {
    let sample = try SampleWorkspace()
    try sample.folder.write("收件箱/一季度/双柏县/a.csv", table(1...5))
    _ = try await sample.periodRun().run()
    try await record(.exclude(file: "2025-1-532322-01"), in: sample)
    let report = try await sample.periodRun().run().period.report
    let entry = report.result.roster.first { $0.officeCode == "532322" }
    #expect(entry?.state == .missing)
    #expect(entry?.files == [])
  }

  @Test("两家不一致：审定采用哪家，附件4 就是哪家的，不再是待审定")
  func decidesConflicts() async throws {
    let sample = try SampleWorkspace()
    try sample.folder.write(
      "收件箱/一季度/双柏县/a.csv", Self.header + row(1) + row(2, verdict: "不合格", items: "甲醛"))
    try sample.folder.write(
      "收件箱/一季度/州检验检测认证院/b.csv", Self.header + row(2, verdict: "合格"))
    let before = try await sample.periodRun().run().period.report
    #expect(before.result.conflicts.count == 1)
    #expect(verdicts(before) == [.passed, .passed])

    try await record(.conflict(batch: "sb-2", office: "双柏县"), in: sample)
    let after = try await sample.periodRun().run().period.report
    #expect(after.result.conflicts == [])
    #expect(after.result.decided.count == 1)
    #expect(verdicts(after) == [.passed, .failed])
    #expect(after.checked.findings.filter { $0.rule == .conflictingReports } == [])
    try await record(.conflict(batch: "SB-2", office: "楚雄州检验检测认证院"), in: sample)
    let again = try await sample.periodRun().run().period.report
    #expect(again.result.batches == before.result.batches)
  }

  @Test("说不清累计还是新增的，审定一次，以后各期都照办")
  func decidesFilings() async throws {
    let sample = try SampleWorkspace()
    try sample.folder.write("收件箱/一季度/双柏县/a.csv", table(1...5))
    try sample.folder.write("收件箱/二季度/双柏县/a.csv", table(5...9))
    func rules(_ period: Int) async throws -> [String] {
      try await sample.periodRun(period, asOf: "2025-10-12").run().period.report.checked.findings
        .filter { [.cumulativeUnclear, .droppedBatch].contains($0.rule) }
        .map { "\($0.rule.rawValue) \($0.place?.key ?? "")" }
    }
    #expect(try await rules(2) == ["D-109 "])
    try await record(
      .filing(office: "双柏县", period: 2, .cumulative), in: sample, period: 2)
    #expect(
      try await rules(2) == ["D-104 SB-1", "D-104 SB-2", "D-104 SB-3", "D-104 SB-4"])
    try sample.folder.write("收件箱/三季度/双柏县/a.csv", table(10...11))
    #expect(try await rules(3).count == 9)
    try await record(
      .filing(office: "532322", period: 3, .additional), in: sample, period: 3)
    #expect(try await rules(3) == [])
  }

  @Test("同意保留：不再待办，暂未列入的行列入；收回以后照旧；到期或改了值就失效")
  func consents() async throws {
    let sample = try SampleWorkspace()
    let place = "收件箱/一季度/双柏县/a.csv"
    let wrong = row(2).replacingOccurrences(of: "双柏县甲家具店", with: "")
    try sample.folder.write(place, Self.header + row(1) + wrong)
    func state(_ asOf: String = "2025-04-12") async throws -> [String] {
      let report = try await sample.periodRun(1, asOf: asOf).run().period.report
      let states = report.checked.findings.indices
        .filter { report.checked.findings[$0].rule == .requiredValue }
        .map { "\(report.checked.states[$0]) \(report.checked.withholds[$0])" }
      return states + ["\(report.result.batches.count) \(report.result.withheld.count)"]
    }
    let open = ["new true", "1 1"]
    #expect(try await state() == open)
    let selection = FindingSelection(rule: "v-101", office: "双柏县", file: place, cell: "e3")
    let until = Moment("2025-06-30")?.date
    #expect(try await record(.consent(selection, until: until), in: sample).count == 1)
    #expect(try await state() == ["consented false", "2 0"])
    #expect(try await state("2025-06-30") == ["consented false", "2 0"])
    #expect(try await state("2025-07-01") == open)
    try await record(.withdraw(selection), in: sample)
    #expect(try await state() == open)
  }

  @Test("说的对不上：一句话说明，台账不动")
  func refuses() async throws {
    let sample = try SampleWorkspace()
    try sample.folder.write("收件箱/一季度/双柏县/a.csv", table(1...2))
    try sample.folder.write("收件箱/一季度/b.csv", "乱七八糟\n")
    _ = try await sample.periodRun().run()
    let rulings: [Ruling] = [
      .exclude(file: "没有.csv"), .reinstate(file: "2025-1-532322-01"),
      .conflict(batch: "SB-1", office: "双柏县"), .filing(office: "东京", period: 1, .cumulative),
      .filing(office: "双柏县", period: 9, .cumulative),
      .consent(FindingSelection(rule: "V-101"), until: nil),
      .consent(FindingSelection(rule: "F-104"), until: nil),
    ]
    var codes: [String] = []
    for ruling in rulings {
      do {
        try await record(ruling, in: sample)
        codes.append("")
      } catch let error as RunError {
        codes.append(error.code)
      }
    }
    #expect(
      codes == ["RUL-001", "RUL-003", "RUL-004", "RUL-006", "RUL-007", "RUL-008", "RUL-009"])
    let ledger = try ReceiptLedger(path: sample.workspace.ledger.shown)
    #expect(try ledger.entries(Decision.self).isEmpty)
    #expect(try ledger.entries(Consent.self).isEmpty)
  }
}
