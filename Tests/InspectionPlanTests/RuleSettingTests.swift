import Foundation
import InspectionModel
import InspectionPlan
import SheetModel
import Testing

@Suite("规则的设置")
struct RuleSettingTests {
  private static func plan(_ rules: String, basis: String = "") throws -> AnnualPlan {
    let shipped = String(decoding: PlanFile.shipped, as: UTF8.self)
    let start = try #require(shipped.range(of: "\nrules:\n"))
    let end = try #require(shipped.range(of: "\n# 规则所依据"))
    let close = try #require(shipped.range(of: "\n# 通知没有写明"))
    let text =
      shipped[..<start.upperBound] + rules + "\n" + basis + shipped[close.lowerBound...]
    #expect(end.lowerBound < close.lowerBound)
    return try PlanFile.load(Array(text.utf8))
  }

  @Test("日期、试行、数字和说法都读入；没有写级别的用随程序发布的")
  func reads() throws {
    let plan = try Self.plan(
      """
        F-111: {default: error always, percent: 60}
        X-104: {default: verify, from: 2025-07-01, until: 2025-12-31, trial: true}
        V-101: {title: 没有填, fix: 请补填。}
        X-103:
          default: error
          doubtful: {default: notice, message: "「{{header}}」像日期。"}

      """, basis: "basis:\n  X-104: 某局〔2026〕1号 二\n")
    var year = RuleSetting(severity: .error, withholds: .always)
    year.thresholds = ["percent": 60]
    var window = RuleSetting(severity: .verify)
    window.activeFrom = CalendarDate(iso: "2025-07-01")
    window.activeUntil = CalendarDate(iso: "2025-12-31")
    window.isTrial = true
    var required = RuleSetting(severity: .error, withholds: .core)
    required.wording = RuleSetting.Wording(title: "没有填", fix: "请补填。")
    var doubtful = RuleSetting(severity: .notice)
    doubtful.wording = RuleSetting.Wording(message: "「{{header}}」像日期。")
    let dates = RuleSetting(severity: .error, variants: ["doubtful": doubtful])
    #expect(plan.rules[.wrongYear] == year)
    #expect(plan.rules[.outsideWindow] == window)
    #expect(plan.rules[.requiredValue] == required)
    #expect(plan.rules[.datesOutOfOrder] == dates)
    #expect(plan.basis == [.outsideWindow: "某局〔2026〕1号 二"])
    #expect(plan.threshold("percent", of: .wrongYear) == 60)
    #expect(plan.threshold("percent", of: .overlappingFiles) == 80)
  }

  @Test("试行的规则只作提示，不使一行暂未列入，并记得试行以后的级别")
  func trial() throws {
    let plan = try Self.plan("  V-101: {default: error always, trial: true}\n")
    #expect(
      plan.setting(of: Finding(.requiredValue))
        == FindingSetting(severity: .notice, withholds: false, severityAfterTrial: .error))
    #expect(
      plan.setting(of: Finding(.notInList)) == FindingSetting(severity: .error, withholds: false))
  }

  @Test(
    "只在起止日期以内执行：第一天和最后一天都算",
    arguments: [
      ("2025-06-30", false), ("2025-07-01", true), ("2025-12-31", true), ("2026-01-01", false),
    ])
  func dates(_ day: String, _ isActive: Bool) throws {
    let plan = try Self.plan("  L-102: {from: 2025-07-01, until: 2025-12-31}\n")
    let finding = Finding(.notReceived)
    let late = Finding(.late)
    let asOf = try #require(Moment(day))
    #expect(
      plan.active([finding, late], in: [], asOf: asOf) == (isActive ? [finding, late] : [late]))
  }
}
