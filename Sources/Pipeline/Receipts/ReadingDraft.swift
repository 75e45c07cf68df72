internal import InspectionModel
internal import Ledger

/// What was read of one received content, as the ledger will have it.
internal struct ReadingDraft: Sendable {
  internal let reading: Reading
  internal let records: [ReadRecord]

  internal init(_ file: SubmittedFile, receipt: Int, program: String, plan: String, at now: Moment)
  {
    var records: [ReadRecord] = []
    let lines = LineHash()
    for sheet in file.sheets {
      for record in sheet.records {
        let row = ReadRecord(
          reading: 0, sheet: sheet.name, row: record.row + 1, basis: record.key.basis,
          key: KeyText.of(record.key), shown: record.key.shown)
        lines.add([row.sheet, String(row.row), row.basis.rawValue, row.key])
        records.append(row)
      }
    }
    self.records = records
    reading = Reading(
      receipt: receipt, program: program, plan: plan, failure: file.failure.map(Self.code),
      recordCount: records.count,
      ignoredCount: file.sheets.reduce(0) { $0 + $1.ignored.count }, digest: lines.hex(),
      readAt: now)
  }

  /// The reader's own code, else that of the rule that says it.
  private static func code(_ failure: FileFailure) -> String {
    failure.code.isEmpty ? RuleCode.noTableFound.rawValue : failure.code
  }
}
