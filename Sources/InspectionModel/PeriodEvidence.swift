/// To which reporting date a file belongs, and what says so.
package struct PeriodEvidence: Hashable, Sendable {
  package enum Basis: String, Hashable, Sendable, CaseIterable {
    case folder
    /// The one open when the file was received.
    case received
    /// An earlier one that the office still owed.
    case owed
    /// The coordinator's register.
    case register
  }

  /// 1 to 4.
  package var period: Int
  package var basis: Basis

  /// Whether somebody said so, and nothing is inferred.
  package var isSettled: Bool { basis == .folder || basis == .register }

  package init(period: Int, basis: Basis) {
    self.period = period
    self.basis = basis
  }
}
