import Consolidation
import InspectionModel
import InspectionPlan
import SheetModel

/// What offices explained and the coordinator settled in the year, the latest first.
internal struct OpinionSection {
  internal static let shownRows = 200

  internal let report: PeriodReport

  internal var count: Int { report.opinions.count }

  internal var lead: String {
    count > Self.shownRows
      ? "显示最近的 \(grouped(Self.shownRows)) / 共 \(grouped(count)) 条，全部在工作底稿里。"
      : "共 \(grouped(count)) 条，新的在前。"
  }

  internal var rows: Markup {
    var indices: [FindingPast.Subject: Int] = [:]
    for (index, subject) in report.checked.subjects.enumerated() { indices[subject] = index }
    return report.opinions.reversed().prefix(Self.shownRows).markup { opinion in
      row(opinion, about: opinion.finding.flatMap { indices[$0] })
    }
  }

  private func row(_ opinion: OpinionRecord, about index: Int?) -> Markup {
    let office = opinion.officeCode.flatMap { report.plan.office(code: $0)?.shortName } ?? "–"
    let until: Markup = opinion.until.map { "<small>至 \($0)</small>" } ?? ""
    return """
      <tr><td data-label="事项">\(opinion.kind.words)</td><td data-label="单位">\(office)</td>\
      <td data-label="关于">\(matter(opinion, index))</td>\
      <td data-label="内容">\(clipped(opinion.text, to: 400))</td>\
      <td data-label="谁">\(clipped(opinion.person ?? "–"))</td>\
      <td data-label="何时" class="moment">\(opinion.recordedAt.shown)</td>\
      <td data-label="眼下">\(standing(opinion))\(until)</td></tr>

      """
  }

  private func matter(_ opinion: OpinionRecord, _ index: Int?) -> Markup {
    guard let index else {
      let rule = opinion.rule?.rawValue
      return "\(clipped(opinion.matter ?? rule ?? "–", to: 120))"
    }
    let place = report.checked.findings[index].place
    let cell = [place?.key, place?.cell?.description].compactMap(\.self).map { clipped($0) }
    return """
      \(report.checked.texts[index].title)<small>\(cell.joined(separator: "　"))</small>
      """
  }

  private func standing(_ opinion: OpinionRecord) -> Markup {
    if opinion.isWithdrawn { return Tag(tone: .plain, symbol: "↺", word: "已收回").markup }
    return opinion.holds
      ? Tag(tone: .done, symbol: "✓", word: "起作用").markup
      : Tag(tone: .plain, symbol: "–", word: "不再起作用").markup
  }
}
