internal import InspectionModel

/// Which findings of a file an office is told of in its marked copy, the graver first.
///
/// Of very many, the first of each rule are listed; the total stays true.
package struct MarkedFindings: Sendable {
  /// Beyond so many findings a person is better served by the first of each rule.
  private static let cap = FindingCap(most: 20_000, mostOfOneRule: 500)

  /// Indices into the run's findings.
  internal let listed: [Int]
  internal let total: Int
  internal let errorCount: Int
  internal let queryCount: Int

  /// The current tables in which something has to be corrected or explained, in the order of the
  /// files.
  package static func open(in checked: CheckedFiles) -> [(file: Int, findings: MarkedFindings)] {
    var byFile = [[Int]](repeating: [], count: checked.files.count)
    for (index, finding) in checked.findings.enumerated() {
      guard let file = finding.file, checked.states[index].isOpen, !finding.isForCoordinatorOnly,
        finding.rule != .normalised
      else { continue }
      byFile[file].append(index)
    }
    return checked.files.enumerated().compactMap { index, file in
      guard file.content == .table, file.standing == .current, !file.sheets.isEmpty else {
        return nil
      }
      let findings = MarkedFindings(byFile[index], of: checked)
      return findings.errorCount + findings.queryCount > 0 ? (index, findings) : nil
    }
  }

  private init(_ all: [Int], of checked: CheckedFiles) {
    total = all.count
    errorCount = all.count { checked.severities[$0] == .error }
    queryCount = all.count { checked.severities[$0] == .verify }
    listed = Self.cap.listed(all, of: checked.findings).sorted {
      checked.severities[$0] == checked.severities[$1]
        ? $0 < $1 : checked.severities[$0] < checked.severities[$1]
    }
  }
}
