package import InspectionModel
package import InspectionPlan
package import SheetModel

/// Turns one incoming file into what it holds: tables, records, and who files it.
///
/// - Output: a value whose period is that of its folder, else the one open when it came; standing,
///   version and receipt number are ``FilingAssignment``'s.
/// - Memory: the records; nothing is kept of the grids.
package struct FileIntake: Sendable {
  private let tables: TableReader
  private let records: RecordReader
  private let offices: OfficeSearch
  private let periods: PeriodSearch
  private let assumptions: FilerAssumptions

  package init(plan: AnnualPlan) {
    records = RecordReader(plan)
    tables = TableReader(plan, records: records)
    offices = OfficeSearch(plan: plan, fields: records.fields)
    periods = PeriodSearch(plan: plan)
    assumptions = FilerAssumptions(plan: plan, fields: records.fields)
  }

  /// Reads every table of the visible sheets; a file without one fails as ``FileFailure/Kind/noTable``.
  ///
  /// The sheet 校验结果 of a marked copy is no table.
  ///
  /// - Input: `sheets`: In the order of the workbook; hidden ones are passed over.
  ///   `hiddenSheets`: Names of hidden sheets that hold something, to be told to people.
  ///   `notes`: What the reader met in the file as a whole.
  package func table(
    _ file: IncomingFile, sheets grids: [SheetGrid], hiddenSheets: [String],
    notes: [ReadingNote] = []
  ) -> SubmittedFile {
    let (grids, returned) = ReturnedCopyReader.split(grids)
    var sheets = grids.filter { $0.visibility == .visible }.flatMap { tables.tables(in: $0) }
    var submitted = submission(file, .table, sheets: sheets)
    submitted.returned = returned
    submitted.hiddenSheets = hiddenSheets
    submitted.notes = notes
    guard !sheets.isEmpty else {
      submitted.failure = FileFailure(.noTable)
      return submitted
    }
    assumptions.apply(to: &sheets, officeCode: submitted.office.officeCode)
    var retests = RetestMarks(fields: records.fields, keys: records.keys)
    retests.mark(&sheets)
    submitted.sheets = sheets
    return submitted
  }

  /// A spreadsheet that could not be read.
  package func failed(_ file: IncomingFile, _ failure: FileFailure) -> SubmittedFile {
    var submitted = submission(file, .table, sheets: [])
    submitted.failure = failure
    return submitted
  }

  /// A document: 分析报告 if its name says 分析, else 工作情况.
  package func material(_ file: IncomingFile) -> SubmittedFile {
    let isAnalysis = file.fileName.containsExactly("分析")
    return submission(file, isAnalysis ? .analysis : .workReport, sheets: [])
  }

  private func submission(
    _ file: IncomingFile, _ content: SubmittedFile.Content, sheets: [SubmittedSheet]
  ) -> SubmittedFile {
    let office = offices.evidence(of: file, sheets: sheets)
    let named = file.folders.lazy.compactMap { periods.period(named: $0) }.first
    let open = periods.period(openAt: file.received.moment, officeCode: office.officeCode)
    return SubmittedFile(
      path: file.path, sha256: file.sha256, byteCount: file.byteCount, content: content,
      received: file.received, office: office,
      period: PeriodEvidence(
        period: named ?? open, basis: named == nil ? .received : .folder))
  }
}
