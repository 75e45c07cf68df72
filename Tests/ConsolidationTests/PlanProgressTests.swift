import Consolidation
import InspectionModel
import InspectionPlan
import SheetModel
import Testing

@Suite("计划进度：到期、缺口和序时进度")
struct PlanProgressTests {
  @Test("到期而不足为 short，未到期为 open，足数为 met", arguments: cases)
  func judgesWhatIsDue(_ example: CountingCase) {
    let outcome = CountingOutcome(example.result(), plan: example.plan)
    #expect(outcome.progress == example.expected.progress)
    let about = outcome.findings.filter { $0.hasPrefix("P-10") || $0.hasPrefix("L-102") }
    #expect(about == example.expected.findings)
  }

  static let received = ["A", "B", "C", "I"].map { FileDraft($0, 4, []) }

  static let cases = [
    CountingCase(
      "报送日当天二十四时以前不算到期", asOf: "2025-04-10", [],
      CountingOutcome([:], [])),
    CountingCase(
      "过了报送日：1 项到期，17 项和各县任务未到期", asOf: "2025-04-11 00:00",
      [FileDraft("A", []), FileDraft("B", []), FileDraft("C", []), FileDraft("I", [Draft("R1")])],
      CountingOutcome(["1": "1/1/0 short -2"], [], ["P-101 1"])),
    CountingCase(
      "足数即 met，超过的提示超计划", asOf: "2025-04-11",
      [
        FileDraft("A", []), FileDraft("B", []), FileDraft("C", []),
        FileDraft("I", ["R1", "R2", "R3", "R4"].map { Draft($0) }),
      ],
      CountingOutcome(["1": "4/4/0 met"], [], ["P-104 1"])),
    CountingCase(
      "“以上”的计划项超过不提示", plan: TinyPlan.make { $0.items[0].isFloor = true },
      asOf: "2025-04-11",
      [
        FileDraft("A", []), FileDraft("B", []), FileDraft("C", []),
        FileDraft("I", ["R1", "R2", "R3", "R4"].map { Draft($0) }),
      ],
      CountingOutcome(["1": "4/4/0 met"], [])),
    CountingCase(
      "待更正的行不补缺口", asOf: "2025-04-11",
      [
        FileDraft("A", []), FileDraft("B", []), FileDraft("C", []),
        FileDraft("I", [Draft("R1"), Draft("R2"), Draft("R3").withheld()]),
      ],
      CountingOutcome(["1": "2/2/0+1(0) short -1"], [], ["P-101 1"])),
    CountingCase(
      "调整后的抽查时间推后到期",
      plan: TinyPlan.make(adjustments: adjustments([.window(item: 1, april)])),
      asOf: "2025-04-11", [FileDraft("I", [Draft("R1")])],
      CountingOutcome(["1": "1/1/0 open -2"], [], ["L-102 A", "L-102 B", "L-102 C"])),
    CountingCase(
      "调整后的报送日期推后到期",
      plan: TinyPlan.make(
        adjustments: adjustments([.deadline(period: 1, officeCode: nil, april.upperBound)])),
      asOf: "2025-04-11", [FileDraft("I", [Draft("R1")])],
      CountingOutcome(["1": "1/1/0 open -2"], [])),
    CountingCase(
      "只给一个单位延期：别的单位照常到期",
      plan: TinyPlan.make(
        adjustments: adjustments([.deadline(period: 1, officeCode: "A", april.upperBound)])),
      asOf: "2025-04-11", [FileDraft("I", [Draft("R1")])],
      CountingOutcome(
        ["1": "1/1/0 short -2"], [], ["L-102 B", "L-102 C", "P-101 1"])),
    CountingCase(
      "报一季度时不以后来的日期判三季度的计划项", asOf: "2026-01-01",
      [FileDraft("A", []), FileDraft("B", []), FileDraft("C", []), FileDraft("I", [])],
      CountingOutcome(["1": "0/0/0 short -3"], [], ["P-101 1"])),
    CountingCase(
      "年末全部到期；17 项缺口只向各县督办", period: 4, asOf: "2025-12-21",
      received + [FileDraft("A", 4, ["R1", "R2", "R3", "R4"].map { Draft($0) })],
      CountingOutcome(
        [
          "1": "0/0/0 short -3", "7": "0/0/0 short -4", "13": "0/0/0 short -2",
          "14": "0/0/0 short -3", "17": "4/4/0 short -5", "A": "4/4/0 met",
          "B": "0/0/0 short -3", "C": "0/0/0 short -2",
        ], [], ["P-102 B", "P-102 C", "P-101 1", "P-101 7", "P-101 13", "P-101 14"])),
    CountingCase(
      "没有报送的单位只有 L-102，不再说缺批次", period: 4, asOf: "2025-12-21",
      [FileDraft("A", 4, []), FileDraft("I", 4, [])],
      CountingOutcome(
        [
          "1": "0/0/0 short -3", "7": "0/0/0 short -4", "13": "0/0/0 short -2",
          "14": "0/0/0 short -3", "17": "0/0/0 short -9", "A": "0/0/0 short -4",
          "B": "0/0/0 short -3", "C": "0/0/0 short -2",
        ], [],
        ["P-102 A", "L-102 B", "L-102 C", "P-101 1", "P-101 7", "P-101 13", "P-101 14"])),
  ]

