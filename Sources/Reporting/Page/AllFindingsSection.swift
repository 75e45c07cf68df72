import Consolidation
import InspectionModel
import InspectionPlan
import SheetModel

/// Every finding as a row that the page's script filters, searches and sorts; without it the rows stand
/// in the order of the report.
internal struct AllFindingsSection {
  /// Of more findings, the first of each rule at each office; totals stay true.
  private static let most = 1_500
  private static let leastOfOneKind = 10

  private let report: PeriodReport
  /// Those that people see one by one, and those of them that are listed; indices into the findings.
  private let all: [Int]
  private let listed: [Int]
  /// How many of one rule are listed at one office.
  private let mostOfOneKind: Int

  internal init(report: PeriodReport) {
    self.report = report
    let findings = report.checked.findings
    all = findings.indices.filter { report.isShown(findings[$0]) }
    let kinds = all.map {
      Kind(rule: findings[$0].rule, office: report.officeCode(of: findings[$0]))
    }
    let limit = all.count > Self.most ? Self.limit(kinds) : all.count
    var counts: [Kind: Int] = [:]
    listed = zip(all, kinds).compactMap { index, kind in
      counts[kind, default: 0] += 1
      return counts[kind, default: 0] <= limit ? index : nil
    }
    mostOfOneKind = limit
  }

  /// So many of each kind that the list is about as long as it may be.
  private static func limit(_ kinds: [Kind]) -> Int {
    var sizes: [Kind: Int] = [:]
    for kind in kinds { sizes[kind, default: 0] += 1 }
    var room = most
    for (number, size) in sizes.values.sorted().enumerated() {
      let share = room / (sizes.count - number)
      if size > share { return max(leastOfOneKind, share) }
      room -= size
    }
    return most
  }

  private struct Kind: Hashable {
    var rule: RuleCode
    var office: String?
  }

  internal var count: Int { all.count }

  /// What is left out, and what stands no more.
  internal var lead: Markup {
    let cut: Markup =
      listed.count < all.count
      ? "共 \(all.count) 项，这里列出 \(listed.count) 项：每家单位每种问题的前 \(mostOfOneKind) 项；各处的总数不受影响。"
      : "共 \(all.count) 项。"
    let mended = report.checked.mended.count
    let fixed: Markup = mended > 0 ? "上一次的问题已改 \(mended) 项，不再列出。" : ""
    return "\(cut)\(fixed)"
  }

  internal var rows: Markup { listed.markup { row($0) } }

  internal var officeOptions: Markup {
    let codes = Set(listed.map { report.officeCode(of: report.checked.findings[$0]) ?? "" })
    let named = report.offices.filter { codes.contains($0.entry.officeCode) }
    let offices = named.markup { option($0.entry.officeCode, $0.name) }
    return codes.contains("") ? "\(offices)\(option("none", "不属于哪一家"))" : offices
  }

  internal var severityOptions: Markup {
    Severity.allCases.markup { option($0.rawValue, $0.word) }
  }

  internal var stateOptions: Markup {
    let states = Set(listed.map { report.checked.states[$0] })
    return FindingState.allCases.filter { states.contains($0) }.markup {
      option($0.rawValue, $0.word)
    }
  }

  internal var ruleOptions: Markup {
    RuleCount.all(in: report).markup {
      option($0.rule.rawValue, "\($0.title)（\($0.rule.rawValue)）")
    }
  }

  private func option(_ value: String, _ word: String) -> Markup {
    "<option value=\"\(value)\">\(word)</option>"
  }
}

// MARK: - A row

extension AllFindingsSection {
  private func row(_ index: Int) -> Markup {
    let finding = report.checked.findings[index]
    let text = report.checked.texts[index]
    let state = report.checked.states[index]
    let code = report.officeCode(of: finding)
    let office = code.flatMap { report.plan.office(code: $0)?.shortName } ?? "–"
    let severity = report.checked.severities[index]
    let order = Severity.allCases.firstIndex(of: severity) ?? 0
    let withheld: Markup = report.checked.withholds[index] ? "<small>◇ 暂未列入</small>" : ""
    return """
      <tr data-office="\(code ?? "none")" data-severity="\(severity.rawValue)" \
      data-rule="\(finding.rule.rawValue)" data-state="\(state.rawValue)">\
      <td data-label="单位">\(office)</td>\
      \(cell("批次", finding.place?.key.map { clipped($0) }))\
      <td data-label="在哪里">\(place(of: finding))</td>\
      <td data-label="问题"><div><b>\(text.title)</b> \(text.message)<small>\(text.fix)</small></div></td>\
      \(cell("读到", report.checked.shownValue(index)))\
      <td data-label="级别" data-key="\(order)">\(Tag(severity).markup)\
      <small>\(state.word)</small>\(withheld)</td>\
      <td data-label="代码"><span class="code">\(finding.rule.rawValue)</span></td></tr>

      """
  }

  /// On a narrow screen, what has no value takes no line.
  private func cell(_ label: String, _ text: String?) -> Markup {
    let idle: Markup = text == nil ? " class=\"idle\"" : ""
    return "<td data-label=\"\(label)\"\(idle)>\(text ?? "–")</td>"
  }

  private func place(of finding: Finding) -> Markup {
    let cell = finding.place?.cell?.description ?? finding.place?.row.map { "第 \($0 + 1) 行" } ?? ""
    let sheet = finding.place?.sheet.map { clipped($0) } ?? ""
    guard let file = finding.file else { return "–" }
    let name = report.result.files[file].path.split(separator: "/").last.map(String.init) ?? ""
    let header: Markup = finding.place?.header.map { "「\(clipped($0))」" } ?? ""
    return """
      <div><span class="cells">\(cell)</span> \(header)<small>\(sheet)</small><small>\(name)</small></div>
      """
  }
}

extension FindingState {
  /// How it stands to the office's last sending.
  internal var word: String {
    switch self {
    case .new: "新"
    case .open: "还没有改"
    case .fixed: "已改"
    case .explained: "已说明"
    case .consented: "同意保留"
    }
  }
}
