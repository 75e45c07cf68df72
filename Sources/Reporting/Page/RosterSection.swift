import Consolidation
import InspectionModel
import InspectionPlan

/// Who filed and what is due: an office a row.
internal struct RosterSection {
  internal let report: PeriodReport

  internal var rows: Markup { report.offices.markup { row($0) } }

  private func row(_ overview: OfficeOverview) -> Markup {
    let entry = overview.entry
    let received = overview.received?.moment.shown ?? "–"
    let name: Markup =
      !overview.hasFindings
      ? "\(overview.name)"
      : "<a href=\"#office-\(entry.officeCode)\">\(overview.name)</a>"
    let absent: Markup = overview.isOverdue ? " class=\"absent\"" : ""
    return """
      <tr\(absent)><th scope="row">\(name)</th>\
      <td data-label="汇总表">\(Tag(overview).markup)</td>\
      <td data-label="收到时间" class="moment">\(received)</td>\
      \(cell("工作情况", entry.workReport, isDue: entry.isDue))\
      \(cell("分析报告", entry.analysis, isDue: entry.isDue))\
      <td data-label="接收行数" class="number">\(batches(overview))</td>\
      <td data-label="校验结果">\(outcome(overview))</td></tr>

      """
  }

  /// On a narrow screen, what nobody asks for takes no line.
  private func cell(_ label: String, _ material: RosterEntry.Material, isDue: Bool) -> Markup {
    let idle: Markup = material == .notRequired ? " class=\"idle\"" : ""
    return "<td data-label=\"\(label)\"\(idle)>\(Tag(material, isDue: isDue).markup)</td>"
  }

  private func batches(_ overview: OfficeOverview) -> Markup {
    guard overview.status != nil else { return "–" }
    let withheld: Markup =
      overview.account.rejected > 0
      ? "<small>暂未列入 \(overview.account.rejected)</small>" : ""
    return "\(overview.account.accepted)\(withheld)"
  }

  private func outcome(_ overview: OfficeOverview) -> Markup {
    guard let status = overview.status else { return "–" }
    guard status != .unreadable else { return Tag(status).markup }
    let asked = [Severity.error, .verify].filter { overview.totals[$0] > 0 }
    guard !asked.isEmpty else { return Tag(SubmissionStatus.accepted).markup }
    return asked.markup { "\(Tag($0, count: overview.totals[$0]).markup) " }
  }
}
