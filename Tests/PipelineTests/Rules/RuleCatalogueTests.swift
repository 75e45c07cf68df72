import Foundation
import InspectionModel
import InspectionPlan
import Pipeline
import Reporting
import Testing

@Suite("规则目录")
struct RuleCatalogueTests {
  private static func entries(_ plan: AnnualPlan) throws -> [RuleEntry] {
    try RuleCatalogue.entries(plan: plan, catalogue: Workspace.shippedCatalogue(for: plan))
  }

  @Test("每条规则都有查什么、依据、例子；每种情形的问题和改法都是整句")
  func isComplete() throws {
    let plan = try Workspace.planForCheck(nil)
    let entries = try Self.entries(plan)
    #expect(entries.map(\.code) == RuleCode.allCases)
    for entry in entries {
      #expect(!entry.checks.isEmpty && !entry.checks.hasSuffix("。"), "\(entry.code.rawValue)")
      #expect(!entry.passing.isEmpty && !entry.failing.isEmpty, "\(entry.code.rawValue)")
      for one in entry.cases {
        for sentence in [one.message, one.fix] {
          #expect(
            sentence.hasSuffix("。") && !sentence.contains("「」") && !sentence.contains("{{"),
            "\(entry.code.rawValue) \(one.variant ?? "")：\(sentence)")
        }
      }
    }
  }

  @Test("计划里的设置、条款和说法照样列出")
  func followsThePlan() throws {
    var plan = try Workspace.planForCheck(nil)
    plan.rules[.wrongYear]?.isTrial = true
    plan.rules[.wrongYear]?.thresholds = ["percent": 70]
    plan.rules[.wrongYear]?.wording.title = "报错了年度"
    plan.basis = [.wrongYear: "某局〔2026〕1号 三"]
    let entry = try #require(Self.entries(plan).first { $0.code == .wrongYear })
    #expect(entry.setting.isTrial)
    #expect(entry.thresholds.map(\.value) == [70])
    #expect(entry.basis == ["某局〔2026〕1号 三"])
    #expect(entry.cases.map(\.title) == ["报错了年度"])
    #expect(entry.cases.map(\.severity) == [.error])
  }

  @Test("给程序的一份：每条规则一行，键齐全")
  func json() throws {
    let plan = try Workspace.planForCheck(nil)
    let json = RulesJSON(try Self.entries(plan), plan: plan).bytes
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])
    let rules = try #require(document["rules"] as? [[String: Any]])
    #expect(document["schema"] as? String == "huizong-rules/1")
    #expect(rules.count == RuleCode.allCases.count)
    let keys: Set<String> = [
      "code", "slug", "title", "severity", "withholds", "trial", "basis", "checks", "message",
      "fix", "example", "passing", "failing", "variants", "names", "optionalNames",
    ]
    for rule in rules { #expect(keys.subtracting(rule.keys) == []) }
  }

  @Test("网页：没有脚本，样式以外什么也不许载入，每条规则有自己的位置")
  func page() throws {
    let plan = try Workspace.planForCheck(nil)
    let page = String(
      decoding: RulePage(try Self.entries(plan), plan: plan, programVersion: "1").bytes,
      as: UTF8.self)
    #expect(page.contains("content=\"default-src 'none'; style-src 'sha256-"))
    #expect(!page.contains("<script"))
    for code in RuleCode.allCases {
      #expect(page.contains("id=\"\(code.rawValue)\""))
      #expect(page.contains("href=\"#\(code.rawValue)\""))
    }
  }
}
