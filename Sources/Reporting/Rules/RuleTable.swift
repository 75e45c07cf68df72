import InspectionModel

/// The rules in a terminal: a table of all, or everything about some.
package struct RuleTable {
  private static let widths = [7, 20, 8, 10]

  private let entries: [RuleEntry]
  private let style: TerminalStyle

  package init(_ entries: [RuleEntry], style: TerminalStyle) {
    self.entries = entries
    self.style = style
  }

  /// One line a rule, and one for each of its variants.
  package var table: String {
    let header = style.text(line(["代码", "问题", "级别", "暂未列入"], note: ""), .soft)
    let lines = entries.flatMap { entry in
      entry.cases.enumerated().map { number, one in
        line(
          [
            number == 0 ? entry.code.rawValue : "", number == 0 ? one.name : "  · " + one.name,
            one.severity.word, one.withholds.word,
          ],
          note: number == 0 ? entry.validity ?? "" : "")
      }
    }
    let close =
      "共 \(entries.count) 条。huizong rules \(entries.first?.code.rawValue ?? "F-101") 看一条的全部内容；计划文件的 rules 一节可以改设置。"
    return ([header] + lines + ["", close]).joined(separator: "\n") + "\n"
  }

  /// Everything about each rule, a blank line between two.
  package var details: String {
    entries.map { detail($0).joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  private func line(_ cells: [String], note: String) -> String {
    let cells = zip(cells, Self.widths).map { padded($0, to: $1) }
    return (cells + [note]).joined(separator: " ").trimmingTrailingBlanks
  }

  private func detail(_ entry: RuleEntry) -> [String] {
    let heading = style.text("\(entry.code.rawValue) \(entry.title)", .strong)
    var lines = [heading + (entry.validity.map { "（\($0)）" } ?? "")]
    lines.append(item("查什么", entry.checks + "。"))
    lines += items("依据", entry.basisSentences)
    for one in entry.cases {
      if one.variant != nil { lines.append(item("另一种情形", one.name)) }
      lines.append(item("级别", "\(one.severity.word)，\(one.withholds.sentence)"))
      if !one.message.isEmpty { lines.append(item("问题", one.message)) }
      lines.append(item("怎样改", one.fix))
      lines.append(item("应为", one.example))
    }
    lines += entry.thresholds.map { threshold in
      item("可调数字", "\(threshold.rule.name) \(threshold.value)：\(threshold.rule.meaning)")
    }
    lines += names(entry.code.messageNames)
    lines += items("符合的例子", entry.passing)
    lines += items("不符合的例子", entry.failing)
    return lines
  }

  /// What a plan's own wording of the rule may fill in.
  private func names(_ names: MessageNames) -> [String] {
    let always = names.certain.map { "{{\($0)}}" }
    let sometimes = names.sometimes.sorted().map { "{{#\($0)}}…{{\($0)}}…{{/\($0)}}" }
    guard !always.isEmpty || !sometimes.isEmpty else { return [] }
    return items(
      "措辞里可用", [always, sometimes].filter { !$0.isEmpty }.map { $0.joined(separator: " ") })
  }

  private func items(_ name: String, _ texts: [String]) -> [String] {
    texts.enumerated().map { item($0 == 0 ? name : "", $1) }
  }

  private func item(_ name: String, _ text: String) -> String {
    "  \(padded(name, to: 12)) \(text)"
  }
}

extension String {
  fileprivate var trimmingTrailingBlanks: String {
    var text = self[...]
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }
}
