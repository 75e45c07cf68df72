package import Consolidation
package import InspectionModel
package import InspectionPlan

/// One office's period at a glance: what came, what was taken from it, what is open.
package struct OfficeOverview: Sendable {
  package var office: PlannedOffice
  package var entry: RosterEntry
  /// Over its open findings, earlier periods' included.
  package var totals: SeverityTotals
  /// Whether anything was found, open or not.
  package var hasFindings: Bool
  /// Rows of its current tables of this period.
  package var account: RowAccount
  /// The gravest outcome of its current tables of this period; `nil` without any.
  package var status: SubmissionStatus?
  /// Of the first table of the period that came.
  package var received: ReceivedTime?

  /// 楚雄市.
  package var name: String { office.shortName }
  /// Due and not here.
  package var isOverdue: Bool { entry.isDue && entry.state == .missing }
}

extension PeriodReport {
  /// The offices in the order of the roster.
  package var offices: [OfficeOverview] {
    var totals: [String: SeverityTotals] = [:]
    for (index, finding) in checked.findings.enumerated() where isShown(finding) {
      guard let code = officeCode(of: finding) else { continue }
      var own = totals[code] ?? SeverityTotals()
      if checked.states[index].isOpen { own.add(checked.severities[index]) }
      totals[code] = own
    }
    return result.roster.compactMap { entry in
      plan.office(code: entry.officeCode).map { office in
        overview(of: office, entry: entry, totals: totals[entry.officeCode])
      }
    }
  }

  private func overview(
    of office: PlannedOffice, entry: RosterEntry, totals: SeverityTotals?
  ) -> OfficeOverview {
    var overview = OfficeOverview(
      office: office, entry: entry, totals: totals ?? SeverityTotals(),
      hasFindings: totals != nil, account: RowAccount(), status: nil, received: nil)
    for index in entry.files {
      let file = result.files[index]
      guard file.content == .table else { continue }
      overview.received = overview.received ?? file.received
      guard file.standing == .current else { continue }
      overview.account += checked.account(file: index)
      let status = checked.status(ofFile: index)
      overview.status = [overview.status, status].compactMap { $0 }.max { $0.weight < $1.weight }
    }
    return overview
  }

  /// The office that a finding is about: its own, else the file's.
  package func officeCode(of finding: Finding) -> String? {
    finding.officeCode ?? finding.file.flatMap { result.files[$0].office.officeCode }
  }

  /// Whether people see it one by one: T-107 stands in the working papers only.
  package func isShown(_ finding: Finding) -> Bool { finding.rule != .normalised }
}

extension SubmissionStatus {
  /// The graver, the heavier.
  fileprivate var weight: Int {
    switch self {
    case .superseded, .identical, .excluded: 0
    case .accepted: 1
    case .acceptedWithQueries: 2
    case .rejected: 3
    case .unreadable: 4
    }
  }
}
