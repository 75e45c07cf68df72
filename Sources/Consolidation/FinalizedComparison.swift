package import InspectionModel
package import InspectionPlan
package import Ledger

/// Holds the batches of a run against those that were finalized: 与定稿差异.
///
/// Batches are matched by key; of several with one key, such as a row and its 复检, the first by the
/// first.
package struct FinalizedComparison: Sendable {
  /// Of what was finalized.
  package let period: Int
  package let finalizedAt: Moment
  /// Rows of the 附件4 that was finalized.
  package let batchCount: Int
  /// By key in the order of the finalized table; then what was added, in the order of 附件4.
  package private(set) var differences: [FinalizedDifference] = []

  private struct Key: Hashable {
    var basis: RecordKey.Basis
    var text: String
    var ordinal: Int
  }

  /// - Parameters:
  ///   - finalization: What was finalized.
  ///   - batches: Its rows.
  ///   - values: Their texts by the name of the field, by the row's position.
  ///   - result: Of the finalized period, or of a later one: there, batches that came first after the
  ///     finalized period are no differences.
  ///   - plan: Whose columns are compared; 序号 is not.
  package init(
    _ finalization: Finalization, batches: [FinalizedBatch], values: [Int: [String: String]],
    with result: ConsolidatedResult, plan: AnnualPlan
  ) {
    period = finalization.period
    finalizedAt = finalization.finalizedAt
    batchCount = finalization.batchCount
    var now: [Key: ConsolidatedBatch] = [:]
    var order: [Key] = []
    var counts: [Key: Int] = [:]
    func key(_ basis: RecordKey.Basis, _ text: String) -> Key {
      let first = Key(basis: basis, text: text, ordinal: 0)
      let ordinal = counts[first, default: 0]
      counts[first] = ordinal + 1
      return Key(basis: basis, text: text, ordinal: ordinal)
    }
    for batch in result.batches + result.earlierBatches {
      let record = result.record(batch.reference)
      let key = key(record.key.basis, KeyText.of(record.key))
      now[key] = batch
      order.append(key)
    }
    counts = [:]
    var known: Set<Key> = []
    for batch in batches {
      let key = key(batch.basis, batch.key)
      known.insert(key)
      guard let standing = now[key] else {
        differences.append(
          FinalizedDifference(
            kind: .removed, key: batch.shown, officeCode: batch.office, reference: nil,
            position: batch.position, changes: []))
        continue
      }
      let changes = Self.changes(
        values[batch.position] ?? [:], result.record(standing.reference), plan: plan)
      guard !changes.isEmpty else { continue }
      differences.append(
        FinalizedDifference(
          kind: .changed, key: batch.shown, officeCode: standing.officeCode,
          reference: standing.reference, position: batch.position, changes: changes))
    }
    for key in order where !known.contains(key) {
      guard let batch = now[key], batch.firstPeriod <= finalization.period else { continue }
      differences.append(
        FinalizedDifference(
          kind: .added, key: result.record(batch.reference).key.shown,
          officeCode: batch.officeCode, reference: batch.reference, position: nil, changes: []))
    }
  }

  package func count(_ kind: FinalizedDifference.Kind) -> Int {
    differences.reduce(0) { $0 + ($1.kind == kind ? 1 : 0) }
  }

  private static func changes(
    _ before: [String: String], _ record: InspectionRecord, plan: AnnualPlan
  ) -> [FinalizedDifference.Change] {
    plan.layout.fields.enumerated().compactMap { index, field in
      guard field != .sequence else { return nil }
      let old = before[field.rawValue] ?? ""
      let new = record.values.indices.contains(index) ? record.values[index].text : ""
      return old == new ? nil : FinalizedDifference.Change(field: field, before: old, now: new)
    }
  }
}
