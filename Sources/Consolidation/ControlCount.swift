import InspectionModel
import InspectionPlan

/// Accounts for every row of the current versions, per office and in sum.
///
/// Each figure is counted by itself: rows from the sheets, `rejected` from the withheld rows,
/// `merged`, `earlier` and `inWorkbook` from the batches. That they balance proves that no row was
/// lost; nothing is computed from the balance.
struct ControlCount {
  private let filings: YearFilings
  /// By place in the plan; the last entry is for unknown offices.
  private var offices: [ControlTotals]

  /// `batches` are those of the year so far, `inWorkbook` says which of them 附件4 holds.
  init(
    _ filings: YearFilings, batches: [ConsolidatedBatch],
    inWorkbook: (ConsolidatedBatch) -> Bool
  ) {
    self.filings = filings
    offices = Array(repeating: ControlTotals(), count: filings.plan.offices.count + 1)
    for file in filings.files.indices where filings.isCurrent(file) {
      let office = filings.officeOrder(filings.files[file].office.officeCode)
      for sheet in filings.files[file].sheets {
        offices[office].rowsRead += sheet.records.count + sheet.ignored.count
        offices[office].ignored += sheet.ignored.count
      }
    }
    for row in filings.rows { offices[row.office].accepted += 1 }
    for reference in filings.withheld { offices[office(reference)].rejected += 1 }
    for batch in batches {
      for reference in batch.merged { offices[office(reference)].merged += 1 }
      if inWorkbook(batch) {
        offices[office(batch.reference)].inWorkbook += 1
      } else {
        offices[office(batch.reference)].earlier += 1
      }
    }
  }

  var total: ControlTotals {
    offices.reduce(into: ControlTotals()) { sum, office in
      sum.rowsRead += office.rowsRead
      sum.accepted += office.accepted
      sum.rejected += office.rejected
      sum.ignored += office.ignored
      sum.merged += office.merged
      sum.earlier += office.earlier
      sum.inWorkbook += office.inWorkbook
    }
  }

  /// All offices of the plan; unknown ones last, where they filed a row.
  var byOffice: [OfficeControl] {
    let known = zip(filings.plan.offices, offices).map {
      OfficeControl(officeCode: $0.office.code, totals: $1)
    }
    guard let unknown = offices.last, unknown != ControlTotals() else { return known }
    return known + [OfficeControl(officeCode: nil, totals: unknown)]
  }

  private func office(_ reference: RecordReference) -> Int {
    filings.officeOrder(filings.files[reference.file].office.officeCode)
  }
}
