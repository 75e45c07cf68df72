import InspectionModel

/// Unites the accepted rows of all offices and periods that are one batch.
///
/// Rows of equal ``RecordKey`` are one batch; a 复检 row is never one with the row that it follows,
/// whatever its number. A 待出报告 row joins the batch that brings its result.
///
/// - Order: batches come by their first row, rows in a batch as in ``YearFilings``.
/// - Complexity: O(rows); each key is hashed once.
struct KeyUnion {
  private let filings: YearFilings
  private let decisions: CoordinatorDecisions
  private let retests: RetestRecognition
  /// By row, dense.
  private let groups: [Int]
  private let groupCount: Int

  init(_ filings: YearFilings, decisions: CoordinatorDecisions = CoordinatorDecisions()) {
    self.filings = filings
    self.decisions = decisions
    let (keys, _) = Self.dense(filings.rows.map { filings.record($0.reference).key })
    retests = RetestRecognition(filings, keys: keys)
    let flags = retests.flags
    (groups, groupCount) =
      retests.isEmpty
      ? (keys, (keys.max() ?? -1) + 1)
      : Self.dense(keys.indices.map { keys[$0] * 2 + (flags[$0] ? 1 : 0) })
  }

  func batches() -> [UnitedBatch] {
    var rows = [[Int]](repeating: [], count: groupCount)
    for (row, group) in groups.enumerated() { rows[group].append(row) }
    let targets = PendingReplacement(filings, groups: groups, retests: retests.flags).targets()
    var replaced = [[Int]](repeating: [], count: groupCount)
    for (group, target) in targets { replaced[target] += rows[group] }
    let choice = StandingRow(filings, decisions: decisions)
    var batches: [UnitedBatch] = []
    for group in 0..<groupCount where targets[group] == nil {
      batches.append(
        choice.batch(
          rows: rows[group], replaced: replaced[group].sorted(),
          isRetest: retests.flags[rows[group][0]]))
    }
    return retests.isEmpty ? batches : retests.linked(batches)
  }

  /// Numbers equal values alike, from 0 in the order of their first appearance.
  private static func dense<Value: Hashable>(_ values: [Value]) -> ([Int], count: Int) {
    var numbers: [Value: Int] = [:]
    let dense = values.map { value in
      let next = numbers.count
      let number = numbers[value, default: next]
      if number == next { numbers[value] = next }
      return number
    }
    return (dense, numbers.count)
  }
}
