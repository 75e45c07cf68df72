import InspectionModel

/// Finds the batch that brings the result of a 待出报告 row.
///
/// That is the first batch of which the same office has a tested row, later than its pending one,
/// with equal 受检单位, 产品名称, 规格型号, 生产日期/批号 and 抽样日期. A row that says 待出报告
/// once more after its result came is replaced with it. A batch of a visit is replaced and one of a
/// report or product replaces, so that no batch is both.
///
/// - Complexity: O(rows); texts are folded only for offices that have a pending row.
struct PendingReplacement {
  private struct Sample: Hashable {
    let office: Int
    let isRetest: Bool
    let parts: [String]
  }

  private let filings: YearFilings
  private let groups: [Int]
  private let retests: [Bool]

  /// `groups` and `retests` go by row.
  init(_ filings: YearFilings, groups: [Int], retests: [Bool]) {
    self.filings = filings
    self.groups = groups
    self.retests = retests
  }

  /// The group that a pending group becomes part of.
  func targets() -> [Int: Int] {
    var offices: Set<Int> = []
    var pending: [Sample: Int] = [:]
    var targets: [Int: Int] = [:]
    for row in filings.rows.indices {
      let office = filings.rows[row].office
      let record = filings.record(ofRow: row)
      if record.verdict == .pending, record.key.basis == .visit {
        offices.insert(office)
        let sample = sample(row, record)
        if pending[sample] == nil { pending[sample] = groups[row] }
      } else if record.verdict?.isTested == true, record.key.basis != .visit,
        offices.contains(office),
        let group = pending[sample(row, record)], group != groups[row], targets[group] == nil
      {
        targets[group] = groups[row]
      }
    }
    return targets
  }

  private func sample(_ row: Int, _ record: InspectionRecord) -> Sample {
    Sample(
      office: filings.rows[row].office, isRetest: retests[row],
      parts: filings.fields.datedSample(record))
  }
}
