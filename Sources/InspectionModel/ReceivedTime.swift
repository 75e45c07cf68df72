/// When a file arrived, and what says so.
package struct ReceivedTime: Hashable, Sendable {
  package enum Basis: String, Hashable, Sendable, CaseIterable {
    /// An entry of the coordinator's register.
    case register
    /// The ledger saw the content first, before the file's change time.
    case ledger
    /// The file's change time: it was not there before.
    case changeTime
  }

  package var moment: Moment
  package var basis: Basis
  /// The register's words on it, such as 邮件.
  package var evidence: String?

  package init(moment: Moment, basis: Basis, evidence: String? = nil) {
    self.moment = moment
    self.basis = basis
    self.evidence = evidence
  }
}
