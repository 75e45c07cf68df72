import InspectionModel
import InspectionPlan
import SheetModel

/// D-107: batches under different keys that look like one sample.
///
/// 受检单位, 产品名称, 规格型号, 生产日期/批号 and 抽样日期 agree, and none is blank, though 规格型号 may be `/`:
/// a number that was mistyped, or a report and the same batch without its number. A 复检 and what was
/// never sampled are left out. Nothing is merged: a firm may really have had one lot sampled twice.
///
/// At 检验报告编号 of every batch but the one that came first, addressed to the office that filed it.
/// Details tell the row of that first one: `other`, its key as people see it, `office`, `file`, `sheet`
/// and `row` (one-based).
///
/// - Complexity: O(batches); each sample is hashed once.
struct DuplicateFindings {
  private let filings: YearFilings
  private let placement: CellPlacement

  init(_ filings: YearFilings) {
    self.filings = filings
    placement = CellPlacement(filings)
  }

  func findings(_ batches: [UnitedBatch]) -> [Finding] {
    var firsts: [RecordKey: Int] = [:]
    firsts.reserveCapacity(batches.count)
    var findings: [Finding] = []
    for row in batches.filter({ !$0.isRetest }).map(\.standing).sorted() {
      guard let sample = sample(ofRow: row) else { continue }
      guard let first = firsts[sample] else {
        firsts[sample] = row
        continue
      }
      findings.append(
        placement.finding(
          .possibleDuplicate, filings.rows[row].reference, .reportNumber,
          details: placement.other(filings.rows[first].reference)))
    }
    return findings
  }

  /// `nil` where the row doesn't say enough to be compared.
  private func sample(ofRow row: Int) -> RecordKey? {
    let record = filings.record(ofRow: row)
    guard record.verdict?.isSampled != false else { return nil }
    let fields = filings.fields
    let date = record.samplingDate?.description ?? fields.folded(record, fields.samplingDate)
    let telling = [
      fields.folded(record, fields.sampledEntity), fields.folded(record, fields.productName),
      fields.folded(record, fields.productionDateOrLot), date,
    ]
    guard telling.allSatisfy({ !$0.isEmpty }), fields.isFilled(record, fields.model) else {
      return nil
    }
    return RecordKey(
      .product, parts: telling + [fields.folded(record, fields.model)], shown: "")
  }
}
