import InspectionModel
import Yams

extension PlanReader {
  /// Rules that the file doesn't name keep the shipped plan's setting.
  internal mutating func rules() -> [RuleCode: RuleSetting] {
    var rules: [RuleCode: RuleSetting] = [:]
    guard var mapping = root.mapping("rules", required: isShipped, &mistakes) else {
      return defaults()?.rules ?? [:]
    }
    let known = RuleCode.allCases.map(\.rawValue)
    for entry in mapping.allEntries() {
      guard let code = RuleCode(rawValue: entry.name) else {
        mistakes.add(
          .unknownReference(
            entry.name, kind: .rule,
            suggestion: NearMiss.suggestion(for: entry.name, among: known)),
          at: entry.key.mark, path: "rules", key: entry.name)
        continue
      }
      if let setting = setting(of: code, entry.value) { rules[code] = setting }
    }
    for code in RuleCode.allCases where rules[code] == nil {
      rules[code] = defaults()?.rules[code]
      if isShipped {
        mistakes.add(.missingKey, at: mapping.start, path: "rules", key: code.rawValue)
      }
    }
    return rules
  }

  /// `error always`, or `{default: error always, required: verify}` with what else the plan says of it.
  private mutating func setting(of code: RuleCode, _ node: Node) -> RuleSetting? {
    guard node.mapping != nil else { return setting(node, path: "rules", key: code.rawValue) }
    let path = "rules.\(code.rawValue)"
    guard var mapping = StrictMapping(node, path: path, &mistakes) else { return nil }
    let namesVariants = code.variants.contains { mapping.has($0) }
    var rule = mapping.node("default", required: isShipped || namesVariants).flatMap {
      setting($0, path: path, key: "default")
    }
    if !mapping.has("default"), !namesVariants { rule = defaults()?.rules[code] }
    var own = rule ?? RuleSetting(severity: .notice)
    readValidity(of: &own, &mapping)
    for threshold in code.thresholds {
      own.thresholds[threshold.name] = mapping.number(
        threshold.name, in: threshold.range, required: false, &mistakes)
    }
    own.wording = wording(of: code, &mapping)
    readVariants(of: &own, code, &mapping)
    mapping.finish(&mistakes)
    return rule == nil ? nil : own
  }

  private mutating func readValidity(
    of rule: inout RuleSetting, _ mapping: inout StrictMapping
  ) {
    rule.activeFrom = mapping.date("from", required: false, &mistakes)
    rule.activeUntil = mapping.date("until", required: false, &mistakes)
    rule.isTrial = mapping.flag("trial", required: false, &mistakes) ?? false
    if let from = rule.activeFrom, let until = rule.activeUntil, until < from {
      mistakes.add(.reversedWindow, at: mapping.mark("until"), path: mapping.path, key: "until")
    }
  }

  private mutating func readVariants(
    of rule: inout RuleSetting, _ code: RuleCode, _ mapping: inout StrictMapping
  ) {
    let keys =
      ["default", "from", "until", "trial", "title", "message", "fix"]
      + code.thresholds.map(\.name)
    for entry in mapping.allEntries() where !keys.contains(entry.name) {
      guard code.variants.contains(entry.name) else {
        refuseKey(entry.name, at: entry.key.mark, of: code, keys: keys, path: mapping.path)
        continue
      }
      rule.variants[entry.name] = variant(
        entry.value, of: code, path: mapping.path, key: entry.name)
    }
  }

  private mutating func refuseKey(
    _ name: String, at mark: Mark?, of code: RuleCode, keys: [String], path: String
  ) {
    let near = NearMiss.suggestion(for: name, among: code.variants + keys)
    let isCase = near.map { code.variants.contains($0) } ?? true
    mistakes.add(
      isCase
        ? .unknownReference(name, kind: .ruleCase, suggestion: near)
        : .unknownKey(suggestion: near),
      at: mark, path: path, key: name)
  }

  /// `verify`, or `{default: verify, message: …}`.
  private mutating func variant(
    _ node: Node, of code: RuleCode, path: String, key: String
  ) -> RuleSetting? {
    guard node.mapping != nil else { return setting(node, path: path, key: key) }
    guard var mapping = StrictMapping(node, path: "\(path).\(key)", &mistakes) else { return nil }
    var variant = mapping.node("default").flatMap {
      setting($0, path: mapping.path, key: "default")
    }
    let wording = wording(of: code, &mapping)
    variant?.wording = wording
    mapping.finish(&mistakes)
    return variant
  }

  private mutating func wording(
    of code: RuleCode, _ mapping: inout StrictMapping
  ) -> RuleSetting.Wording {
    RuleSetting.Wording(
      title: mapping.text("title", required: false, &mistakes),
      message: template("message", of: code, &mapping), fix: template("fix", of: code, &mapping))
  }

  private mutating func template(
    _ key: String, of code: RuleCode, _ mapping: inout StrictMapping
  ) -> String? {
    guard let text = mapping.text(key, required: false, &mistakes) else { return nil }
    do {
      try code.messageNames.check(text)
      return text
    } catch {
      mistakes.add(.badTemplate(error), at: mapping.mark(key), path: mapping.path, key: key)
      return nil
    }
  }

  /// Which clause each rule rests on; another plan's clauses are none of this one.
  internal mutating func basis() -> [RuleCode: String] {
    guard var mapping = root.mapping("basis", required: false, &mistakes) else { return [:] }
    let known = RuleCode.allCases.map(\.rawValue)
    var basis: [RuleCode: String] = [:]
    for entry in mapping.allEntries() {
      guard let code = RuleCode(rawValue: entry.name) else {
        mistakes.add(
          .unknownReference(
            entry.name, kind: .rule,
            suggestion: NearMiss.suggestion(for: entry.name, among: known)),
          at: entry.key.mark, path: "basis", key: entry.name)
        continue
      }
      if let text = mapping.text(entry.name, &mistakes) { basis[code] = text }
    }
    return basis
  }

  private mutating func setting(_ node: Node, path: String, key: String) -> RuleSetting? {
    let words = PlanWord.words(of: node, path: path, key: key, &mistakes)
    guard let first = words.first, words.count <= 2 else {
      mistakes.add(
        .wrongType(expected: "严重程度，后面可写 always 或 core"), at: node.mark, path: path, key: key)
      return nil
    }
    let severity = Severity(rawValue: first.text)
    if severity == nil {
      refuse(first, Severity.allCases.map(\.rawValue), path: path, key: key)
    }
    guard words.count == 2 else { return severity.map { RuleSetting(severity: $0) } }
    let withholding = RuleSetting.Withholding(rawValue: words[1].text)
    if withholding == nil {
      refuse(words[1], RuleSetting.Withholding.allCases.map(\.rawValue), path: path, key: key)
    }
    guard let severity, let withholding else { return nil }
    return RuleSetting(severity: severity, withholds: withholding)
  }

  private mutating func refuse(_ word: PlanWord, _ known: [String], path: String, key: String) {
    mistakes.add(
      .unknownWord(
        word.text, allowed: known.joined(separator: "、"),
        suggestion: NearMiss.suggestion(for: word.text, among: known)),
      at: word.mark, path: path, key: key)
  }
}
