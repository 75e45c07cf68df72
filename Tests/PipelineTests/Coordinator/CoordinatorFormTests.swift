import Consolidation
import Foundation
import InspectionModel
import Ledger
import Pipeline
import Reporting
import SheetReading
import Testing

@Suite("质量科填好的报送登记和审定意见放回收件箱")
struct CoordinatorFormTests {
  private static let header =
    "抽查产品品种,产品名称,规格型号,生产日期/批号,受检单位,抽样领域,标称生产企业,抽样日期,检验报告编号,检验结论,不合格项目,承检机构,任务来源\n"

  private func row(
    _ number: Int, firm: String = "双柏县甲家具店", verdict: String = "合格,/"
  ) -> String {
    "家具,学习桌,A\(number),2025-01-03,\(firm),流通,乙家具厂,2025-02-03,SB-\(number),"
      + "\(verdict),"
      + "楚雄州检验检测认证院,县抽\n"
  }

  private func sample() throws -> SampleWorkspace {
    let sample = try SampleWorkspace()
    try sample.folder.write(
      "收件箱/一季度/双柏县/a.csv",
      Self.header + row(1) + row(2, verdict: "不合格,甲醛")
        + row(3, firm: ""))
    try sample.folder.write("收件箱/一季度/楚雄州检验检测认证院/b.csv", Self.header + row(2))
    return sample
  }

  /// A form as CSV with some cells changed: the first row in which `column` holds `value` gets `cells`.
  private struct Edit {
    var column: String
    var value: String
    var cells: [String: String]
  }

