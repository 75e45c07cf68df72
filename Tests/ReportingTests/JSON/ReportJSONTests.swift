import Consolidation
import InspectionModel
import Reporting
import SheetModel
import Testing

@Suite("机读结果")
struct ReportJSONTests {
  /// Sheet findings have no cell, file findings no place, and L-102 has neither file nor place.
  @Test("check 的整份结果与约定逐字相同")
  func wholeAnswerOfCheck() {
    let identity = #""officeCode":"532301","file":"收件箱/一季度/楚雄市/一季度.xlsx""#
    let expected = #"""
      {"schema":"huizong-report/1","plan":"楚雄州2025年重点工业产品质量监督抽查计划","asOf":"2025-04-12T23:59:59+08:00","submissions":[
      {"office":"楚雄市市场监督管理局",\#(identity),"content":"table","sha256":"ab12","version":1,"receivedAt":"2025-04-12T10:00:00+08:00","status":"rejected","sheets":[{"name":"汇总表","range":"A3:K6","headerRow":3,"rows":{"read":3,"accepted":1,"rejected":1,"ignored":1},"ignored":[{"row":6,"reason":"total"}]}],"totals":{"error":1,"verify":1,"followUp":0,"notice":0}}],"findings":[
      {"rule":"V-101","slug":"required-value","severity":"error","withholds":true,"office":"楚雄市市场监督管理局","file":"收件箱/一季度/楚雄市/一季度.xlsx","at":{"sheet":"汇总表","cell":"F4","row":4,"column":"F","header":"受检单位","field":"sampledEntity","key":"A-1","related":[]},"value":{"raw":"","shown":"","type":"blank"},"message":"受检单位为空。","fix":"请按抽样单补填。","fingerprint":"baaced5ae11cdca44ca0138992a636cb9661ecbbca5d3767f753abf12c5c9251","valueHash":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","state":"new"},
      {"rule":"V-103","slug":"unknown-product","severity":"verify","withholds":false,"office":"楚雄市市场监督管理局","file":"收件箱/一季度/楚雄市/一季度.xlsx","at":{"sheet":"汇总表","cell":"B4","row":4,"column":"B","header":"抽查产品品种","field":"planItem","key":"A-1","related":["B5"]},"value":{"raw":"农\t\"资\"","shown":"农 \"资\"","type":"text"},"message":"「农 \"资\"」不是计划项。","fix":"请改为计划里的品种。","fingerprint":"ac22d08954f6d94188c1ed61d8a9466153731eb19963f16542f805c5766306fb","valueHash":"f1b651d5a670966a509c30a1194cb6cb3d71fb93c1e556d901f80b931e512044","state":"new"},
      {"rule":"L-102","slug":"not-received","severity":"followUp","withholds":false,"office":"禄丰市市场监督管理局","message":"汇总表未报送。","fix":"请尽快报送。","fingerprint":"395d672272fb26de8cee46310644306c6685090e5dcc86629bcf2656d36b527f","state":"new"}],"control":{"rowsRead":3,"accepted":1,"rejected":1,"ignored":1,"merged":0,"earlier":0,"inWorkbook":1}}

      """#
    #expect(String(decoding: ReportJSON(SmallCheck.checked).bytes, as: UTF8.self) == expected)
  }

  @Test("指纹是带长度的规则、单位、键、列、序号的 SHA-256")
  func fingerprintIsTheHashOfItsParts() {
    let parts = "5:V-101" + "6:532301" + "6:report" + "3:院" + "3:a-1" + "13:sampledEntity" + "1:0"
    let text = String(decoding: ReportJSON(SmallCheck.checked).bytes, as: UTF8.self)
    #expect(text.contains(#""fingerprint":"\#(SHA256Hasher.hex(of: Array(parts.utf8)))""#))
  }

  @Test("run 的结果另有期次、期限、迟报、进度、名册")
  func partsThatOnlyARunHas() {
    let result = ConsolidatedResult(
      period: 1, asOf: SmallCheck.asOf, files: [SmallCheck.file, Self.material], batches: [],
      withheld: [],
      progress: PlanProgress(
        items: [
          PlanProgress.Item(
            number: 1, product: "农资", implementer: .prefecture, planned: 20, isFloor: false,
            sampled: 18, tested: 16, failed: 2, withheld: 1, withheldFailed: 0,
            due: SamplePlan.day(4, 10), state: .short, missing: 2, isWindowOpen: false)
        ],
        offices: [
          PlanProgress.OfficeShare(
            officeCode: "532327", required: 40, sampled: 12, tested: 12, failed: 0, withheld: 0,
            withheldFailed: 0, state: .open, missing: 28)
        ],
        planned: 675, sampled: 310, tested: 301, elapsedShare: 0.28531),
      roster: [
        RosterEntry(
          officeCode: "532301", state: .unconfirmed, isDue: true, daysLate: 2, table: .received,
          workReport: .missing, analysis: .notRequired, files: [0])
      ],
      control: ControlTotals(), controlByOffice: [], statistics: BatchStatistics(), findings: [],
      reminders: [
        Reminder(
          officeCode: "532301", stage: .overdue, deadline: SamplePlan.day(4, 10), daysLeft: -2,
          missing: [.workReport])
      ])
    var report = PeriodReport(
      plan: SamplePlan.plan, result: result, texts: [],
      inboxNotes: [
        InboxNote(file: "收件箱/~$a.xlsx", sentence: "没有读。"),
        InboxNote(file: nil, sentence: "第 2 行对不上。"),
      ], programVersion: "1.0.0")
    report.opinions = [
      OpinionRecord(
        .consent, officeCode: "532301", rule: .badCode,
        finding: FindingPast.Subject(fingerprint: "ef56", valueHash: nil), matter: "G6",
        text: "核实过",
        person: "李", source: "命令行", recordedAt: SmallCheck.asOf, until: "2025-12-31", holds: true)
    ]
    let expected = #"""
      {"schema":"huizong-report/1","plan":"楚雄州2025年重点工业产品质量监督抽查计划","period":1,"deadline":"2025-04-10","asOf":"2025-04-12T23:59:59+08:00","submissions":[
      {"office":"楚雄市市场监督管理局","officeCode":"532301","file":"收件箱/一季度/楚雄市/一季度.xlsx","content":"table","sha256":"ab12","version":1,"receivedAt":"2025-04-12T10:00:00+08:00","timeliness":"unconfirmed","daysLate":2,"status":"accepted","period":1,"periodBasis":"folder","receipt":"2025-1-532301-01","sheets":[{"name":"汇总表","range":"A3:K6","headerRow":3,"rows":{"read":3,"accepted":2,"rejected":0,"ignored":1},"ignored":[{"row":6,"reason":"total"}]}],"totals":{"error":0,"verify":0,"followUp":0,"notice":0}},
      {"office":"楚雄市市场监督管理局","officeCode":"532301","file":"收件箱/工作情况.docx","content":"workReport","sha256":"cd34","version":1,"receivedAt":"2025-04-10T23:59:59+08:00","timeliness":"onTime","daysLate":0,"status":"accepted","period":1,"periodBasis":"folder","receipt":"2025-1-532301-12"}],"findings":[],"planProgress":{"items":[
      {"number":1,"product":"农资","implementer":"prefecture","planned":20,"floor":false,"sampled":18,"tested":16,"due":"2025-04-10","state":"short","missing":2,"failed":2,"withheld":1,"withheldFailed":0}],"offices":[
      {"office":"永仁县市场监督管理局","required":40,"sampled":12,"tested":12,"state":"open","missing":28,"failed":0,"withheld":0,"withheldFailed":0}],"totals":{"planned":675,"sampled":310,"tested":301,"expected":27},"elapsedPerMille":285},"roster":[
      {"office":"楚雄市市场监督管理局","officeCode":"532301","state":"unconfirmed","due":true,"daysLate":2,"materials":{"table":"received","workReport":"missing"}}],"reminders":[
      {"office":"楚雄市市场监督管理局","officeCode":"532301","stage":"overdue","deadline":"2025-04-10","daysLeft":-2,"missing":["workReport"]}],"control":{"rowsRead":0,"accepted":0,"rejected":0,"ignored":0,"merged":0,"earlier":0,"inWorkbook":0},"inbox":[
      {"file":"收件箱/~$a.xlsx","message":"没有读。"},
      {"message":"第 2 行对不上。"}],"opinions":[
      {"kind":"consent","office":"楚雄市市场监督管理局","rule":"V-104","fingerprint":"ef56","matter":"G6","text":"核实过","person":"李","source":"命令行","recordedAt":"2025-04-12T23:59:59+08:00","until":"2025-12-31","withdrawn":false,"holds":true}]}

      """#
    #expect(String(decoding: ReportJSON(report).bytes, as: UTF8.self) == expected)
  }

  private static let material = SubmittedFile(
    path: "收件箱/工作情况.docx", sha256: "cd34", byteCount: 1, content: .workReport,
    received: ReceivedTime(
      moment: Moment(SamplePlan.day(4, 10), secondsOfDay: 86_399), basis: .register),
    office: OfficeEvidence(officeCode: "532301", basis: .folder),
    period: PeriodEvidence(period: 1, basis: .folder), receiptNumber: 12)
}
