import Consolidation
import InspectionModel
import InspectionPlan
import Testing

@Suite("报送情况")
struct RosterTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var plan = TinyPlan.make()
    var asOf = "2025-05-01"
    var files: [FileDraft]
    /// State, days late, table, work report, analysis; then the L findings of the office.
    var expected: String
  }

  @Test("单位 I 的状态、材料和督办", arguments: cases)
  func countsWhatCame(_ example: Case) throws {
    let result = CountingCase(
      "", plan: example.plan, asOf: example.asOf, example.files, CountingOutcome([:], [])
    ).result()
    let entry = try #require(result.roster.first { $0.officeCode == "I" })
    let findings = result.findings.filter {
      $0.officeCode == "I" && $0.rule.rawValue.hasPrefix("L")
    }
    let words =
      ["\(entry.state) \(entry.daysLate) \(entry.isDue ? "due" : "open")"]
      + [entry.table, entry.workReport, entry.analysis].map(\.rawValue)
      + findings.map { finding in
        [finding.rule.rawValue, finding.details["days"], finding.details["material"]]
          .compactMap(\.self).joined(separator: " ")
      }
    #expect(words.joined(separator: "; ") == example.expected)
  }

  @Test("以前各期的报送情况与那一期自己的相同")
  func earlierPeriods() {
    let first = [FileDraft("I", 1, received: "2025-04-12 08:00", [Draft("R1")])]
    let both = first + [FileDraft("I", 2, received: "2025-06-01 08:00", [Draft("R2")])]
    func result(_ files: [FileDraft], period: Int) -> ConsolidatedResult {
      CountingCase("", period: period, asOf: "2025-08-01", files, CountingOutcome([:], []))
        .result()
    }
    let earlier = result(both, period: 2).earlierRosters
    #expect(earlier == [result(first, period: 1).roster])
    #expect(earlier[0].first { $0.officeCode == "I" }?.state == .late)
    #expect(result(first, period: 1).earlierRosters == [])
  }

  static let all = [
    FileDraft("I", [Draft("R1")]), document(.workReport), document(.analysis),
  ]

  static func document(_ content: SubmittedFile.Content) -> FileDraft {
    FileDraft("I", []).with { $0.content = content }
  }

  static let late = FileDraft("I", received: "2025-04-12 08:00", [Draft("R1")])

  static let cases = [
    Case(
      testDescription: "按时报齐", files: all,
      expected: "received 0 due; received; received; received"),
    Case(
      testDescription: "期限当天二十四时以前按时",
      files: [FileDraft("I", received: "2025-04-10 23:59:59", [Draft("R1")])] + all.dropFirst(),
      expected: "received 0 due; received; received; received"),
    Case(
      testDescription: "过零点一秒迟一天",
      files: [FileDraft("I", received: "2025-04-11 00:00:00", [Draft("R1")])] + all.dropFirst(),
      expected: "late 1 due; received; received; received; L-101 1"),
    Case(
      testDescription: "迟两天", files: [late] + all.dropFirst(),
      expected: "late 2 due; received; received; received; L-101 2"),
    Case(
      testDescription: "过期到达而没有登记：待确认，不说迟报",
      files: [late.with { $0.basis = .changeTime }] + all.dropFirst(),
      expected: "unconfirmed 2 due; received; received; received"),
    Case(
      testDescription: "计划认可投放时间：迟报",
      plan: TinyPlan.make { $0.settings.dropTimeIsEvidence = true },
      files: [late.with { $0.basis = .changeTime }] + all.dropFirst(),
      expected: "late 2 due; received; received; received; L-101 2"),
    Case(
      testDescription: "期限当天不算在内时，当天已迟",
      plan: TinyPlan.make { $0.settings.isDeadlineDayIncluded = false },
      files: [FileDraft("I", received: "2025-04-10 08:00", [Draft("R1")])] + all.dropFirst(),
      expected: "late 1 due; received; received; received; L-101 1"),
    Case(
      testDescription: "第一份按时，更正后的版本在期限以后：不算迟",
      files: [all[0].with { $0.standing = .superseded(by: 3) }] + all.dropFirst() + [late],
      expected: "received 0 due; received; received; received"),
    Case(
      testDescription: "没有一行的表：零报告", files: [FileDraft("I", [])] + all.dropFirst(),
      expected: "nil 0 due; received; received; received"),
    Case(
      testDescription: "零报告也会迟",
      files: [FileDraft("I", received: "2025-04-12 08:00", [])] + all.dropFirst(),
      expected: "nil 2 due; received; received; received; L-101 2"),
    Case(
      testDescription: "没有表，材料的名称说明没有：零报告",
      files: [document(.workReport).with { $0.path = "收件箱/一季度/I/零报告.docx" }, document(.analysis)],
      expected: "nil 0 due; received; received; received"),
    Case(
      testDescription: "宽限期内收到不算迟",
      plan: TinyPlan.make { $0.settings.graceDays = 2 }, files: [late] + all.dropFirst(),
      expected: "received 0 due; received; received; received"),
    Case(
      testDescription: "过了宽限期，从报送日算起迟几天",
      plan: TinyPlan.make { $0.settings.graceDays = 1 }, files: [late] + all.dropFirst(),
      expected: "late 2 due; received; received; received; L-101 2"),
    Case(
      testDescription: "宽限期内未报，还不督办", plan: TinyPlan.make { $0.settings.graceDays = 3 },
      asOf: "2025-04-13", files: [], expected: "missing 0 open; missing; missing; missing"),
    Case(
      testDescription: "读不出的表算已报",
      files: [FileDraft("I", []).with { $0.failure = FileFailure(.unreadable) }]
        + all.dropFirst(),
      expected: "received 0 due; received; received; received"),
    Case(
      testDescription: "到期未报",
      files: [],
      expected:
        "missing 0 due; missing; missing; missing; L-102; L-103 分析报告; L-103 工作情况"),
    Case(
      testDescription: "未到期未报：没有督办", asOf: "2025-04-10", files: [],
      expected: "missing 0 open; missing; missing; missing"),
    Case(
      testDescription: "到期只缺分析报告", files: Array(all.dropLast()),
      expected: "received 0 due; received; received; missing; L-103 分析报告"),
    Case(
      testDescription: "计划不要分析报告",
      plan: TinyPlan.make { plan in
        for index in plan.offices.indices { plan.offices[index].owesAnalysis = false }
      }, files: Array(all.dropLast()),
      expected: "received 0 due; received; received; notRequired"),
    Case(
      testDescription: "别的季度的文件不算本季度的",
      files: all.map { file in file.with { $0.period = 2 } },
      expected:
        "missing 0 due; missing; missing; missing; L-102; L-103 分析报告; L-103 工作情况"),
  ]

  @Test("文件按收到先后列出")
  func listsFilesAsReceived() {
    let files = [
      FileDraft("A", received: "2025-04-03", []), FileDraft("B", []),
      FileDraft("A", received: "2025-04-02", []), FileDraft(nil, []),
    ]
    let roster = CountingCase("", files, CountingOutcome([:], [])).result().roster
    #expect(roster.map(\.officeCode) == ["A", "B", "C", "I"])
    #expect(roster.map(\.files) == [[2, 0], [1], [], []])
  }
}
