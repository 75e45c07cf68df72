internal import InspectionModel
internal import Reporting
internal import SheetModel

/// Which findings of a period somebody means: those that fit all that is given.
package struct FindingSelection: Hashable, Sendable {
  /// As report.json has them.
  package var fingerprints: [String]
  /// `V-101`.
  package var rule: String?
  /// Name, short name or code.
  package var office: String?
  /// Path relative to the workspace or to 收件箱.
  package var file: String?
  /// `G6`.
  package var cell: String?

  package init(
    fingerprints: [String] = [], rule: String? = nil, office: String? = nil, file: String? = nil,
    cell: String? = nil
  ) {
    self.fingerprints = fingerprints
    self.rule = rule
    self.office = office
    self.file = file
    self.cell = cell
  }

  package var isEmpty: Bool { self == FindingSelection() }

  /// Indices of the findings that are meant, in their order.
  internal func indices(in checked: CheckedFiles) -> [Int] {
    let office = office.flatMap { checked.plan.officeCode(named: $0) }
    let fingerprints = Set(fingerprints)
    return checked.findings.indices.filter { index in
      let finding = checked.findings[index]
      if !fingerprints.isEmpty, !fingerprints.contains(checked.subjects[index].fingerprint) {
        return false
      }
      if let rule, finding.rule.rawValue != rule.uppercased() { return false }
      if self.office != nil, office == nil || finding.officeCode != office { return false }
      if let file {
        let path = finding.file.map { checked.files[$0].path }
        guard path == file || path == Workspace.inboxName + "/" + file else { return false }
      }
      if let cell, finding.place?.cell?.description != cell.uppercased() { return false }
      return true
    }
  }
}
