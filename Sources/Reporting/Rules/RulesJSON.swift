import InspectionModel
package import InspectionPlan
import SheetModel

/// The rules for programs.
///
/// - Output: one document, UTF-8; `schema` is `huizong-rules/1`. A key without a value is absent.
///   `variants` have severity and words of their own; `message` and `fix` are filled from the failing
///   example. `names` are what wording of the plan may fill in, `optionalNames` what stands in a section
///   of its name.
package struct RulesJSON {
  private let entries: [RuleEntry]
  private let plan: AnnualPlan

  package init(_ entries: [RuleEntry], plan: AnnualPlan) {
    self.entries = entries
    self.plan = plan
  }

  package var bytes: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("schema", "huizong-rules/1")
      json.member("plan", plan.title)
      json.lines("rules", of: entries) { json, entry in
        json.object { write(entry, to: &$0) }
      }
    }
    return json.finish()
  }

  private func write(_ entry: RuleEntry, to json: inout JSONWriter) {
    json.member("code", entry.code.rawValue)
    json.member("slug", entry.code.slug)
    if let ordinary = entry.cases.first { write(ordinary, to: &json) }
    json.member("activeFrom", entry.setting.activeFrom?.description)
    json.member("activeUntil", entry.setting.activeUntil?.description)
    json.member("trial", entry.setting.isTrial)
    json.list("basis", of: entry.basis) { $0.string($1) }
    json.member("checks", entry.checks)
    json.list("names", of: entry.code.messageNames.certain) { $0.string($1) }
    json.list("optionalNames", of: entry.code.messageNames.sometimes.sorted()) { $0.string($1) }
    if !entry.thresholds.isEmpty { write(entry.thresholds, to: &json) }
    json.list("passing", of: entry.passing) { $0.string($1) }
    json.list("failing", of: entry.failing) { $0.string($1) }
    json.list("variants", of: entry.cases.dropFirst()) { json, one in
      json.object { json in
        json.member("name", one.variant)
        write(one, to: &json)
      }
    }
  }

  private func write(_ one: RuleEntry.Case, to json: inout JSONWriter) {
    json.member("title", one.title)
    json.member("severity", one.severity.rawValue)
    json.member("withholds", one.withholds.rawValue)
    json.member("message", one.message.isEmpty ? nil : one.message)
    json.member("fix", one.fix)
    json.member("example", one.example)
  }

  private func write(_ thresholds: [RuleEntry.Threshold], to json: inout JSONWriter) {
    json.list("thresholds", of: thresholds) { json, threshold in
      json.object { json in
        json.member("name", threshold.rule.name)
        json.member("value", threshold.value)
        json.member("least", threshold.rule.range.lowerBound)
        json.member("most", threshold.rule.range.upperBound)
        json.member("meaning", threshold.rule.meaning)
      }
    }
  }
}
