import Consolidation
import InspectionModel
import InspectionPlan

/// How often a rule found something, and at whom.
internal struct RuleCount {
  internal let rule: RuleCode
  internal let title: String
  /// The gravest of its findings.
  internal let severity: Severity
  internal let count: Int
  /// Of `count`, those that are still open.
  internal let open: Int
  /// Names of offices with their counts, the most first; findings of no office have none.
  internal let offices: [(name: String, count: Int)]

  /// The rules with findings that people see, the graver first, then those with more.
  internal static func all(in report: PeriodReport) -> [RuleCount] {
    let findings = report.checked.findings
    var members: [RuleCode: [Int]] = [:]
    for (index, finding) in findings.enumerated() where report.isShown(finding) {
      members[finding.rule, default: []].append(index)
    }
    let counts = members.map { RuleCount($0, $1, report) }
    return counts.sorted { one, other in
      if one.severity != other.severity { return one.severity < other.severity }
      return one.count == other.count ? one.rule < other.rule : one.count > other.count
    }
  }

  private init(_ rule: RuleCode, _ indices: [Int], _ report: PeriodReport) {
    self.rule = rule
    let checked = report.checked
    severity = indices.map { checked.severities[$0] }.min() ?? .notice
    let gravest = severity
    title =
      indices.first { checked.severities[$0] == gravest }.map { checked.texts[$0].title } ?? ""
    count = indices.count
    open = indices.count { checked.states[$0].isOpen }
    var byOffice: [String: Int] = [:]
    for index in indices {
      if let code = report.officeCode(of: checked.findings[index]) {
        byOffice[code, default: 0] += 1
      }
    }
    offices = report.plan.offices.compactMap { office in
      byOffice[office.office.code].map { (office.shortName, $0) }
    }.enumerated().sorted { one, other in
      (other.element.1, one.offset) < (one.element.1, other.offset)
    }.map { (name: $0.element.0, count: $0.element.1) }
  }
}