  private func edited(
    _ name: String, in sample: SampleWorkspace, marker: String, sheet: Int = 0, _ edits: [Edit]
  ) throws -> String {
    let url = sample.folder.url("汇总结果/一季度/\(name)")
    var file = try SpreadsheetFile(path: url.path)
    let grid = try file.grid(ofSheet: sheet)
    let head = try #require(grid.rows.firstIndex { $0.cells.contains { $0.text == marker } })
    let headers = Dictionary(
      uniqueKeysWithValues: grid.rows[head].cells.map { ($0.text, $0.column) })
    let width = try #require(headers.values.max()) + 1
    var table = grid.rows[head...].map { row in (0..<width).map { row.text($0) } }
    for edit in edits {
      let column = try #require(headers[edit.column])
      let row = try #require(table.indices.first { $0 > 0 && table[$0][column] == edit.value })
      for (header, text) in edit.cells { table[row][try #require(headers[header])] = text }
    }
    return table.map { row in
      row.map { "\"" + $0.replacingOccurrences(of: "\"", with: "\"\"") + "\"" }
        .joined(separator: ",") + "\n"
    }.joined()
  }

  private func notes(_ report: PeriodReport) -> [String] {
    report.inboxNotes.filter { $0.file?.hasPrefix("收件箱/质量科/") ?? false }.map(\.sentence)
  }

  @Test("登记：收到日期、签收人记入台账并起作用；填错的一行说明；同一份再运行不重复记")
  func registers() async throws {
    let sample = try sample()
    _ = try await sample.periodRun().run()
    let form = try edited(
      "报送登记.xlsx", in: sample, marker: CoordinatorForm.Register.marker,
      [
        Edit(
          column: "文件", value: "一季度/双柏县/a.csv",
          cells: ["收到日期": "2025/4/9", "方式": "邮箱", "签收人": "王"]),
        Edit(column: "文件", value: "一季度/楚雄州检验检测认证院/b.csv", cells: ["收到日期": "下星期"]),
        Edit(
          column: "文件", value: "",
          cells: ["报送单位": "永仁县", "内容": "工作情况", "收到日期": "2025-04-10", "方式": "纸质"]),
      ])
    try sample.folder.write("收件箱/质量科/填好的登记.csv", form)
    let report = try await sample.periodRun().run().period.report
    let file = try #require(report.result.files.first { $0.path.hasSuffix("a.csv") })
    #expect(
      file.received
        == ReceivedTime(
          moment: try #require(Moment("2025-04-09")), basis: .register, evidence: "邮箱"))
    let roster = try #require(report.result.roster.first { $0.officeCode == "532327" })
    #expect(roster.workReport == .received)
    #expect(roster.table == .missing)
    let expected = [
      "「收件箱/质量科/填好的登记.csv」第 3 行没有采用：收到日期「下星期」读不出来，应为 2025-04-08 或 2025-04-08 09:30。",
      "「收件箱/质量科/填好的登记.csv」第 2 行已采用：「a.csv」2025-04-09 收到（邮箱）。",
      "「收件箱/质量科/填好的登记.csv」第 4 行已采用：「永仁县纸质工作情况」2025-04-10 收到（纸质）。",
    ]
    #expect(notes(report) == expected)
    let again = try await sample.periodRun().run().period.report
    #expect(notes(again) == expected)
    #expect(again.result.roster == report.result.roster)
    let ledger = try ReceiptLedger(path: sample.workspace.ledger.shown)
    let registered = try ledger.entries(Registration.self).map { entry in
      [
        entry.receipt.map { "\($0)" }, entry.office, entry.receivedAt?.description, entry.channel,
        entry.signedBy,
      ].map { $0 ?? "-" }.joined(separator: " ")
    }
    #expect(
      registered == [
        "1 - 2025-04-09T23:59:59+08:00 邮箱 王", "- 532327 2025-04-10T23:59:59+08:00 纸质 -",
      ])
    // The next copy has what is known; as it was printed, it says nothing, and the old one still holds.
    let next = try edited(
      "报送登记.xlsx", in: sample, marker: CoordinatorForm.Register.marker, [])
    #expect(next.contains("\"2025-04-09\",\"邮箱\",\"王\""))
    try FileManager.default.removeItem(at: sample.folder.url("收件箱/质量科/填好的登记.csv"))
    try sample.folder.write("收件箱/质量科/新的.csv", next)
    let later = try await sample.periodRun().run().period.report
    #expect(notes(later) == [])
    #expect(later.result.files.map(\.received) == report.result.files.map(\.received))
    #expect(later.result.roster == report.result.roster)
  }

  @Test("received.csv 已有的日期，登记表改了的以登记表为准；登记表改空的收回登记")
  func overrulesTheList() async throws {
    let sample = try sample()
    try sample.folder.write(
      "收件箱/质量科/received.csv", "file,receivedAt,evidence\n一季度/双柏县/a.csv,2025-04-08,邮件\n")
    func received() async throws -> String {
      let report = try await sample.periodRun().run().period.report
      let file = try #require(report.result.files.first { $0.path.hasSuffix("a.csv") })
      return file.received.basis == .register
        ? "\(file.received.moment.date) \(file.received.evidence ?? "")" : "\(file.received.basis)"
    }
    #expect(try await received() == "2025-04-08 邮件")
    let form = try edited(
      "报送登记.xlsx", in: sample, marker: CoordinatorForm.Register.marker,
      [Edit(column: "文件", value: "一季度/双柏县/a.csv", cells: ["收到日期": "2025-04-11"])])
    try sample.folder.write("收件箱/质量科/登记.csv", form)
    #expect(try await received() == "2025-04-11 邮件")
    #expect(try await received() == "2025-04-11 邮件")
    let blank = try edited(
      "报送登记.xlsx", in: sample, marker: CoordinatorForm.Register.marker,
      [Edit(column: "文件", value: "一季度/双柏县/a.csv", cells: ["收到日期": ""])])
    try sample.folder.write("收件箱/质量科/登记2.csv", blank)
    #expect(try await received() == "changeTime")
    #expect(try await received() == "changeTime")
  }

  @Test("登记属于另一期的，算那一期的；改回来又算原来一期")
  func movesToAnotherPeriod() async throws {
    let sample = try sample()
    try sample.folder.write("收件箱/二季度/双柏县/c.csv", Self.header + row(7))
    func periods() async throws -> [String] {
      let report = try await sample.periodRun(2, asOf: "2025-07-12").run().period.report
      _ = try await sample.periodRun().run()
      return report.result.files.map { "\($0.path.suffix(5)) \($0.period.period)" }
    }
    #expect(try await periods() == ["a.csv 1", "b.csv 1", "c.csv 2"])
    let form = try edited(
      "报送登记.xlsx", in: sample, marker: CoordinatorForm.Register.marker,
      [Edit(column: "文件", value: "一季度/双柏县/a.csv", cells: ["属于哪期": "二季度"])])
    try sample.folder.write("收件箱/质量科/登记.csv", form)
    for _ in 1...2 { #expect(try await periods() == ["a.csv 2", "b.csv 1", "c.csv 2"]) }
    let ledger = try ReceiptLedger(path: sample.workspace.ledger.shown)
    #expect(
      try ledger.entries(Receipt.self).filter { $0.office == "532322" }
        .map { "\($0.period) \($0.number) \($0.file.suffix(5))" }.sorted()
        == ["1 1 a.csv", "2 1 c.csv", "2 2 a.csv"])
  }

  @Test("审定意见：采用哪家、同意保留、撤下；写不全的一行说明；都只记一次")
  func decides() async throws {
    let sample = try sample()
    _ = try await sample.periodRun().run()
    let form = try edited(
      "审定意见.xlsx", in: sample, marker: CoordinatorForm.Opinions.marker,
      [
        Edit(column: "事项", value: "不一致", cells: ["审定": "采用本单位", "审定人": "李"]),
        Edit(
          column: "规则", value: "V-101",
          cells: ["审定": "同意保留", "理由": "店名确实没有", "依据": "现场照片", "有效期至": "2025-12-31"]),
        Edit(column: "规则", value: "H-101", cells: ["审定": "撤下"]),
      ])
    try sample.folder.write("收件箱/质量科/审定意见.csv", form)
    let report = try await sample.periodRun().run().period.report
    #expect(report.result.conflicts == [])
    #expect(report.result.decided.count == 1)
    #expect(report.result.withheld == [])
    #expect(
      notes(report).map { $0.replacingOccurrences(of: "「收件箱/质量科/审定意见.csv」", with: "") } == [
        "第 3 行没有采用：这一行的审定应为「同意保留」或「不同意」。", "第 2 行已采用：采用双柏县所报。",
        "第 6 行已采用：同意保留 V-101。",
      ])
    let again = try await sample.periodRun().run().period.report
    #expect(again.opinions == report.opinions)
    #expect(
      report.opinions.map {
        "\($0.kind) \($0.rule?.rawValue ?? "") \($0.matter ?? "") \($0.text) \($0.holds)"
      }
        == [
          "consent V-101 一季度/双柏县/a.csv「a」E4 SB-3 店名确实没有（依据：现场照片） true",
          "conflict  sb-2 采用双柏县所报：按审定意见 true",
        ])
    let filings = try edited(
      "审定意见.xlsx", in: sample, marker: CoordinatorForm.Opinions.marker, sheet: 1,
      [
        Edit(column: "文件", value: "一季度/双柏县/a.csv", cells: ["审定": "撤下", "理由": "发错了"]),
        Edit(column: "文件", value: "一季度/楚雄州检验检测认证院/b.csv", cells: ["审定": "撤下"]),
      ])
    try sample.folder.write("收件箱/质量科/撤下.csv", filings)
    let last = try await sample.periodRun().run().period.report
    #expect(last.result.files.map(\.standing) == [.excluded, .current])
    #expect(notes(last).contains("「收件箱/质量科/撤下.csv」第 3 行没有采用：没有写「理由」。"))
  }

  @Test("行末的隐藏格被改动的，说明第几行；不是登记表的表照旧不作为报送件")
  func refusesWhatItCannotTell() async throws {
    let sample = try sample()
    _ = try await sample.periodRun().run()
    let form = try edited(
      "报送登记.xlsx", in: sample, marker: CoordinatorForm.Register.marker,
      [
        Edit(
          column: "文件", value: "一季度/双柏县/a.csv",
          cells: ["收到日期": "2025-04-09", CoordinatorForm.Register.marker: "改坏了"])
      ])
    try sample.folder.write("收件箱/质量科/登记.csv", form)
    try sample.folder.write("收件箱/质量科/电话.csv", "单位,电话\n双柏县,1\n")
    let report = try await sample.periodRun().run().period.report
    #expect(
      notes(report) == [
        "「收件箱/质量科/登记.csv」第 2 行没有采用：看不出说的是哪一条（行末隐藏的一格被改动了）。请在新出的表里重新填写。",
        "没有读「收件箱/质量科/电话.csv」：在质量科文件夹里，不作为报送件。",
      ])
    let ledger = try ReceiptLedger(path: sample.workspace.ledger.shown)
    #expect(try ledger.entries(Registration.self).isEmpty)
  }
}
