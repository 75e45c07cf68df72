import Consolidation
import InspectionModel
import InspectionPlan
import Testing

@Suite("提醒谁")
struct ReminderTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var plan = TinyPlan.make()
    var asOf: String
    var files: [FileDraft] = []
    /// Office, stage, deadline, days left, what is missing.
    var expected: [String]
  }

  @Test("期限前几天和过期以后，各单位缺什么", arguments: cases)
  func remindsWhoOwes(_ example: Case) {
    let result = CountingCase(
      "", plan: example.plan, asOf: example.asOf, example.files, CountingOutcome([:], [])
    ).result()
    let lines = result.reminders.map { reminder in
      let missing = reminder.missing.map(\.rawValue).joined(separator: " ")
      return
        "\(reminder.officeCode) \(reminder.stage) \(reminder.deadline) \(reminder.daysLeft) \(missing)"
    }
    #expect(lines == example.expected)
  }

  static let everything = ["A", "B", "C"].flatMap { (office: String) -> [FileDraft] in
    [
      FileDraft(office, [Draft("R\(office)")]),
      FileDraft(office, []).with { $0.content = .workReport },
    ]
  }

  static let cases = [
    Case(testDescription: "离期限还远，不提醒", asOf: "2025-04-02", expected: []),
    Case(
      testDescription: "期限前七天起提醒", asOf: "2025-04-03",
      files: everything,
      expected: ["I upcoming 2025-04-10 7 table workReport analysis"]),
    Case(
      testDescription: "报送日当天仍是提醒", asOf: "2025-04-10", files: everything,
      expected: ["I upcoming 2025-04-10 0 table workReport analysis"]),
    Case(
      testDescription: "过期以后只说还缺的",
      asOf: "2025-04-13", files: Array(everything.dropLast()) + RosterTests.all,
      expected: ["C overdue 2025-04-10 -3 workReport"]),
    Case(
      testDescription: "报来的表读不出，要重报",
      asOf: "2025-04-13",
      files: everything + RosterTests.all.dropFirst() + [
        FileDraft("I", []).with { $0.failure = FileFailure(.unreadable) }
      ],
      expected: ["I overdue 2025-04-10 -3 readableTable"]),
    Case(
      testDescription: "延期的单位按自己的期限",
      plan: TinyPlan.make(
        adjustments: [TinyPlan.day("2025-04-20")].compactMap { date in
          date.map {
            PlanAdjustment(
              target: .deadline(period: 1, officeCode: "I", $0), authority: "", date: $0)
          }
        }),
      asOf: "2025-04-13", files: everything,
      expected: ["I upcoming 2025-04-20 7 table workReport analysis"]),
    Case(
      testDescription: "都报齐了", asOf: "2025-04-13", files: everything + RosterTests.all, expected: []
    ),
  ]
}
