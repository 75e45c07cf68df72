package import InspectionModel
import InspectionPlan
package import SheetModel

/// A row under examination.
package struct CheckedRecord: Sendable {
  package let record: InspectionRecord
  /// Index into the sheet's records.
  package let index: Int
  package let sheet: CheckedSheet

  package init(_ record: InspectionRecord, index: Int, of sheet: CheckedSheet) {
    self.record = record
    self.index = index
    self.sheet = sheet
  }

  package var reference: RecordReference {
    RecordReference(file: sheet.file.index, sheet: sheet.index, record: index)
  }

  /// The field's value; `nil` where the plan or the sheet has no such column, so that rules which
  /// need it keep silent.
  package func value(_ fieldIndex: Int?) -> FieldValue? {
    guard let fieldIndex, sheet.columns[fieldIndex] != nil else { return nil }
    return record.values[fieldIndex]
  }

  /// Whether the row tells of no batch and therefore owes little: 拒检 and 未抽到样.
  package var isVisitOnly: Bool { record.verdict.map { !$0.isSampled } ?? false }

  /// The cell that holds the field: the first of several that fill it.
  package func cell(_ fieldIndex: Int) -> CellReference {
    if let cell = record.filledFrom[fieldIndex]?.first { return cell }
    let column = sheet.columns[fieldIndex]?.columns.first ?? 0
    return CellReference(row: record.row, column: column)
  }

  /// A finding at the field's cell.
  package func finding(
    _ rule: RuleCode, variant: String? = nil, at fieldIndex: Int, details: [String: String] = [:]
  ) -> Finding {
    let cell = cell(fieldIndex)
    var finding = sheet.file.finding(
      rule, variant: variant,
      place: Place(
        sheet: sheet.sheet.name, row: cell.row, column: cell.column,
        header: sheet.columns[fieldIndex]?.header, field: sheet.file.plan.columns[fieldIndex].field,
        key: record.key.shown.isEmpty ? nil : record.key.shown),
      value: observed(fieldIndex), details: details)
    finding.record = reference
    return finding
  }

  private func observed(_ fieldIndex: Int) -> ObservedValue {
    let value = record.values[fieldIndex]
    let text = record.originals[fieldIndex] ?? value.text
    let kind: ObservedValue.Kind =
      switch value.state {
      case .blank: .blank
      case .digitsLost: .number
      case .uncalculated: .uncalculated
      case .errorCell: .error
      default: record.storedKinds[fieldIndex] ?? .text
      }
    return ObservedValue(raw: text, shown: text, kind: kind)
  }
}

// MARK: - Dates

extension CheckedRecord {
  /// Whether the sample is younger than its sampling.
  package var isProducedAfterSampling: Bool {
    guard let produced = record.productionDate, let sampled = datedSampling else { return false }
    return produced > sampled
  }

  /// Whether the office sent the row before it took the sample.
  package var isSampledAfterReceipt: Bool {
    guard let sampled = datedSampling else { return false }
    return sampled > sheet.file.file.received.moment.date
  }

  /// The sampling date, but for rows of a file in the wrong year: that is one cause, F-111's.
  package var datedSampling: CalendarDate? {
    guard let date = record.samplingDate, date.year != sheet.file.wrongYear?.year else {
      return nil
    }
    return date
  }
}
