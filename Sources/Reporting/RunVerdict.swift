package import InspectionModel

/// Whether a run or check leaves something open; the exit code follows from it.
///
/// Findings that were explained or consented to are not open.
package enum RunVerdict: Hashable, Sendable, CaseIterable {
  case nothingOpen
  /// At least one open `error`.
  case errorOpen
  /// No `error`, but a `verify` or a `followUp`.
  case queryOpen

  package init(_ totals: SeverityTotals) {
    if totals.error > 0 {
      self = .errorOpen
    } else if totals.verify + totals.followUp > 0 {
      self = .queryOpen
    } else {
      self = .nothingOpen
    }
  }

  /// 0, 1 or 2 as `design.md`, section 4 says.
  package var exitCode: Int32 {
    switch self {
    case .nothingOpen: 0
    case .errorOpen: 1
    case .queryOpen: 2
    }
  }
}

/// How many findings there are of each severity.
package struct SeverityTotals: Hashable, Sendable {
  package var error = 0
  package var verify = 0
  package var followUp = 0
  package var notice = 0

  package init() {}

  package mutating func add(_ severity: Severity) {
    switch severity {
    case .error: error += 1
    case .verify: verify += 1
    case .followUp: followUp += 1
    case .notice: notice += 1
    }
  }

  package subscript(severity: Severity) -> Int {
    switch severity {
    case .error: error
    case .verify: verify
    case .followUp: followUp
    case .notice: notice
    }
  }
}