  private static let april = window("2025-01-01", "2025-04-30")

  private static func window(_ from: String, _ to: String) -> ClosedRange<CalendarDate> {
    let epoch = CalendarDate(daysSince1970: 0)
    return (TinyPlan.day(from) ?? epoch)...(TinyPlan.day(to) ?? epoch)
  }

  private static func adjustments(_ targets: [PlanAdjustment.Target]) -> [PlanAdjustment] {
    targets.map {
      PlanAdjustment(target: $0, authority: "州局", date: CalendarDate(daysSince1970: 0))
    }
  }

  @Test("计划项带到期日和抽查时间是否超出全年报送")
  func statesDueDates() {
    let items = CountingCase("", [], CountingOutcome([:], [])).result().progress.items
    #expect(
      items.map { "\($0.number) \($0.due) \($0.isWindowOpen)" } == [
        "1 2025-04-10 false", "7 2025-10-10 false", "13 2025-10-10 false", "14 2025-12-20 true",
        "17 2025-12-20 false",
      ])
  }

  @Test("计划自相矛盾：一处一个提示，只给质量科，列在最后")
  func reportsContradictions() {
    let plan = TinyPlan.make()
    let findings = CountingCase("", [FileDraft("A", [Draft("R1")])], CountingOutcome([:], []))
      .result().findings
    #expect(findings.count == plan.contradictions().count)
    #expect(findings.map(\.rule) == plan.contradictions().map { _ in .planContradiction })
    #expect(
      Set(findings.map { $0.details["sentence"] })
        == Set(plan.contradictions().map(\.sentence)))
    #expect(findings.allSatisfy { $0.isForCoordinatorOnly && $0.officeCode == nil })
  }

  @Test("合计只数计入计划项的批次")
  func sumsItems() {
    let files = [
      FileDraft("I", [Draft("R1"), Draft("R2").pending(), Draft("R3").item(nil, "镜子")]),
      FileDraft("A", [Draft("R4"), Draft("R5").stated(.national)]),
    ]
    let progress = CountingCase("", files, CountingOutcome([:], [])).result().progress
    #expect([progress.planned, progress.sampled, progress.tested] == [21, 3, 2])
  }

  @Test(
    "序时进度从1月1日起算，到报送日为止，不超过全年",
    arguments: [
      (1, "2025-01-01", 0), (1, "2025-03-01", 59), (1, "2025-04-10", 99), (1, "2026-02-01", 99),
      (2, "2025-07-01", 181), (4, "2026-02-01", 353), (1, "2024-11-01", 0),
    ])
  func measuresElapsedTime(_ period: Int, _ asOf: String, _ days: Int) {
    let result = CountingCase("", period: period, asOf: asOf, [], CountingOutcome([:], [])).result()
    #expect(result.progress.elapsedShare == Double(days) / 353)
  }
}
