import InspectionModel
import InspectionPlan
import SheetModel

/// A file in the making, as Intake would hand it on.
struct FileDraft: Sendable {
  /// `nil` for a file that nobody is known to have filed.
  var office: String?
  var period: Int
  var rows: [Draft]
  var received: Moment
  var basis: ReceivedTime.Basis = .register
  var content: SubmittedFile.Content = .table
  var failure: FileFailure?
  var standing: SubmittedFile.Standing = .current
  var overlaps: [FileOverlap] = []
  var ignored = 0
  /// Made from the index where it is `nil`.
  var path: String?

  init(
    _ office: String?, _ period: Int, received: String? = nil, _ rows: [Draft] = []
  ) {
    self.office = office
    self.period = period
    self.rows = rows
    let usual = ["2025-04-01", "2025-07-01", "2025-10-01", "2025-12-01"][min(period, 4) - 1]
    self.received =
      Moment(received ?? "\(usual) 09:00") ?? Moment(secondsSince1970: 0)
  }

  /// Of the first period.
  init(_ office: String?, received: String? = nil, _ rows: [Draft]) {
    self.init(office, 1, received: received, rows)
  }

  func with(_ change: (inout FileDraft) -> Void) -> FileDraft {
    var draft = self
    change(&draft)
    return draft
  }

  func file(at index: Int, plan: AnnualPlan) -> SubmittedFile {
    let filer = office.flatMap { plan.office(code: $0) }?.office
    let records = rows.enumerated().map {
      $1.record(row: $0 + 3, filer: filer, plan: plan)
    }
    let hasSheet = content == .table && failure == nil
    return SubmittedFile(
      path: path ?? "收件箱/\(index)", sha256: "\(index)", byteCount: 1, content: content,
      received: ReceivedTime(moment: received, basis: basis),
      office: OfficeEvidence(officeCode: office),
      period: PeriodEvidence(period: period, basis: .folder),
      failure: failure, sheets: hasSheet ? [sheet(records, plan: plan)] : [], standing: standing,
      overlaps: overlaps)
  }

  func withheld(at index: Int) -> [RecordReference] {
    rows.indices.filter { rows[$0].isWithheld }
      .map { RecordReference(file: index, sheet: 0, record: $0) }
  }

  /// Columns stand in the order of the plan, from column B; the header is on row 3.
  private func sheet(_ records: [InspectionRecord], plan: AnnualPlan) -> SubmittedSheet {
    SubmittedSheet(
      name: "汇总表",
      range: CellRange(
        CellReference(row: 2, column: 1),
        CellReference(row: records.count + 3, column: plan.columns.count)),
      headerRow: 2,
      columns: plan.columns.enumerated().map {
        ColumnMapping(fieldIndex: $0, columns: [$0 + 1], header: $1.header)
      },
      records: records,
      ignored: (0..<ignored).map { IgnoredRow(row: records.count + 3 + $0, reason: .note) })
  }
}
