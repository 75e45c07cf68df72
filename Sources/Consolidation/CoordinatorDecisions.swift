package import InspectionModel
package import Ledger

/// What the coordinator decided, as it holds now: 审定.
package struct CoordinatorDecisions: Hashable, Sendable {
  /// What an office's reports of a year are to each other.
  package enum FilingKind: String, Hashable, Sendable {
    /// Each repeats all batches since the beginning of the year.
    case cumulative
    /// Each holds its own period's batches only.
    case additional
  }

  private struct Batch: Hashable {
    var basis: RecordKey.Basis
    var key: String
  }

  /// Identifiers of receipts that count for nothing.
  package private(set) var excluded: Set<Int> = []
  private var offices: [Batch: String] = [:]
  private var kinds: [String: [Int: FilingKind]] = [:]

  /// Nothing was decided.
  package init() {}

  /// - Parameter decisions: In the order in which they were recorded; of two about one matter the
  ///   later holds.
  package init(_ decisions: [Decision]) {
    for decision in decisions { add(decision) }
  }

  private mutating func add(_ decision: Decision) {
    switch decision.matter {
    case .exclude:
      if let receipt = decision.receipt { excluded.insert(receipt) }
    case .reinstate:
      if let receipt = decision.receipt { excluded.remove(receipt) }
    case .conflict:
      if let basis = decision.basis, let key = decision.key {
        offices[Batch(basis: basis, key: key)] = decision.choice
      }
    case .filing:
      guard let office = decision.office, let period = decision.period else { return }
      kinds[office, default: [:]][period] = decision.choice.flatMap(FilingKind.init)
    }
  }

  package var hasNoConflicts: Bool { offices.isEmpty }

  /// The code of the office whose row stands for a batch.
  package func office(for key: RecordKey) -> String? {
    offices[Batch(basis: key.basis, key: KeyText.of(key))]
  }

  /// What was decided about an office's report of a period: for that period, else for the last one
  /// before it.
  package func kind(officeCode: String, period: Int) -> FilingKind? {
    guard let decided = kinds[officeCode] else { return nil }
    return decided.keys.filter { $0 <= period }.max().flatMap { decided[$0] }
  }
}
