internal import InspectionModel

/// Which findings of a file an office is told of in its marked copy, the graver first.
///
/// Of very many, the first of each rule are listed; the total stays true.
internal struct MarkedFindings {
  /// Beyond so many findings a person is better served by the first of each rule.
  private static let most = 20_000
  private static let mostOfOneRule = 500

  /// Indices into the run's findings.
  internal let listed: [Int]
  internal let total: Int
  internal let errorCount: Int
  internal let queryCount: Int

  internal init(_ checked: CheckedFiles, file: Int) {
    let all = checked.findings.indices.filter { index in
      let finding = checked.findings[index]
      return finding.file == file && checked.states[index].isOpen && !finding.isForCoordinatorOnly
        && finding.rule != .normalised
    }
    total = all.count
    errorCount = all.count { checked.severities[$0] == .error }
    queryCount = all.count { checked.severities[$0] == .verify }
    var shown = all
    if all.count > Self.most {
      var counts: [RuleCode: Int] = [:]
      shown = all.filter { index in
        counts[checked.findings[index].rule, default: 0] += 1
        return counts[checked.findings[index].rule, default: 0] <= Self.mostOfOneRule
      }
    }
    listed = shown.sorted {
      checked.severities[$0] == checked.severities[$1]
        ? $0 < $1 : checked.severities[$0] < checked.severities[$1]
    }
  }

  /// Whether anything has to be corrected or explained.
  internal var isOpen: Bool { errorCount + queryCount > 0 }
}
