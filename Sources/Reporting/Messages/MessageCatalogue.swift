package import InspectionModel
package import InspectionPlan

/// The words for every rule: what was read and why it matters, what to do, and how it should look.
///
/// A value without I/O; ``load(_:)`` makes it from YAML. Sentences are templates that are filled
/// from a finding's place, value and details; cell contents are cut at 40 characters and cannot
/// carry control characters into a report.
package struct MessageCatalogue: Sendable {
  struct Entry: Sendable {
    var title: String
    var message: MessageTemplate
    var fix: MessageTemplate
    var example: String
  }

  private var entries: [RuleCode: Entry]
  private var variants: [RuleCode: [String: Entry]]

  /// The catalogue that ships in the binary, UTF-8 YAML.
  package static var shipped: [UInt8] { PackageResources.messages_yaml }

  /// Reads a catalogue, strictly: every rule is there, every name in a template is known.
  ///
  /// - Throws: ``CatalogueError`` for the first mistake.
  package static func load(_ yaml: [UInt8]) throws(CatalogueError) -> MessageCatalogue {
    let reader = try CatalogueReader(yaml)
    var entries: [RuleCode: Entry] = [:]
    var variants: [RuleCode: [String: Entry]] = [:]
    for code in RuleCode.allCases {
      let read = try reader.entry(code)
      entries[code] = read.entry
      variants[code] = read.variants
    }
    return MessageCatalogue(entries: entries, variants: variants)
  }

  /// The catalogue with the words that a plan puts in place of its own.
  ///
  /// - Throws: ``CatalogueError/malformedTemplate(rule:key:line:)`` for a sentence that the plan's reader
  ///   let pass and that can't be compiled.
  package func overridden(by plan: AnnualPlan) throws(CatalogueError) -> MessageCatalogue {
    var catalogue = self
    for (code, setting) in plan.rules.sorted(by: { $0.key < $1.key }) {
      guard let base = entries[code] else { continue }
      let entry = try base.overridden(by: setting.wording, of: code)
      catalogue.entries[code] = entry
      for name in code.variants {
        let own = setting.variants[name]?.wording ?? RuleSetting.Wording()
        // A variant without words of its own speaks as its rule does.
        guard let base = variants[code]?[name] ?? (own.isEmpty ? nil : entry) else { continue }
        catalogue.variants[code, default: [:]][name] = try base.overridden(by: own, of: code)
      }
    }
    return catalogue
  }

  /// Two Chinese texts, each ending with a full stop: what is wrong, and what to do.
  package func message(
    for finding: Finding, plan: AnnualPlan
  ) -> (message: String, fix: String) {
    let text = text(for: finding, plan: plan)
    return (text.message, text.fix)
  }

  /// The words for one finding, its title by variant.
  package func text(for finding: Finding, plan: AnnualPlan) -> FindingText {
    guard let entry = entry(finding.rule, variant: finding.variant) else {
      return FindingText(title: finding.rule.rawValue, message: "", fix: "")
    }
    let values = MessageValues(finding, plan: plan).values
    let isOnTrial = plan.rules[finding.rule]?.isTrial ?? false
    return FindingText(
      title: isOnTrial ? "（试行）" + entry.title : entry.title,
      message: entry.message.filled(with: values), fix: entry.fix.filled(with: values))
  }

  /// A heading of a few characters: 必填项为空.
  package func title(of rule: RuleCode, variant: String? = nil) -> String {
    entry(rule, variant: variant)?.title ?? rule.rawValue
  }

  /// How it should look.
  package func example(of rule: RuleCode, variant: String? = nil) -> String {
    entry(rule, variant: variant)?.example ?? ""
  }

  private func entry(_ rule: RuleCode, variant: String?) -> Entry? {
    variant.flatMap { variants[rule]?[$0] } ?? entries[rule]
  }
}

extension MessageCatalogue.Entry {
  fileprivate func overridden(
    by wording: RuleSetting.Wording, of code: RuleCode
  ) throws(CatalogueError) -> Self {
    var entry = self
    entry.title = wording.title ?? title
    if let text = wording.message { entry.message = try Self.template(text, "message", of: code) }
    if let text = wording.fix { entry.fix = try Self.template(text, "fix", of: code) }
    return entry
  }

  private static func template(
    _ text: String, _ key: String, of code: RuleCode
  ) throws(CatalogueError) -> MessageTemplate {
    do {
      return try MessageTemplate(text, of: code.messageNames)
    } catch {
      throw .malformedTemplate(rule: code.rawValue, key: key, line: 0)
    }
  }
}
