import InspectionModel
import InspectionPlan
import SheetModel

/// Brings findings together for people: by file, the graver first, then those that withhold rows,
/// then rule, sheet and column.
///
/// - Order: by file, groups of no file last; the rest as said. Equal input, equal order.
/// - Complexity: O(n log n) in the findings.
package struct FindingGroups {
  package let groups: [FindingGroup]

  /// - Parameters:
  ///   - checked: What was found.
  ///   - isIncluded: Which findings to take, by their index.
  package init(_ checked: CheckedFiles, where isIncluded: (Int) -> Bool = { _ in true }) {
    var members: [FindingGroup.Identity: [Int]] = [:]
    for (index, finding) in checked.findings.enumerated() where isIncluded(index) {
      members[FindingGroup.Identity(finding), default: []].append(index)
    }
    groups = members.map { FindingGroup($0, findings: $1, in: checked) }.sorted(by: Self.precedes)
  }

  private static func precedes(_ left: FindingGroup, _ right: FindingGroup) -> Bool {
    let (one, other) = (left.identity, right.identity)
    if one.file != other.file { return (one.file ?? .max) < (other.file ?? .max) }
    if left.severity != right.severity { return left.severity < right.severity }
    if left.isWithheld != right.isWithheld { return left.isWithheld }
    if one.rule != other.rule { return one.rule < other.rule }
    // The findings stand by sheet, row and column already, and no two groups share one.
    return left.findings[0] < right.findings[0]
  }
}

extension FindingGroup.Identity {
  fileprivate init(_ finding: Finding) {
    rule = finding.rule
    variant = finding.variant
    officeCode = finding.officeCode
    file = finding.file
    sheet = finding.place?.sheet
    column = finding.place?.column
  }
}

extension FindingGroup {
  fileprivate init(_ identity: Identity, findings: [Int], in checked: CheckedFiles) {
    self.identity = identity
    self.findings = findings
    severity = checked.severities[findings[0]]
    isWithheld = checked.withholds[findings[0]]
    header = checked.findings[findings[0]].place?.header
    let places = findings.compactMap { checked.findings[$0].place }
    let cells = places.flatMap { place in (place.cell.map { [$0] } ?? []) + place.related }
    self.cells = CellRuns(cells)
    rowCount = Set(cells.map(\.row)).count
    let sheet = identity.file.flatMap { file in
      checked.files[file].sheets.first { $0.name == identity.sheet }
    }
    sheetRowCount = sheet?.records.count ?? 0
    let whole = checked.plan.settings.wholeColumn
    isWholeColumn =
      identity.column != nil && rowCount >= whole.rows
      && rowCount * 100 >= sheetRowCount * whole.percent
  }
}
