import InspectionModel
import SheetModel

/// One group of findings: where, what was read, what is wrong, how to mend it.
internal struct FindingBlock {
  /// Cells listed one by one; the totals stay true.
  internal static let shownCells = 50
  /// A list that is no longer is open from the start.
  internal static let openCells = 8

  internal let group: FindingGroup
  internal let checked: CheckedFiles

  internal var markup: Markup {
    let isOpen: Markup =
      group.severity == .notice || settledCount == group.findings.count ? "" : " open"
    return """
      <details class="group \(group.severity.tone.rawValue)"\(isOpen)><summary>\(summary)</summary>
      <div class="body">\(account)\(cellList)</div></details>

      """
  }

  private var text: FindingText { checked.texts[group.findings[0]] }

  private var summary: Markup {
    let withheld = group.isWithheld ? Tag(tone: .plain, symbol: "◇", word: "暂未列入").markup : ""
    return """
      \(Tag(group.severity).markup) <b>\(text.title)</b> \
      <span class="where">\(place)</span> <span class="count">\(count)</span> \
      \(withheld)\(settled) <span class="code">\(group.identity.rule.rawValue)</span>
      """
  }

  /// How many of the group nobody has to do anything about any more.
  private var settledCount: Int {
    group.findings.count { !checked.states[$0].isOpen }
  }

  private var settled: Markup {
    guard settledCount > 0 else { return "" }
    let isAll = settledCount == group.findings.count
    return Tag(
      tone: .done, symbol: "✓",
      word: isAll ? "已说明或同意保留" : "其中 \(grouped(settledCount)) 项已说明或同意保留"
    ).markup
  }

  /// `汇总表 F 列「受检单位」 F4:F15`.
  private var place: Markup {
    guard let sheet = group.identity.sheet else { return "" }
    let column: Markup =
      group.identity.column.map { column in
        let header: Markup = group.header.map { "「\(clipped($0))」" } ?? ""
        return " \(CellReference.letters(column: column)) 列\(header)"
      } ?? ""
    return "\(clipped(sheet))\(column) <span class=\"cells\">\(group.cells.text())</span>"
  }

  private var count: Markup {
    let cells = group.cells.cellCount
    let isMore = cells > group.findings.count
    return isMore ? "\(group.findings.count) 项，\(cells) 格" : "\(group.findings.count) 项"
  }
}

// MARK: - What is wrong

extension FindingBlock {
  private var isUniform: Bool {
    group.findings.allSatisfy { checked.texts[$0] == text }
  }

  private var account: Markup {
    var list = Markup()
    let first = checked.findings[group.findings[0]]
    if group.findings.count == 1, let key = first.place?.key { list += term("批次", clipped(key)) }
    if group.findings.count == 1, let value = checked.shownValue(group.findings[0]) {
      list += term("读到", value)
    }
    if group.isWholeColumn {
      list += term(
        "整列",
        "本表 \(grouped(group.sheetRowCount)) 行里有 \(grouped(group.rowCount)) 行都有这个问题，"
          + "多半是整列填法不对或列对错了，请先看整列。")
    }
    let example = group.findings.count > 1 && !isUniform ? first.place?.cell?.description : nil
    list += term("问题", example.map { "例如 \($0)：\(text.message)" } ?? text.message)
    list += term("怎样改", text.fix)
    return "<dl>\(list)</dl>"
  }

  private func term(_ name: String, _ text: String) -> Markup {
    text.isEmpty ? "" : "<dt>\(name)</dt><dd>\(text)</dd>"
  }

  /// A column that is wrong as a whole is said once; listing its cells would help nobody.
  private var cellList: Markup {
    guard group.findings.count > 1, !group.isWholeColumn else { return "" }
    let shown = group.findings.prefix(Self.shownCells)
    let cut: Markup =
      shown.count < group.findings.count
      ? "显示 \(shown.count) / 共 \(group.findings.count)" : "共 \(shown.count) 项"
    let isShort = group.findings.count <= Self.openCells
    let messages: Markup = isUniform ? "" : "<th scope=\"col\">问题</th>"
    return """
      <details class="list"\(isShort ? " open" : "")><summary>逐项列出（\(cut)）</summary>
      <table class="stack"><thead><tr><th scope="col">批次</th><th scope="col">单元格</th>\
      <th scope="col">读到</th>\(messages)</tr></thead><tbody>
      \(shown.markup { row($0) })</tbody></table></details>
      """
  }

  private func row(_ index: Int) -> Markup {
    let finding = checked.findings[index]
    let place = finding.place
    let cell = place?.cell?.description ?? place?.row.map { "第 \($0 + 1) 行" } ?? "–"
    let message: Markup =
      isUniform ? "" : "<td data-label=\"问题\">\(checked.texts[index].message)</td>"
    return """
      <tr><td data-label="批次">\(clipped(place?.key ?? "–"))</td>\
      <td data-label="单元格" class="cells">\(cell)</td>\
      <td data-label="读到">\(checked.shownValue(index) ?? "–")</td>\(message)</tr>

      """
  }
}
