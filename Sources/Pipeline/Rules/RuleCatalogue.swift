internal import InspectionModel
package import InspectionPlan
package import Reporting
internal import Validation

/// Every rule of the program with a plan's settings and words.
package enum RuleCatalogue {
  /// - Parameters:
  ///   - plan: Its settings, its clauses, its columns' headers.
  ///   - catalogue: The words, the plan's included.
  /// - Returns: All codes in their order. Sentences are those of the examples, which are filings in the
  ///   shipped plan.
  /// - Throws: ``RunError/badPlan(path:_:)`` only if the shipped plan were wrong.
  package static func entries(
    plan: AnnualPlan, catalogue: MessageCatalogue
  ) throws(RunError) -> [RuleEntry] {
    let shipped = try Workspace.planForCheck(nil)
    let notes = (try? RuleNote.shipped()) ?? [:]
    let descriptions = Dictionary(
      uniqueKeysWithValues: RuleRegistry.descriptions.map { ($0.code, $0) })
    let validator = Validator(plan: shipped)
    return RuleCode.allCases.map { code in
      let note = notes[code] ?? RuleNote()
      let description = descriptions[code]
      let findings =
        description.map { Self.findings(of: $0, validator, shipped) }
        ?? ([nil] + code.variants).map {
          Finding(code, variant: $0, details: note.sample ?? [:])
        }
      let setting = plan.rules[code] ?? RuleSetting(severity: .notice)
      let texts = Texts(findings: findings, plan: shipped, catalogue: catalogue)
      return RuleEntry(
        code: code, setting: setting,
        cases: [texts.ordinary(code, setting)]
          + code.variants.compactMap { texts.variant($0, of: code, setting) },
        thresholds: code.thresholds.map {
          RuleEntry.Threshold(rule: $0, value: plan.threshold($0.name, of: code))
        },
        basis: [plan.basis[code]].compactMap(\.self) + (note.basis ?? []),
        checks: description?.summary ?? note.checks ?? "",
        passing: description?.passing.map { $0.shown(plan) } ?? [note.passing].compactMap(\.self),
        failing: description?.failing.map { $0.shown(plan) } ?? [note.failing].compactMap(\.self))
    }
  }

  private static func findings(
    of rule: RuleDescription, _ validator: Validator, _ plan: AnnualPlan
  ) -> [Finding] {
    rule.failing.compactMap {
      validator.findings(in: ExampleFiling($0, plan: plan).files).first { $0.rule == rule.code }
    }
  }
}

/// The words of a rule's cases, filled from its failing examples.
private struct Texts {
  let findings: [Finding]
  let plan: AnnualPlan
  let catalogue: MessageCatalogue

  func ordinary(_ code: RuleCode, _ setting: RuleSetting) -> RuleEntry.Case {
    entry(code, variant: nil, setting)
  }

  /// `nil` where the plan gives the variant no setting of its own: then it is the ordinary case.
  func variant(_ name: String, of code: RuleCode, _ rule: RuleSetting) -> RuleEntry.Case? {
    rule.variants[name].map { entry(code, variant: name, $0) }
  }

  private func entry(
    _ code: RuleCode, variant: String?, _ setting: RuleSetting
  ) -> RuleEntry.Case {
    let exact = findings.first { $0.variant == variant }
    // Some rules have no other findings than those of their variants.
    let finding = variant == nil ? exact ?? findings.first : exact
    let text =
      finding.map { catalogue.text(for: $0, plan: plan) }
      ?? FindingText(
        title: catalogue.title(of: code, variant: variant), message: "",
        fix: catalogue.text(for: Finding(code, variant: variant), plan: plan).fix)
    return RuleEntry.Case(
      variant: variant, severity: setting.severity, withholds: setting.withholds, text: text,
      example: catalogue.example(of: code, variant: variant))
  }
}
