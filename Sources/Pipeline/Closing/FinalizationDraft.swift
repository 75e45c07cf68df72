internal import Consolidation
internal import InspectionModel
internal import InspectionPlan
internal import Ledger
internal import Reporting

/// What the ledger is told when a period is finalized.
internal struct FinalizationDraft: Sendable {
  internal let setting: PeriodSetting
  internal let report: PeriodReport
  internal let person: String?
  internal let note: String?
  internal let outputs: [FinalizedOutput]

  internal func write(
    to writer: LedgerWriter, lastReceipt: Int, lastDecision: Int
  ) throws(LedgerError) {
    let result = report.result
    let id = try writer.append(
      Finalization(
        period: setting.period.number, program: ProgramVersion.current,
        plan: setting.document.sha256, asOf: setting.asOf, lastReceipt: lastReceipt,
        lastDecision: lastDecision, batchCount: result.batches.count,
        figures: FigureJSON(report).text, person: person, note: note, finalizedAt: setting.now))
    for var output in outputs {
      output.finalization = id
      try writer.append(output)
    }
    for (index, batch) in result.batches.enumerated() {
      try writer.append(row(batch, position: index + 1, finalization: id))
    }
  }

  private func row(
    _ batch: ConsolidatedBatch, position: Int, finalization: Int
  ) -> FinalizedBatch {
    let result = report.result
    let record = result.record(batch.reference)
    let file = result.files[batch.reference.file]
    return FinalizedBatch(
      finalization: finalization, position: position, office: file.office.officeCode,
      receipt: file.given?.identifier, sheet: file.sheets[batch.reference.sheet].name,
      row: record.row + 1, source: batch.source.rawValue, item: batch.itemNumber,
      county: batch.countyCode, verdict: record.verdict?.rawValue, basis: record.key.basis,
      key: KeyText.of(record.key), shown: record.key.shown,
      values: RecordValuesJSON.text(record, plan: report.plan))
  }
}
