import Consolidation
import InspectionModel
import SheetModel

/// The problems of one office, file by file; also those of files whose office nobody knows.
internal struct OfficeSection {
  internal let report: PeriodReport
  internal let name: String
  internal let anchor: String
  /// Those shown elsewhere included.
  internal let totals: SeverityTotals
  /// By file, those of no file last.
  internal let groups: [FindingGroup]
  /// Batches that another office reported too; they stand in a section of their own.
  internal let sharedCount: Int

  private var checked: CheckedFiles { report.checked }

  internal var markup: Markup {
    let tags = [Severity.error, .verify, .followUp, .notice].filter { totals[$0] > 0 }
      .markup { "\(Tag($0, count: totals[$0]).markup) " }
    return """
      <article class="office" id="\(anchor)"><h3>\(name) \(tags)\(search)</h3>
      \(files.markup { section(ofFile: $0) })\(duties)\(shared)</article>

      """
  }

  /// To the same problems in the list; without script it leads to the whole list.
  private var search: Markup {
    let code = anchor.split(separator: "-").last.map(String.init) ?? ""
    let office = code == "unknown" ? "none" : code
    return "<a class=\"find\" href=\"#all\" data-office=\"\(office)\">逐项查找</a>"
  }

  private var files: [Int] {
    var files: [Int] = []
    for group in groups {
      if let file = group.identity.file, files.last != file { files.append(file) }
    }
    return files
  }

  /// What concerns the office and no file of it has no cells: a line each.
  private var duties: Markup {
    let lines = groups.filter { $0.identity.file == nil }.flatMap(\.findings)
    guard !lines.isEmpty else { return "" }
    let items = lines.markup { index in
      let text = checked.texts[index]
      return """
        <li>\(Tag(checked.severities[index]).markup) \(text.message)\(text.fix) \
        <span class="code">\(checked.findings[index].rule.rawValue)</span></li>

        """
    }
    return "<ul class=\"notes\">\(items)</ul>\n"
  }

  private var shared: Markup {
    guard sharedCount > 0 else { return "" }
    return """
      <p class="lead">其中 \(sharedCount) 项是与别家同报的批次，见<a href="#conflicts">两家同报的批次</a>。</p>

      """
  }

  private func section(ofFile file: Int) -> Markup {
    """
    <h4>\(checked.files[file].path) \(Tag(checked.status(ofFile: file)).markup)</h4>
    \(FileAccount(checked: checked, file: file).markup)\(blocks(ofFile: file))
    """
  }

  private func blocks(ofFile file: Int) -> Markup {
    let own = groups.filter { $0.identity.file == file }
    let asked = own.filter { $0.severity != .notice }
    let notices = own.filter { $0.severity == .notice }
    let block = { (group: FindingGroup) in FindingBlock(group: group, checked: checked).markup }
    guard !notices.isEmpty else { return asked.markup(block) }
    let count = notices.reduce(0) { $0 + $1.findings.count }
    return """
      \(asked.markup(block))<details class="notices"><summary>\(Tag(.notice, count: count).markup) \
      供了解，不必更正</summary>
      \(notices.markup(block))</details>

      """
  }
}
