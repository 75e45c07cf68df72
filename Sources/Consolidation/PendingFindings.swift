import InspectionModel
import InspectionPlan

/// batches that were 待出报告 in an earlier period and still are.
///
/// At 检验结论 of the row that stands. Details: `since`, the name of the period in which the batch
/// was first accepted.
struct PendingFindings {
  private let filings: YearFilings

  init(_ filings: YearFilings) {
    self.filings = filings
  }

  /// `batches` are those of the year so far, whatever 附件4 holds.
  func findings(_ batches: [ConsolidatedBatch]) -> [Finding] {
    let placement = CellPlacement(filings)
    let periods = filings.plan.threshold("periods", of: .reportPending)
    return batches.compactMap { batch in
      guard batch.firstPeriod + periods <= filings.period, batch.finalVerdict == .pending else {
        return nil
      }
      let since = filings.plan.period(batch.firstPeriod)?.name ?? String(batch.firstPeriod)
      return placement.finding(
        .reportPending, batch.reference, .verdict, details: ["since": since])
    }
  }
}
