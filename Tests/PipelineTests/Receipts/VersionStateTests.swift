import Foundation
import InspectionModel
import Ledger
import Pipeline
import Reporting
import Testing

@Suite("各次报送之间，问题是新的、未改的还是已改的")
struct VersionStateTests {
  private static let place = "收件箱/一季度/双柏县/汇总表.csv"

  private func table(_ rows: [(number: Int, model: String)]) -> String {
    let header =
      "抽查产品品种,产品名称,规格型号,生产日期/批号,受检单位,抽样领域,标称生产企业,抽样日期,检验报告编号,检验结论,不合格项目,承检机构,任务来源"
    let lines = rows.map { row in
      "\n家具,学习桌,\(row.model),2025-01-03,双柏县甲家具店,流通,乙家具厂,2025-02-03,SB-\(row.number),合格,/,"
        + "楚雄州检验检测认证院,县抽"
    }
    return header + lines.joined() + "\n"
  }

  /// V-101 findings of a run by key and state, those that were mended last.
  private func states(_ sample: SampleWorkspace) async throws -> [String] {
    let checked = try await sample.periodRun().run().period.report.checked
    let current = checked.findings.indices.filter { checked.findings[$0].rule == .requiredValue }
      .map { "\(checked.findings[$0].place?.key ?? "") \(checked.states[$0])" }
    let mended = checked.mended.filter { $0.rule == .requiredValue }
      .map { "\($0.key ?? "") fixed" }
    return current + mended
  }

  private static let first = [(1, ""), (2, ""), (3, "A3"), (4, "A4"), (5, "A5")]
  private static let second = [(1, ""), (2, "A2"), (3, ""), (4, "A4"), (5, "A5")]

  @Test("前一次没有的是新的，都有的是未改，只前一次有的是已改；再运行不变")
  func compared() async throws {
    let sample = try SampleWorkspace()
    try sample.folder.write(Self.place, table(Self.first))
    #expect(try await states(sample) == ["SB-1 new", "SB-2 new"])
    #expect(try await states(sample) == ["SB-1 new", "SB-2 new"])
    try sample.folder.write("收件箱/一季度/双柏县/更正.csv", table(Self.second))
    let expected = ["SB-1 open", "SB-3 new", "SB-2 fixed"]
    #expect(try await states(sample) == expected)
    #expect(try await states(sample) == expected)
    let json = try sample.folder.text("汇总结果/一季度/report.json")
    #expect(json.components(separatedBy: "\"state\":\"fixed\"").count == 2)
  }

  @Test("两次一起来的，也拿后一次和前一次比")
  func bothAtOnce() async throws {
    let sample = try SampleWorkspace()
    try sample.folder.write("收件箱/一季度/双柏县/a.csv", table(Self.first))
    try sample.folder.write("收件箱/一季度/双柏县/b.csv", table(Self.second))
    try sample.folder.write(
      "收件箱/质量科/received.csv",
      "file,receivedAt,evidence\n一季度/双柏县/a.csv,2025-04-08,\n一季度/双柏县/b.csv,2025-04-09,\n")
    let expected = ["SB-1 open", "SB-3 new", "SB-2 fixed"]
    #expect(try await states(sample) == expected)
    #expect(try await states(sample) == expected)
  }

  @Test("有说明、值没有变的请核实不算未办结；同意保留的也不算；值变了要再问")
  func explained() async throws {
    let sample = try SampleWorkspace()
    try sample.folder.write(Self.place, table(Self.first))
    let checked = try await sample.periodRun().run().period.report.checked
    let index = try #require(
      checked.findings.firstIndex { $0.rule == .requiredValue && $0.place?.key == "SB-1" })
    let ledger = try ReceiptLedger(path: sample.workspace.ledger.shown)
    let subject = checked.subjects[index]
    func consent(isWithdrawn: Bool, expiresOn: String? = nil) throws {
      try ledger.append(
        Consent(
          fingerprint: subject.fingerprint, valueHash: subject.valueHash, rule: .requiredValue,
          office: "532322", reason: "确无型号", source: "命令行",
          recordedAt: Moment(secondsSince1970: 0), expiresOn: expiresOn, isWithdrawn: isWithdrawn))
    }
    try ledger.append(
      Explanation(
        fingerprint: subject.fingerprint, valueHash: subject.valueHash, rule: .requiredValue,
        office: "532322", text: "确无型号", source: Self.place,
        recordedAt: Moment(secondsSince1970: 0)))
    #expect(try await states(sample) == ["SB-1 new", "SB-2 new"])
    try consent(isWithdrawn: false)
    #expect(try await states(sample) == ["SB-1 consented", "SB-2 new"])
    #expect(
      try await sample.periodRun().run().period.report.checked.totals.error
        == checked.totals.error - 1)
    try consent(isWithdrawn: true)
    #expect(try await states(sample) == ["SB-1 new", "SB-2 new"])
    try consent(isWithdrawn: false, expiresOn: "2025-04-11")
    #expect(try await states(sample) == ["SB-1 new", "SB-2 new"])
  }
}
