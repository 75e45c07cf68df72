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

  /// `error always`, or `{default: error always, required: verify}`.
  private mutating func setting(of code: RuleCode, _ node: Node) -> RuleSetting? {
    guard node.mapping != nil else { return setting(node, path: "rules", key: code.rawValue) }
    let path = "rules.\(code.rawValue)"
    guard var mapping = StrictMapping(node, path: path, &mistakes) else { return nil }
    var rule = mapping.node("default").flatMap {
      setting($0, path: path, key: "default")
    }
    for entry in mapping.allEntries() where entry.name != "default" {
      guard code.variants.contains(entry.name) else {
        mistakes.add(
          .unknownReference(
            entry.name, kind: .ruleCase,
            suggestion: NearMiss.suggestion(for: entry.name, among: code.variants)),
          at: entry.key.mark, path: path, key: entry.name)
        continue
      }
      let variant = setting(entry.value, path: path, key: entry.name)
      rule?.variants[entry.name] = variant
    }
    mapping.finish(&mistakes)
    return rule
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
