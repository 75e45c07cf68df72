import Consolidation
import Foundation
import InspectionModel
import Ledger
import Pipeline
import Reporting
import Testing

@Suite("回执：收到的每一件都有凭据")
struct ReceiptTests {
  private static let place = "收件箱/一季度/双柏县/汇总表.csv"

  /// 附件4 of 双柏县 with batches of these report numbers.
  private func table(_ numbers: Int...) -> String {
    let header =
      "抽查产品品种,产品名称,规格型号,生产日期/批号,受检单位,抽样领域,标称生产企业,抽样日期,检验报告编号,检验结论,不合格项目,承检机构,任务来源"
    let rows = numbers.map { number in
      "\n家具,学习桌,A\(number),2025-01-03,双柏县甲家具店,流通,乙家具厂,2025-02-03,SB-\(number),合格,/,"
        + "楚雄州检验检测认证院,县抽"
    }
    return header + rows.joined() + "\n"
  }

  private func entries<Row: LedgerRow>(
    _ type: Row.Type, of sample: SampleWorkspace
  ) throws -> [Row] {
    let ledger = try ReceiptLedger(reading: sample.workspace.ledger.shown)
    return try #require(ledger).entries(Row.self).map(\.row)
  }

  /// Receipt numbers, versions and standings of 双柏县's tables in the order of the report.
  private func lines(_ sample: SampleWorkspace, period: Int = 1) async throws -> [String] {
    let report = try await sample.periodRun(period).run().period.report
    return report.checked.files.indices.filter {
      report.checked.files[$0].office.officeCode == "532322"
    }.map { index in
      let file = report.checked.files[index]
      let place = file.isInInbox ? "" : " kept"
      return "\(file.receiptNumber ?? 0) v\(file.version) "
        + Self.standing(file) + place
    }
  }

  private static func standing(_ file: SubmittedFile) -> String {
    switch file.standing {
    case .current: "counts"
    case .excluded: "excluded"
    case .superseded: "superseded"
    case .identical: "identical"
    }
  }

  @Test("第一次看到时给回执，原件按内容留存；再运行什么也不添")
  func firstSighting() async throws {
    let sample = try SampleWorkspace()
    try sample.folder.write(Self.place, table(1, 2))
    #expect(try await lines(sample) == ["1 v1 counts"])
    let receipts = try entries(Receipt.self, of: sample)
    #expect(receipts.map(\.file) == [Self.place])
    #expect(receipts.map(\.office) == ["532322"])
    let kept = try sample.folder.text(".huizong/received/\(receipts[0].sha256)")
    #expect(kept == table(1, 2))
    let first = try sample.results()
    #expect(try await lines(sample) == ["1 v1 counts"])
    #expect(try sample.results() == first)
    #expect(try entries(Receipt.self, of: sample) == receipts)
    #expect(try entries(Sighting.self, of: sample).count == 1)
    #expect(try entries(Reading.self, of: sample).map(\.recordCount) == [2])
    #expect(try entries(Assessment.self, of: sample).map(\.accepted) == [2])
    #expect(try entries(Run.self, of: sample).count == 2)
  }

