import InspectionModel

/// Counts the records that a 合计 or 小计 row should count.
struct TotalCounter {
  private var all = Tally()
  private var sinceSubtotal = Tally()

  private struct Tally {
    var records = 0
    /// Without 拒检, 未抽到样 and 复检, which are no batches.
    var batches = 0

    /// People count rows or batches; where either agrees, nothing is wrong.
    func counted(stated: Int) -> Int { stated == batches ? batches : records }

    mutating func count(_ record: InspectionRecord) {
      records += 1
      if record.verdict?.isSampled ?? true, !record.isRetest { batches += 1 }
    }
  }

  mutating func count(_ record: InspectionRecord) {
    all.count(record)
    sinceSubtotal.count(record)
  }

  /// `nil` where the row states no count.
  mutating func total(_ total: TotalRow, row: Int) -> StatedTotal? {
    let tally = total.isSubtotal ? sinceSubtotal : all
    if total.isSubtotal { sinceSubtotal = Tally() }
    return total.stated.map {
      StatedTotal(
        row: row, column: $0.column, stated: $0.count, counted: tally.counted(stated: $0.count))
    }
  }
}
