import Consolidation
import InspectionModel
import InspectionPlan
import SheetModel

/// 校验意见.html: an office's own matters and nothing of anybody else's but what a shared batch needs.
///
/// - Output: UTF-8; no script, no network: a security policy allows the page's own stylesheet alone. Lists
///   are cut at ``mostGroups`` groups; totals stay true.
package struct AnswerPage: Sendable {
  private static let mostGroups = 300

  private let answer: OfficeAnswer
  private let message: AnswerMessage
  private let copies: [String]
  private let style = PageStyle(PackageResources.answer_css)

  /// - Parameters:
  ///   - answer: Whose.
  ///   - copies: Names of the marked copies that lie beside it.
  package init(_ answer: OfficeAnswer, copies: [String]) {
    self.answer = answer
    self.copies = copies
    message = AnswerMessage(answer, copies: copies, namesPage: false)
  }

  package var bytes: [UInt8] {
    let report = answer.report
    let title = "\(answer.office.office.name) \(report.plan.year)年\(answer.periodName)校验意见"
    let page: Markup = """
      <!DOCTYPE html>
      <html lang="zh-CN"><head><meta charset="utf-8">
      \(style.policy)
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>\(title)</title>
      \(style.element)</head><body><main>
      <header><p class="from">\(report.plan.coordinator.bureau)\(report.plan.coordinator.section)</p>
      <h1>\(title)</h1></header>
      \(verdict)\(files)\(problems)
      <footer><p>\(report.plan.title)。截至 \(report.result.asOf.shown)。本页只列本单位的事项。</p></footer>
      </main></body></html>

      """
    return Array(page.html.utf8)
  }

  private var checked: CheckedFiles { answer.report.checked }
}

// MARK: - First layer

extension AnswerPage {
  private var verdict: Markup {
    let tone =
      switch answer.outcome {
      case .passed: "done"
      case .explain: "verify"
      case .correct, .unreadable, .missing: "error"
      }
    let symbol =
      switch answer.outcome {
      case .passed: "✓"
      case .explain: "?"
      case .correct, .unreadable, .missing: "✗"
      }
    let due: Markup =
      answer.outcome == .passed ? "" : "<p class=\"due\">期限：<b>\(answer.due.description)</b></p>"
    return """
      <section class="verdict \(tone)"><h2>\(symbol) \(answer.outcome.word)</h2>
      \(due)\(message.sentences.markup { "<p>\($0)</p>\n" })</section>
      \(steps)
      """
  }

  private var steps: Markup {
    let lines: [String]
    switch answer.outcome {
    case .passed: return ""
    case .correct where copies.isEmpty, .explain where copies.isEmpty:
      lines = ["在原来的表格里改好下面列出的地方；请核实的确实无误，就在回信里写明原因。", "保存后把文件重新发来。"]
    case .correct, .explain:
      lines = [
        "打开\(copies.map { "「\($0)」" }.joined(separator: "、"))：红色的格子请更正，黄色的请核实；鼠标停在格子上能看到怎样改。",
        "在原表里直接改；黄色的确实无误，就在最后一页「校验结果」的「说明」栏写明原因。",
        "保存后把这个文件直接发回，不用另做一份，也不用删掉标记。",
      ]
    case .unreadable:
      lines = ["用 WPS 打开原来的文件，另存为「Excel 文件（*.xlsx）」，不要设密码。", "把另存的文件发来。"]
    case .missing:
      lines = ["把\(answer.missingNames)发来；汇总表用附件4的格式。", "没有批次的，也请报一份空表或书面说明。"]
    }
    return """
      <section><h2>怎样做</h2><ol>\(lines.markup { "<li>\($0)</li>\n" })</ol></section>

      """
  }
}

// MARK: - What came

extension AnswerPage {
  private var files: Markup {
    guard !answer.entry.files.isEmpty else { return "" }
    let rows = answer.entry.files.markup { index -> Markup in
      let file = checked.files[index]
      let account = checked.account(file: index)
      let counts: Markup =
        file.content == .table && !file.sheets.isEmpty
        ? "计入 \(account.accepted) 批，暂未列入 \(account.rejected) 批" : "–"
      return """
        <tr><td data-label="文件">\(answer.fileName(index))</td>\
        <td data-label="收到">\(file.received.moment.shown)</td>\
        <td data-label="第几次">\(file.version)</td>\
        <td data-label="结果">\(checked.status(ofFile: index).word)</td>\
        <td data-label="批次">\(counts)</td></tr>

        """
    }
    let accounts = answer.tables.markup { FileAccount(checked: checked, file: $0).markup }
    return """
      <section><h2>收到的文件</h2><table class="stack"><thead><tr><th scope="col">文件</th>\
      <th scope="col">收到</th><th scope="col">第几次</th><th scope="col">结果</th>\
      <th scope="col">批次</th></tr></thead><tbody>
      \(rows)</tbody></table>\(accounts)</section>

      """
  }
}

// MARK: - Second and third layer

extension AnswerPage {
  private var problems: Markup {
    let mine = Set(answer.findings)
    let groups = FindingGroups(checked) { mine.contains($0) && checked.states[$0].isOpen }.groups
    let settled = answer.findings.filter { !checked.states[$0].isOpen }
    let cells = groups.filter { $0.identity.file != nil }
    let duties = groups.filter { $0.identity.file == nil }.flatMap(\.findings)
    let shown = cells.prefix(Self.mostGroups)
    let total = groups.reduce(0) { $0 + $1.findings.count }
    guard total + settled.count > 0 else { return "" }
    let cut: Markup =
      shown.count < cells.count
      ? "<p class=\"lead\">问题太多，这里列出前 \(shown.count) 组，共 \(cells.count) 组。</p>" : ""
    return """
      <section><h2>问题（共 \(total) 项）</h2>\(cut)
      \(duties.markup(duty))\(blocks(shown))\(mended)\(closed(settled))</section>

      """
  }

  /// Below the name of each file.
  private func blocks(_ groups: some Sequence<FindingGroup>) -> Markup {
    var blocks = Markup()
    var file: Int?
    for group in groups {
      if let own = group.identity.file, own != file {
        blocks += "<h3>\(answer.fileName(own))</h3>\n"
        file = own
      }
      blocks += FindingBlock(group: group, checked: checked).markup
    }
    return blocks
  }

  private func duty(_ index: Int) -> Markup {
    let text = checked.texts[index]
    return """
      <p class="duty">\(Tag(checked.severities[index]).markup) \(text.message)\(text.fix)</p>

      """
  }

  /// What the version before had and this one has not.
  private var mended: Markup {
    let count = checked.mended.count { $0.officeCode == answer.office.office.code }
    return count > 0 ? "<p class=\"lead\">上次的问题里，已改好 \(count) 项。</p>\n" : ""
  }

  private func closed(_ settled: [Int]) -> Markup {
    guard !settled.isEmpty else { return "" }
    let explained = settled.count { checked.states[$0] == .explained }
    return """
      <p class="lead">另有 \(settled.count) 项不用再办：已说明 \(explained) 项，\
      质量科同意保留 \(settled.count - explained) 项。</p>

      """
  }
}
