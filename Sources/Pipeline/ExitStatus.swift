import InspectionModel
package import Reporting

/// How a command ends: an interface for scripts.
///
/// - Source: `design.md`, section 4; numbers from sysexits.h.
package enum ExitStatus: Int32, Hashable, Sendable, CaseIterable {
  case nothingOpen = 0
  case openErrors = 1
  case openQueries = 2
  case usage = 64
  case nothingReadable = 65
  case `internal` = 70
  case outputFailed = 73
  case locked = 75
  case badPlan = 78

  /// The status of a run or check that came to its end.
  ///
  /// That files were there and none could be read outranks findings.
  package init(_ checked: CheckedFiles) {
    let tables = checked.files.filter { $0.content == .table }
    if !tables.isEmpty, tables.allSatisfy({ $0.failure != nil }) {
      self = .nothingReadable
      return
    }
    switch checked.verdict {
    case .nothingOpen: self = .nothingOpen
    case .errorOpen: self = .openErrors
    case .queryOpen: self = .openQueries
    }
  }
}
