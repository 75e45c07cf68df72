import InspectionModel
import InspectionPlan
import Ledger
import SheetModel

/// L-104: 后处理 of a failed batch that is past its date.
///
/// Only where an office writes when it ordered 改正 (`rectificationOrdered`): 整改 is due `rectify` days
/// after that, 复查 `recheck` days after it, the last day included. A step is done once anything stands
/// in its column, in any row of the batch: where the institute's row stands, the county's says it. One
/// finding a batch, for the first step that is overdue.
///
/// At the step's cell, or at that of the order where the sheet has no such column; addressed to the
/// office that wrote the order. Details: `step`, `ordered`, `due`, `days`. Variant `earlier`: taken over
/// from the year before, without a place in a file; details `earlier`, `sentence`, `due`.
///
/// - Source: 产品质量监督抽查管理暂行办法 (总局令第18号), 第四十六条, 第四十七条.
struct FollowUpFindings {
  private struct Step {
    let name: String
    let field: RecordField
    let days: Int
  }

  private let filings: YearFilings
  private let earlier: [EarlierDuty]
  private let placement: CellPlacement
  private let steps: [Step]

  init(_ filings: YearFilings, earlier: [EarlierDuty]) {
    self.filings = filings
    self.earlier = earlier
    placement = CellPlacement(filings)
    steps = [
      Step(
        name: "整改", field: .rectified,
        days: filings.plan.threshold("rectify", of: .followUpOverdue)),
      Step(
        name: "复查", field: .rechecked,
        days: filings.plan.threshold("recheck", of: .followUpOverdue)),
    ]
  }

  func findings(_ batches: [ConsolidatedBatch]) -> [Finding] {
    let carried = earlier.filter { $0.rule == .followUpOverdue }.map(finding)
    guard let ordered = filings.plan.layout.index(of: .rectificationOrdered) else {
      return carried
    }
    return carried
      + batches.compactMap { batch in
        batch.finalVerdict == .failed ? finding(batch, ordered: ordered) : nil
      }
  }

  private func finding(_ batch: ConsolidatedBatch, ordered: Int) -> Finding? {
    let rows = [batch.reference] + batch.merged.reversed()
    let order = rows.lazy.compactMap { row -> (row: RecordReference, date: CalendarDate)? in
      let value = filings.record(row).values[ordered]
      return value.isUsable ? CalendarDate(iso: value.text).map { (row, $0) } : nil
    }.first
    guard let order else { return nil }
    for step in steps where !isDone(step, in: rows) {
      let due = order.date.advanced(byDays: step.days)
      guard filings.asOf.date > due else { continue }
      return placement.finding(
        .followUpOverdue, order.row,
        hasColumn(step, of: order.row) ? step.field : .rectificationOrdered,
        details: [
          "step": step.name, "ordered": order.date.description, "due": due.description,
          "days": days(since: due),
        ])
    }
    return nil
  }

  private func finding(_ duty: EarlierDuty) -> Finding {
    var details = ["earlier": String(duty.year), "sentence": duty.message]
    if let due = duty.dueOn { details["due"] = due }
    return Finding(
      .followUpOverdue, variant: "earlier", officeCode: duty.office, place: Place(key: duty.key),
      details: details)
  }

  private func isDone(_ step: Step, in rows: [RecordReference]) -> Bool {
    guard let index = filings.plan.layout.index(of: step.field) else { return true }
    return rows.contains { filings.record($0).values[index].isUsable }
  }

  private func hasColumn(_ step: Step, of row: RecordReference) -> Bool {
    let index = filings.plan.layout.index(of: step.field)
    return filings.files[row.file].sheets[row.sheet].columns.contains { $0.fieldIndex == index }
  }

  private func days(since due: CalendarDate) -> String {
    String(filings.asOf.date.daysSince1970 - due.daysSince1970)
  }
}
