import Consolidation
import InspectionModel
import InspectionPlan
import SheetModel

/// Batches that two offices reported: those that disagree, for the coordinator, and those united.
internal struct ConflictSection {
  internal static let shownRows = 50

  internal let report: PeriodReport

  internal var disagreements: Markup { table(of: .conflictingReports) }
  internal var mergers: Markup { table(of: .reportedByTwo) }
  internal var disagreementCount: Int { indices(of: .conflictingReports).count }
  internal var mergerCount: Int { indices(of: .reportedByTwo).count }

  private func indices(of rule: RuleCode) -> [Int] {
    report.checked.findings.indices.filter { report.checked.findings[$0].rule == rule }
  }

  private func table(of rule: RuleCode) -> Markup {
    let indices = indices(of: rule)
    let shown = indices.prefix(Self.shownRows)
    let cut: Markup =
      shown.count < indices.count
      ? "<p class=\"cut\">显示 \(shown.count) / 共 \(indices.count)</p>\n" : ""
    return """
      <table class="stack wide"><thead><tr><th scope="col">批次</th><th scope="col">在哪里</th>\
      <th scope="col">情况</th><th scope="col">怎么办</th></tr></thead><tbody>
      \(shown.markup { row($0) })</tbody></table>
      \(cut)
      """
  }

  private func row(_ index: Int) -> Markup {
    let finding = report.checked.findings[index]
    let text = report.checked.texts[index]
    return """
      <tr><td data-label="批次">\(clipped(finding.place?.key ?? "–"))</td>\
      <td data-label="在哪里">\(ownPlace(finding))\(otherPlace(finding))</td>\
      <td data-label="情况">\(text.message)</td><td data-label="怎么办">\(text.fix)</td></tr>

      """
  }

  private func ownPlace(_ finding: Finding) -> Markup {
    let office = report.officeCode(of: finding).flatMap { report.plan.office(code: $0) }
    let path = finding.file.map { report.result.files[$0].path } ?? ""
    return place(
      office?.shortName ?? "", path: path, sheet: finding.place?.sheet ?? "",
      at: finding.place?.cell?.description ?? "")
  }

  /// The row that stands, as the finding tells it.
  private func otherPlace(_ finding: Finding) -> Markup {
    let details = finding.details
    guard let name = details["office"], let path = details["file"] else { return "" }
    let office = report.plan.offices.first { $0.office.name == name }?.shortName ?? name
    let row = details["row"].map { "第 \($0) 行" } ?? ""
    return place("与 \(office)", path: path, sheet: details["sheet"] ?? "", at: row)
  }

  private func place(_ office: String, path: String, sheet: String, at cell: String) -> Markup {
    """
    <div>\(office)<small>\(path)</small>\
    <small><span>\(clipped(sheet))</span> <span class="cells">\(cell)</span></small></div>
    """
  }
}
