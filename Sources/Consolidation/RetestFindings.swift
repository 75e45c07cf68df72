import InspectionModel

/// 复检 rows whose first row nobody reported this year.
///
/// At 检验报告编号. Silent where the first row was reported and is only withheld: that row has its
/// own finding, and the link comes by itself when it is corrected.
///
/// - Complexity: O(1) a batch, and O(withheld rows) once where a 复检 follows nothing.
struct RetestFindings {
  private let filings: YearFilings

  init(_ filings: YearFilings) {
    self.filings = filings
  }

  func findings(_ united: [UnitedBatch]) -> [Finding] {
    let alone = united.filter { $0.isRetest && $0.follows == nil }
    guard !alone.isEmpty else { return [] }
    let withheld = Set(filings.withheld.map { filings.fields.sample(filings.record($0)) })
    let placement = CellPlacement(filings)
    return alone.compactMap { batch in
      let isWithheld = ([batch.standing] + batch.merged).contains { row in
        withheld.contains(filings.fields.sample(filings.record(ofRow: row)))
      }
      guard !isWithheld else { return nil }
      return placement.finding(
        .retestWithoutFirst, filings.rows[batch.standing].reference, .reportNumber)
    }
  }
}
