import InspectionModel
package import InspectionPlan
import SheetModel

/// The rules as one page for a browser or for print: it needs no network and no script.
///
/// - Output: UTF-8 with the stylesheet of report.html, which the page's security policy names by hash.
package struct RulePage {
  private let entries: [RuleEntry]
  private let plan: AnnualPlan
  private let programVersion: String

  package init(_ entries: [RuleEntry], plan: AnnualPlan, programVersion: String) {
    self.entries = entries
    self.plan = plan
    self.programVersion = programVersion
  }

  package var bytes: [UInt8] {
    let style = PageStyle(ReportPage.shippedStylesheet)
    let title = "\(plan.coordinator.area)\(plan.year)年产品质量监督抽查汇总校验规则"
    let page: Markup = """
      <!DOCTYPE html>
      <html lang="zh-CN">
      <head>
      <meta charset="utf-8">
      \(style.policy)
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="referrer" content="no-referrer">
      <title>\(title)</title>
      \(style.element)
      </head>
      <body class="rules">
      <header class="top"><p>\(plan.coordinator.bureau)\(plan.coordinator.section)</p><h1>\(title)</h1>\
      <p>共 \(entries.count) 条，按「\(plan.title)」的设置</p></header>
      <main>
      \(table)\(areas.markup { section($0) })</main>
      <footer><p>请更正：必须改正后重新报送。请核实：请改正，或者说明为什么是这样。督办：应办而未办的事。\
      提示：供了解。暂未列入：这一行改正以前不计数、不进附件4。试行：只提示，不要求改。</p>
      <p>huizong \(programVersion)</p></footer>
      </body>
      </html>

      """
    return Array(page.html.utf8)
  }

  /// Areas in the order of the ladder, with their rules.
  private var areas: [(name: String, entries: [RuleEntry])] {
    var areas: [(name: String, entries: [RuleEntry])] = []
    for entry in entries {
      if areas.last?.name == entry.code.area {
        areas[areas.count - 1].entries.append(entry)
      } else {
        areas.append((entry.code.area, [entry]))
      }
    }
    return areas
  }

  private var table: Markup {
    """
    <section><h2>目录</h2><table><thead><tr><th scope="col">代码</th><th scope="col">问题</th>\
    <th scope="col">级别</th><th scope="col">暂未列入</th><th scope="col">何时</th></tr></thead><tbody>
    \(entries.markup { entry in entry.cases.enumerated().map { ($0, $1) }.markup { number, one in
      row(entry, one, isFirst: number == 0)
    } })</tbody></table></section>

    """
  }

  private func row(_ entry: RuleEntry, _ one: RuleEntry.Case, isFirst: Bool) -> Markup {
    let code = entry.code.rawValue
    let link: Markup = isFirst ? "<a href=\"#\(code)\">\(code)</a>" : ""
    return """
      <tr><td class="moment">\(link)</td><td>\(isFirst ? one.name : "· " + one.name)</td><td>\(Tag(one.severity).markup)</td>\
      <td>\(one.withholds.word)</td><td>\(isFirst ? entry.validity ?? "一直" : "")</td></tr>

      """
  }

  private func section(_ area: (name: String, entries: [RuleEntry])) -> Markup {
    "<section><h2>\(area.name)</h2>\n\(area.entries.markup { block($0) })</section>\n"
  }

  private func block(_ entry: RuleEntry) -> Markup {
    var list = Markup()
    list += term("查什么", entry.checks + "。")
    list += terms("依据", entry.basisSentences)
    for one in entry.cases {
      if one.variant != nil { list += term("另一种情形", one.name) }
      list += "<dt>级别</dt><dd>\(Tag(one.severity).markup) \(one.withholds.sentence)</dd>"
      if !one.message.isEmpty { list += term("问题", one.message) }
      list += term("怎样改", one.fix)
      list += term("应为", one.example)
    }
    for threshold in entry.thresholds {
      list += term(
        "可调数字", "\(threshold.rule.name) \(threshold.value)：\(threshold.rule.meaning)")
    }
    list += terms("符合的例子", entry.passing)
    list += terms("不符合的例子", entry.failing)
    let validity: Markup = entry.validity.map { " <span class=\"count\">\($0)</span>" } ?? ""
    let tone = (entry.cases.first?.severity.tone ?? .plain).rawValue
    return """
      <article class="group \(tone)" id="\(entry.code.rawValue)"><h3>\(entry.code.rawValue) \
      \(entry.title)\(validity)</h3><dl>\(list)</dl></article>

      """
  }

  private func terms(_ name: String, _ texts: [String]) -> Markup {
    texts.enumerated().map { ($0, $1) }.markup { term($0 == 0 ? name : "", $1) }
  }

  private func term(_ name: String, _ text: String) -> Markup {
    "<dt>\(name)</dt><dd>\(text)</dd>"
  }
}
