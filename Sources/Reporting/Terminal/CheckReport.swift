import InspectionModel
import SheetModel

/// The answer of `huizong check` for people: for each file the verdict, what became of every row,
/// and the problems as groups of cells with their remedies.
///
/// - Output: lines of any length, each ending with a line break; nothing is cut but long lists of
///   cells, and totals stay true.
package struct CheckReport {
  private let checked: CheckedFiles
  private let style: TerminalStyle

  package init(_ checked: CheckedFiles, style: TerminalStyle) {
    self.checked = checked
    self.style = style
  }

  package var text: String {
    let groups = FindingGroups(checked) { checked.findings[$0].rule != .normalised }.groups
    var lines: [String] = []
    for index in checked.files.indices {
      if index > 0 { lines.append("") }
      lines += heading(ofFile: index)
      lines += body(groups.filter { $0.identity.file == index })
    }
    lines += body(groups.filter { $0.identity.file == nil })
    if checked.files.count > 1 { lines += ["", conclusion] }
    return lines.joined(separator: "\n") + "\n"
  }

  private func heading(ofFile index: Int) -> [String] {
    let file = checked.files[index]
    let status = checked.status(ofFile: index)
    let (symbol, words, tone) =
      file.content == .table ? verdict(of: status) : ("✓", "文字材料，不作校验", .done)
    let office = checked.officeName(file.office.officeCode) ?? "看不出来"
    var lines = [
      style.text(clipped(file.path, to: 400), .strong), style.text("\(symbol) \(words)", tone),
      "报送单位：\(office)",
    ]
    lines += FileAccount(checked: checked, file: index).sentences
    return lines
  }

  private func verdict(of status: SubmissionStatus) -> (String, String, TerminalStyle.Tone) {
    switch status {
    case .accepted: ("✓", "可以报送", .done)
    case .acceptedWithQueries: ("?", "可以报送，有需要核实的地方", .verify)
    case .rejected: ("✗", "请更正后再报送", .error)
    case .unreadable: ("✗", "这个文件读不出，请换个格式再报送", .error)
    case .superseded: ("↻", "已由另一个文件代替", .soft)
    case .identical: ("=", "与另一个文件内容相同", .soft)
    case .excluded: ("✕", "质量科已撤下", .soft)
    }
  }

  private var conclusion: String {
    let totals = checked.totals
    let counts = [Severity.error, .verify, .followUp, .notice].map {
      "\($0.word) \(grouped(totals[$0])) 项"
    }
    return "共 \(checked.files.count) 个文件：\(counts.joined(separator: "，"))"
  }
}

// MARK: - Problems

extension CheckReport {
  /// Messages of one group that differ, shown one by one.
  private static let shownMessages = 5

  private func body(_ groups: [FindingGroup]) -> [String] {
    guard !groups.isEmpty else { return [] }
    var lines: [String] = []
    for severity in [Severity.error, .verify, .followUp, .notice] {
      let own = groups.filter { $0.severity == severity }
      guard !own.isEmpty else { continue }
      let count = own.reduce(0) { $0 + $1.findings.count }
      lines += ["", style.text("\(severity.word) \(grouped(count)) 项", tone(of: severity))]
      for group in own { lines += block(group) }
    }
    return lines
  }

  private func tone(of severity: Severity) -> TerminalStyle.Tone {
    switch severity {
    case .error: .error
    case .verify, .followUp: .verify
    case .notice: .soft
    }
  }

  private func block(_ group: FindingGroup) -> [String] {
    let texts = group.findings.map { checked.texts[$0] }
    var title = "  \(group.severity.symbol) \(texts[0].title)"
    if let place = place(of: group) { title += "　\(place)" }
    if group.findings.count > 1 { title += "　共 \(grouped(group.findings.count)) 项" }
    if group.isWithheld { title += "　暂未列入" }
    var lines = [title + "　\(group.identity.rule.rawValue)"]
    if group.isWholeColumn {
      lines.append(
        "    整列：\(grouped(group.sheetRowCount)) 行里有 \(grouped(group.rowCount)) 行都有这个问题，请先看整列。")
    }
    lines += messages(of: group, texts)
    var fixes: [String] = []
    for text in texts where !text.fix.isEmpty && !fixes.contains(text.fix) {
      fixes.append(text.fix)
    }
    return lines + fixes.prefix(Self.shownMessages).map { "    怎样改：\($0)" }
  }

  private func place(of group: FindingGroup) -> String? {
    guard let sheet = group.identity.sheet else { return nil }
    let header = group.header.map { "「\(clipped($0))」" } ?? ""
    return "\(clipped(sheet)) \(group.cells.text())\(header)"
  }

  private func messages(of group: FindingGroup, _ texts: [FindingText]) -> [String] {
    guard texts.contains(where: { $0.message != texts[0].message }) else {
      let finding = checked.findings[group.findings[0]]
      let value = group.findings.count == 1 ? finding.value?.words : nil
      return (value.map { ["    读到：\($0)"] } ?? []) + ["    问题：\(texts[0].message)"]
    }
    let limit = group.isWholeColumn ? 1 : Self.shownMessages
    var lines = zip(group.findings, texts).prefix(limit).map { index, text in
      let cell = checked.findings[index].place?.cell?.description ?? "–"
      return "    \(cell)：\(text.message)"
    }
    if texts.count > limit { lines.append("    显示 \(limit) / 共 \(grouped(texts.count))") }
    return lines
  }
}
