import Consolidation
import InspectionModel
import InspectionPlan
import Ledger
import SheetModel
import Testing

@Suite("L-104：后处理超期")
struct FollowUpFindingsTests {
  private static let ordered = Draft("R1").failed().cell(.rectificationOrdered, "2025-03-01")

  private func findings(
    _ files: [FileDraft], asOf: String, earlier: [EarlierDuty] = []
  ) -> [Finding] {
    let plan = TinyPlan.make()
    return Consolidator(plan: plan, yearBefore: YearBefore(duties: earlier)).consolidate(
      files: files.enumerated().map { $1.file(at: $0, plan: plan) }, validation: [],
      withheld: [], period: 1, asOf: Moment(asOf) ?? Moment(secondsSince1970: 0)
    ).findings.filter { $0.rule == .followUpOverdue }
  }

  private func steps(_ row: Draft, asOf: String) -> [String] {
    findings([FileDraft("A", [row])], asOf: asOf).map { finding in
      ["step", "due", "days"].map { finding.details[$0] ?? "" }.joined(separator: " ")
    }
  }

  @Test("六十天内整改，七十五天内复查；最后一天还不算；一批只说最先超期的一步")
  func overdue() {
    #expect(steps(Self.ordered, asOf: "2025-04-30 23:59") == [])
    #expect(steps(Self.ordered, asOf: "2025-05-01 00:00") == ["整改 2025-04-30 1"])
    #expect(steps(Self.ordered, asOf: "2025-06-01 00:00") == ["整改 2025-04-30 32"])
    let rectified = Self.ordered.cell(.rectified, "已整改")
    #expect(steps(rectified, asOf: "2025-05-15 12:00") == [])
    #expect(steps(rectified, asOf: "2025-05-16 12:00") == ["复查 2025-05-15 1"])
    #expect(steps(rectified.cell(.rechecked, "2025-05-16"), asOf: "2025-12-01 00:00") == [])
    #expect(
      steps(rectified.placeholder(.rechecked), asOf: "2025-05-16 12:00") == ["复查 2025-05-15 1"])
  }

  @Test("没有责令改正日期、没有不合格、复检合格的不管")
  func leavesOut() {
    let late = "2025-12-01 00:00"
    #expect(steps(Draft("R1").failed(), asOf: late) == [])
    #expect(steps(Self.ordered.cell(.rectificationOrdered, "三月"), asOf: late) == [])
    #expect(steps(Self.ordered.verdict(.passed), asOf: late) == [])
    let retest = Draft("R2").sample(of: "R1").retest()
    #expect(findings([FileDraft("A", [Self.ordered, retest])], asOf: late) == [])
  }

  @Test("两家都报的，由写了责令改正日期的一家负责，哪一家写了整改都算")
  func tellsWhoOrdered() {
    let institute = Draft("R1").failed()
    #expect(
      findings(
        [FileDraft("A", [Self.ordered]), FileDraft("I", [institute])], asOf: "2025-05-01 00:00"
      ) == [
        Finding(
          .followUpOverdue, officeCode: "A", file: 0,
          place: Place(
            sheet: "汇总表", row: 3, column: 18, header: "整改完成日期", field: .rectified, key: "R1"),
          value: ObservedValue(raw: "", shown: "", kind: .blank),
          record: RecordReference(file: 0, sheet: 0, record: 0),
          details: ["step": "整改", "ordered": "2025-03-01", "due": "2025-04-30", "days": "1"])
      ])
    let done = institute.cell(.rectified, "2025-04-02")
    #expect(
      findings(
        [FileDraft("A", [Self.ordered]), FileDraft("I", [done])], asOf: "2025-05-01 00:00") == [])
  }

  @Test("上一年没有办结的后处理，新一年接着督办；别的督办不结转")
  func carriedOver() {
    func duty(_ rule: RuleCode) -> EarlierDuty {
      EarlierDuty(
        year: 2024, rule: rule, office: "A", key: "旧1", message: "「旧1」应整改", dueOn: "2024-12-01")
    }
    #expect(
      findings([], asOf: "2025-01-05 00:00", earlier: [duty(.notReceived), duty(.followUpOverdue)])
        == [
          Finding(
            .followUpOverdue, variant: "earlier", officeCode: "A", place: Place(key: "旧1"),
            details: ["earlier": "2024", "sentence": "「旧1」应整改", "due": "2024-12-01"])
        ])
  }
}
