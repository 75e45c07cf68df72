internal import Ledger
internal import Reporting

/// What offices explained and the coordinator said, in the order in which it was recorded.
internal struct RecordedOpinions: Sendable {
  internal private(set) var explanations: [LedgerEntry<Explanation>] = []
  internal private(set) var consents: [LedgerEntry<Consent>] = []
  internal private(set) var decisions: [Decision] = []

  /// Nobody said anything.
  internal init() {}

  internal init(_ ledger: ReceiptLedger) throws(LedgerError) {
    explanations = try ledger.entries(Explanation.self)
    consents = try ledger.entries(Consent.self)
    decisions = try ledger.entries(Decision.self).map(\.row)
  }

  /// Identifier of the last explanation of a finding with this value, if it is not taken back.
  internal func explanation(of subject: FindingPast.Subject) -> Int? {
    explanations.last {
      $0.fingerprint == subject.fingerprint && $0.valueHash == subject.valueHash
    }.flatMap { $0.isWithdrawn ? nil : $0.id }
  }
}
