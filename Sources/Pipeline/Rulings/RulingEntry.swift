internal import Ledger

/// A row of the ledger that the coordinator's word becomes.
internal enum RulingEntry: Hashable, Sendable {
  case decision(Decision)
  case consent(Consent)
  case explanation(Explanation)
  case registration(Registration)

  internal func write(to writer: LedgerWriter) throws(LedgerError) {
    switch self {
    case .decision(let row): try writer.append(row)
    case .consent(let row): try writer.append(row)
    case .explanation(let row): try writer.append(row)
    case .registration(let row): try writer.append(row)
    }
  }
}
