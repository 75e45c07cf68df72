import Consolidation
import Foundation
import InspectionModel
import InspectionPlan
import Pipeline
import Reporting
import Testing

@Suite("给每个单位的答复")
struct AnswerTests {
  private static let header =
    "抽查产品品种,产品名称,规格型号,生产日期/批号,受检单位,受检单位所在县市,抽样领域,标称生产企业,抽样日期,检验报告编号,检验结论,不合格项目,承检机构,任务来源\n"

  private func row(_ number: Int, model: String = "A1", licence: String = "") -> String {
    "家具,学习桌,\(model),2025-01-03,双柏县甲家具店,双柏县,流通,乙家具厂,2025-02-03,SB-\(number),合格,/,"
      + "楚雄州检验检测认证院,县抽\n"
  }

  private static func plan(_ change: (String) -> String) -> [UInt8] {
    Array(change(String(decoding: PlanFile.shipped, as: UTF8.self)).utf8)
  }

  private func outcomes(_ report: PeriodReport) throws -> [String] {
    let due = try #require(Moment("2025-04-17")).date
    return OfficeAnswer.all(report, due: due).map {
      "\($0.office.shortName) \($0.outcome) \($0.due)"
    }
  }

  @Test("通过、请说明、请更正、读不出、没有收到，各是什么；没到提醒的时候不打扰")
  func outcomes() async throws {
    let sample = try SampleWorkspace()
    try sample.folder.write("收件箱/一季度/楚雄市/a.csv", Self.header + row(1))
    try sample.folder.write("收件箱/一季度/楚雄市/工作情况.docx", "x")
    try sample.folder.write("收件箱/一季度/双柏县/a.csv", Self.header + row(2, model: ""))
    try sample.folder.write("收件箱/一季度/牟定县/a.csv", Self.header + row(3))
    try sample.folder.write("收件箱/一季度/南华县/a.xlsx", "PK\u{3}\u{4}坏了")
    let report = try await sample.periodRun(1, asOf: "2025-04-12").run().period.report
    let missing = ["禄丰市", "姚安县", "大姚县", "永仁县", "元谋县", "武定县"].map {
      "\($0) missing 2025-04-10"
    }
    let found = try outcomes(report).filter { !missing.contains($0) }
    #expect(
      found == [
        "楚雄市 explain 2025-04-17", "双柏县 correct 2025-04-17", "牟定县 explain 2025-04-17",
        "南华县 unreadable 2025-04-17", "楚雄州检验检测认证院 missing 2025-04-10",
      ])
    let early = try await sample.periodRun(1, asOf: "2025-03-12").run().period.report
    #expect(
      try outcomes(early).map { $0.split(separator: " ")[0] } == ["楚雄市", "双柏县", "牟定县", "南华县"])
    let unread = try sample.folder.text("汇总结果/一季度/待发/南华县市场监督管理局/消息.txt")
    #expect(
      unread.contains(
        "但文件读不出来，没有一批计入：请在 4月10日 前另存为 .xlsx 后重新发来。"))
  }

  @Test("消息三句：收到什么、做什么、找谁；页面只有本单位的事")
  func messageAndPage() async throws {
    let sample = try SampleWorkspace()
    let name = "<b>甲&乙.csv"
    try sample.folder.write("收件箱/一季度/双柏县/\(name)", Self.header + row(1, model: "") + row(2))
    try sample.folder.write(
      "收件箱/质量科/received.csv", "file,receivedAt\n一季度/双柏县/\(name),2025-04-08T09:30\n")
    _ = try await sample.periodRun().run()
    let folder = "汇总结果/一季度/待发/双柏县市场监督管理局"
    #expect(
      try sample.folder.names(folder) == [
        "_b_甲&乙.csv", "_b_甲&乙（请更正-第1次）.xlsx", "校验意见.html", "消息.txt",
      ])
    let message = String(
      decoding: try Data(contentsOf: sample.folder.url(folder + "/消息.txt")), as: UTF8.self)
    #expect(
      message == """
        \u{FEFF}双柏县市场监督管理局：2025年一季度监督抽查材料，4月8日 09:30 收到「<b>甲&乙.csv」，共 2 批，已计入 2 批。\r
        有 1 处请更正：请在 4月17日 前改好，把退回件直接发回。具体见「校验意见.html」和「_b_甲&乙（请更正-第1次）.xlsx」。另外，工作情况还没有收到，请一并补报。\r
        有疑问请联系楚雄州市场监督管理局质量科方慧菡，电话 3398926。\r

        """)
    let page = try sample.folder.text(folder + "/校验意见.html")
    #expect(page.contains("<h3>&lt;b&gt;甲&amp;乙.csv</h3>"))
    #expect(page.contains("default-src 'none'; style-src 'sha256-"))
    #expect(!page.contains("<script") && !page.contains("P-101") && !page.contains("禄丰"))
    #expect(page.contains("请更正</span> <b>必填项为空</b>"))
  }

  @Test("计划里有邮箱的才有 mail.json；话没有变，编号就不变；名字里的换行进不了标题")
  func mail() async throws {
    let plan = Self.plan {
      $0.replacingOccurrences(
        of: "{county: 双柏县, minimum: 50, owes: 工作情况}",
        with: "{county: 双柏县, shortName: \"双柏\\nBcc: x@y.example\", minimum: 50, owes: 工作情况, "
          + "emails: a@shuangbai.example b@shuangbai.example}"
      ).replacingOccurrences(of: "  # email: 答复从哪个邮箱发出", with: "  email: zlk@chuxiong.example")
    }
    let sample = try SampleWorkspace(plan: plan)
    try sample.folder.write("收件箱/一季度/双柏县/a.csv", Self.header + row(1, model: ""))
    let path = "汇总结果/一季度/待发/双柏县市场监督管理局/mail.json"
    struct Mail: Decodable, Equatable {
      struct Attachment: Decodable, Equatable {
        var file: String
      }

      var kind: String
      var messageId: String
      var references: String
      var from: String
      var recipients: [String]
      var subject: String
      var attachments: [Attachment]
    }
    func read(_ asOf: String) async throws -> Mail {
      _ = try await sample.periodRun(1, asOf: asOf).run()
      return try JSONDecoder().decode(Mail.self, from: Data(sample.folder.text(path).utf8))
    }
    let first = try await read("2025-04-12")
    #expect(first.kind == "answer")
    #expect(first.recipients == ["a@shuangbai.example", "b@shuangbai.example"])
    #expect(first.from == "zlk@chuxiong.example")
    #expect(first.references == "<huizong.2025.1.532322@chuxiong.example>")
    #expect(first.messageId.hasPrefix("<huizong.2025.1.532322."))
    #expect(first.messageId.hasSuffix("@chuxiong.example>"))
    #expect(
      first.subject == "质量科：双柏 Bcc: x@y.example 2025年一季度监督抽查 有 1 处请更正，请于 2025-04-17 前报回")
    #expect(
      first.attachments.map(\.file) == ["a（请更正-第1次）.xlsx", "a.csv", "校验意见.html"])
    #expect(try await read("2025-04-14").messageId == first.messageId)
    try sample.folder.write("收件箱/一季度/双柏县/a.csv", Self.header + row(1))
    let second = try await read("2025-04-14")
    #expect(second.messageId != first.messageId)
    #expect(second.references == first.references)
    #expect(
      try sample.results().keys.filter { $0.hasSuffix("mail.json") } == [
        "一季度/待发/双柏县市场监督管理局/mail.json"
      ])
  }

  @Test(
    "不是邮箱的，计划检查说明在哪里",
    arguments: ["a@b", "a b@c.example x", "a@b.example\\r\\nBcc:c@d.example", "@b.example"])
  func refusesAddresses(_ text: String) throws {
    let plan = Self.plan {
      $0.replacingOccurrences(
        of: "{county: 双柏县, minimum: 50, owes: 工作情况}",
        with: "{county: 双柏县, minimum: 50, owes: 工作情况, emails: \"\(text)\"}")
    }
    #expect(throws: PlanError.self) { try PlanFile.load(plan) }
  }
}
