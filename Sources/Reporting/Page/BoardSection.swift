import Consolidation
import InspectionModel
import InspectionPlan

/// Who filed what in which period of the year: offices down, periods across.
internal struct BoardSection {
  internal let report: PeriodReport

  internal var header: Markup {
    report.plan.periods.markup { period in
      let deadline = report.plan.deadline(ofPeriod: period.number, officeCode: nil)
      let due: Markup = deadline.map { "<small>\($0.shown)</small>" } ?? ""
      return "<th scope=\"col\">\(period.name)\(due)</th>"
    }
  }

  internal var rows: Markup {
    report.offices.markup { overview in
      let cells = report.plan.periods.markup { period -> Markup in
        let idle: Markup = period.number > report.result.period ? " class=\"idle\"" : ""
        return "<td data-label=\"\(period.name)\"\(idle)>\(cell(overview, period.number))</td>"
      }
      return "<tr><th scope=\"row\">\(overview.name)</th>\(cells)</tr>\n"
    }
  }

  private func cell(_ overview: OfficeOverview, _ period: Int) -> Markup {
    if period > report.result.period {
      return Tag(tone: .plain, symbol: "○", word: "未到期").markup
    }
    let isCurrent = period == report.result.period
    let earlier = isCurrent ? nil : entry(of: overview.office, period)
    let entry = earlier ?? overview.entry
    let tag = isCurrent ? Tag(overview) : Tag(entry)
    return tag.markup
      + materials([("工作情况", entry.workReport), ("分析报告", entry.analysis)], isDue: entry.isDue)
  }

  private func entry(of office: PlannedOffice, _ period: Int) -> RosterEntry? {
    let rosters = report.result.earlierRosters
    guard rosters.indices.contains(period - 1) else { return nil }
    return rosters[period - 1].first { $0.officeCode == office.office.code }
  }

  private func materials(
    _ materials: [(name: String, state: RosterEntry.Material)], isDue: Bool
  ) -> Markup {
    let asked = materials.filter { $0.state != .notRequired }
    guard !asked.isEmpty else { return "" }
    let words = asked.map { "\(Tag($0.state, isDue: isDue).symbol) \($0.name)" }
    return "<small>\(words.joined(separator: "　"))</small>"
  }
}
