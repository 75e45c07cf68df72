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
    if period == report.result.period {
      let entry = overview.entry
      return Tag(overview).markup
        + materials(
          [("工作情况", entry.workReport), ("分析报告", entry.analysis)], isDue: entry.isDue)
    }
    return earlier(overview.office, period)
  }

  /// An earlier period by the files that count for it.
  private func earlier(_ office: PlannedOffice, _ period: Int) -> Markup {
    let files = report.result.files.filter {
      $0.office.officeCode == office.office.code && $0.period.period == period
        && $0.standing != .excluded
    }
    let table = files.filter { $0.content == .table }.min {
      $0.received.moment < $1.received.moment
    }
    let tag =
      table.map { self.tag(Timeliness($0, plan: report.plan)) }
      ?? Tag(tone: .error, symbol: "✗", word: "未报")
    func material(_ content: SubmittedFile.Content, isOwed: Bool) -> RosterEntry.Material {
      guard isOwed else { return .notRequired }
      return files.contains { $0.content == content } ? .received : .missing
    }
    let entry = report.result.roster.first { $0.officeCode == office.office.code }
    let owesReport = entry.map { $0.workReport != .notRequired } ?? true
    let owesAnalysis = entry.map { $0.analysis != .notRequired } ?? false
    return tag.markup
      + materials(
        [
          ("工作情况", material(.workReport, isOwed: owesReport)),
          ("分析报告", material(.analysis, isOwed: owesAnalysis)),
        ], isDue: true)
  }

  private func tag(_ timeliness: Timeliness) -> Tag {
    switch timeliness.kind {
    case .onTime: Tag(tone: .done, symbol: "✓", word: "已报")
    case .late: Tag(tone: .duty, symbol: "!", word: "迟报 \(timeliness.daysLate) 天")
    case .unconfirmed: Tag(tone: .verify, symbol: "?", word: "收到日期待登记")
    }
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