  @Test("改名、换个位置，仍是同一张回执，收到时间不变")
  func renamed() async throws {
    let sample = try SampleWorkspace()
    try sample.folder.write(Self.place, table(1, 2))
    _ = try await lines(sample)
    let received = try entries(Receipt.self, of: sample)[0].receivedAt
    try FileManager.default.moveItem(
      at: sample.folder.url(Self.place), to: sample.folder.url("收件箱/一季度/双柏县/改名.csv"))
    let report = try await sample.periodRun().run().period.report
    #expect(report.checked.files.map(\.received.moment) == [received])
    #expect(report.checked.files.map(\.path) == ["收件箱/一季度/双柏县/改名.csv"])
    #expect(try entries(Receipt.self, of: sample).count == 1)
    #expect(
      try entries(Sighting.self, of: sample).map { "\($0.file) \($0.isPresent)" } == [
        "\(Self.place) true", "收件箱/一季度/双柏县/改名.csv true",
      ])
  }

  @Test("在收件箱里被改写：原件仍在，新的是下一次")
  func overwritten() async throws {
    let sample = try SampleWorkspace()
    try sample.folder.write(Self.place, table(1, 2))
    _ = try await lines(sample)
    try sample.folder.write(Self.place, table(7, 8, 9))
    #expect(try await lines(sample) == ["1 v1 superseded kept", "2 v2 counts"])
    let receipts = try entries(Receipt.self, of: sample)
    #expect(receipts.map(\.version) == [1, 2])
    #expect(try sample.folder.text(".huizong/received/\(receipts[0].sha256)") == table(1, 2))
    let before = try sample.results()
    #expect(try await lines(sample) == ["1 v1 superseded kept", "2 v2 counts"])
    #expect(try sample.results() == before)
  }

  @Test("改写成读不出的：原来的照旧计入，并说明")
  func overwrittenByDamage() async throws {
    let sample = try SampleWorkspace()
    try sample.folder.write("收件箱/一季度/双柏县/另一份.csv", table(3))
    _ = try await lines(sample)
    try sample.folder.write("收件箱/一季度/双柏县/另一份.csv", "")
    let outcome = try await sample.periodRun().run().period
    #expect(outcome.report.result.batches.count == 1)
    #expect(
      outcome.report.inboxNotes.contains { $0.file == "收件箱/一季度/双柏县/另一份.csv" })
  }

  @Test("误删的仍然计入，放回以后一切照旧")
  func removedAndPutBack() async throws {
    let sample = try SampleWorkspace()
    try sample.folder.write(Self.place, table(1, 2))
    #expect(try await lines(sample) == ["1 v1 counts"])
    try FileManager.default.removeItem(at: sample.folder.url(Self.place))
    #expect(try await lines(sample) == ["1 v1 counts kept"])
    try sample.folder.write(Self.place, table(1, 2))
    #expect(try await lines(sample) == ["1 v1 counts"])
    #expect(try entries(Receipt.self, of: sample).count == 1)
    #expect(try entries(Sighting.self, of: sample).map(\.isPresent) == [true, false, true])
  }

  @Test("放错单位再移走：回执跟到新单位，原单位不再计入")
  func movedToAnotherOffice() async throws {
    let sample = try SampleWorkspace()
    try sample.folder.write("收件箱/一季度/南华县/汇总表.csv", table(1, 2))
    _ = try await lines(sample)
    try FileManager.default.createDirectory(
      at: sample.folder.url("收件箱/一季度/双柏县"), withIntermediateDirectories: false)
    try FileManager.default.moveItem(
      at: sample.folder.url("收件箱/一季度/南华县/汇总表.csv"), to: sample.folder.url(Self.place))
    #expect(try await lines(sample) == ["1 v1 counts"])
    let receipts = try entries(Receipt.self, of: sample)
    #expect(receipts.map(\.office) == ["532324", "532322"])
    #expect(receipts[0].receivedAt == receipts[1].receivedAt)
    #expect(try entries(Sighting.self, of: sample).map(\.movedTo) == [nil, 2, nil])
  }

  @Test("同一内容再放一份：另有回执，不重复计数；撤掉一份，另一份接着算")
  func copies() async throws {
    let sample = try SampleWorkspace()
    try sample.folder.write(Self.place, table(1, 2))
    try sample.folder.write("收件箱/一季度/双柏县/又一份.csv", table(1, 2))
    #expect(try await lines(sample).sorted() == ["1 v1 counts", "2 v1 identical"])
    #expect(try entries(Receipt.self, of: sample).map(\.copy) == [1, 2])
    try FileManager.default.removeItem(at: sample.folder.url("收件箱/一季度/双柏县/又一份.csv"))
    #expect(try await lines(sample).map { String($0.dropFirst(2)) } == ["v1 counts"])
    #expect(try entries(Receipt.self, of: sample).count == 2)
  }

  @Test("登记跟着内容走：改名以后仍有效，改写以后不算数")
  func registrationFollowsContent() async throws {
    let sample = try SampleWorkspace()
    try sample.folder.write(Self.place, table(1, 2))
    try sample.folder.write(
      "收件箱/质量科/received.csv",
      "file,receivedAt,evidence\n一季度/双柏县/汇总表.csv,2025-04-08T09:00,邮件\n")
    func moments() async throws -> [String] {
      try await sample.periodRun().run().period.report.checked.files
        .map { "\($0.received.basis) \($0.received.evidence ?? "")" }
    }
    #expect(try await moments() == ["register 邮件"])
    try FileManager.default.moveItem(
      at: sample.folder.url(Self.place), to: sample.folder.url("收件箱/一季度/双柏县/改名.csv"))
    #expect(try await moments() == ["register 邮件"])
    try FileManager.default.moveItem(
      at: sample.folder.url("收件箱/一季度/双柏县/改名.csv"), to: sample.folder.url(Self.place))
    #expect(try await moments() == ["register 邮件"])
    try sample.folder.write(Self.place, table(1, 2, 3))
    #expect(try await moments() == ["register 邮件", "changeTime "])
    #expect(
      try entries(Registration.self, of: sample).map { "\($0.receipt ?? 0) \($0.note ?? "")" }
        == ["1 邮件"])
  }
}
