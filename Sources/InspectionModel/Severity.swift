/// What a finding asks of its reader.
package enum Severity: String, Codable, Hashable, Sendable, CaseIterable, Comparable {
  /// 请更正: must be corrected.
  case error
  /// 请核实: correct it or say why it is so.
  case verify
  /// 督办: a duty not yet done, no fault of a sheet.
  case followUp
  /// 提示: for information.
  case notice

  /// The graver one first.
  package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .error: 0
    case .verify: 1
    case .followUp: 2
    case .notice: 3
    }
  }
}
