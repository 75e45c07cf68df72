import Consolidation
import InspectionModel
import InspectionPlan

/// All problems of offices, in the roster's order; conflicts and the plan's own have their places.
internal struct FindingsSection {
  internal let report: PeriodReport

  /// Where a finding stands on the page.
  private enum Area {
    case office, conflict, plan, hidden

    init(_ finding: Finding) {
      switch finding.rule {
      case .normalised: self = .hidden
      case .reportedByTwo, .conflictingReports: self = .conflict
      case .itemShort, .planContradiction, .overPlan: self = .plan
      default: self = .office
      }
    }
  }

  internal var offices: Markup {
    var groups = groupsByOffice
    let shared = sharedCounts
    var markup = report.offices.markup { overview in
      let code = overview.entry.officeCode
      let own = groups.removeValue(forKey: code) ?? []
      guard !own.isEmpty || shared[code] != nil else { return "" }
      return OfficeSection(
        report: report, name: overview.office.office.name, anchor: "office-\(code)",
        totals: overview.totals, groups: own, sharedCount: shared[code] ?? 0
      ).markup
    }
    let rest = groups.sorted { ($0.key ?? "") < ($1.key ?? "") }.flatMap(\.value)
    if !rest.isEmpty { markup += unknown(rest) }
    return markup
  }

  private func unknown(_ groups: [FindingGroup]) -> Markup {
    var totals = SeverityTotals()
    for group in groups {
      for _ in group.findings { totals.add(group.severity) }
    }
    return OfficeSection(
      report: report, name: "看不出单位的文件", anchor: "office-unknown", totals: totals,
      groups: groups, sharedCount: 0
    ).markup
  }

  private var groupsByOffice: [String?: [FindingGroup]] {
    let findings = report.checked.findings
    let groups = FindingGroups(report.checked) { Area(findings[$0]) == .office }.groups
    return Dictionary(grouping: groups) { report.officeCode(of: findings[$0.findings[0]]) }
  }

  private var sharedCounts: [String: Int] {
    var counts: [String: Int] = [:]
    for finding in report.checked.findings where Area(finding) == .conflict {
      if let code = report.officeCode(of: finding) { counts[code, default: 0] += 1 }
    }
    return counts
  }

  /// Offices that filed and of which nothing is asked.
  internal var faultless: String {
    report.offices.filter { $0.status != nil && !$0.hasFindings }
      .map(\.name).joined(separator: "、")
  }

  /// Columns that were read otherwise than typed.
  internal var normalisedCount: Int {
    report.checked.findings.count { Area($0) == .hidden }
  }
}
