import InspectionModel
import InspectionPlan
import SheetModel

/// Says where a record's field stands in its sheet, and what was read there.
struct CellPlacement {
  private let filings: YearFilings

  init(_ filings: YearFilings) {
    self.filings = filings
  }

  /// `related` are other fields of the same row.
  func place(
    _ reference: RecordReference, _ field: RecordField, related: [RecordField] = []
  ) -> Place {
    let sheet = filings.files[reference.file].sheets[reference.sheet]
    let record = filings.record(reference)
    let mapping = mapping(field, in: sheet)
    return Place(
      sheet: sheet.name, row: record.row, column: column(field, of: record, in: sheet),
      header: mapping?.header, field: field,
      key: record.key.shown.isEmpty ? nil : record.key.shown,
      related: related.compactMap { field in
        column(field, of: record, in: sheet).map { CellReference(row: record.row, column: $0) }
      })
  }

  func value(_ reference: RecordReference, _ field: RecordField) -> ObservedValue? {
    let record = filings.record(reference)
    guard let index = filings.plan.layout.index(of: field),
      let value = filings.fields.value(record, index)
    else { return nil }
    let text = record.originals[index] ?? value.text
    return ObservedValue(raw: text, shown: text, kind: value.state == .blank ? .blank : .text)
  }

  /// Where another row stands, in words: `office`, `file`, `sheet`, and `row` (one-based).
  func origin(of reference: RecordReference) -> [String: String] {
    let file = filings.files[reference.file]
    return [
      "office": filings.office(ofFile: reference.file)?.office.name ?? "", "file": file.path,
      "sheet": file.sheets[reference.sheet].name,
      "row": String(filings.record(reference).row + 1),
    ]
  }

  /// The same with the batch's key as people see it: `other`.
  func other(_ reference: RecordReference) -> [String: String] {
    origin(of: reference).merging(["other": filings.record(reference).key.shown]) { own, _ in own }
  }

  /// A finding at a record's field, addressed to the office that filed it.
  func finding(
    _ rule: RuleCode, variant: String? = nil, _ reference: RecordReference, _ field: RecordField,
    related: [RecordField] = [], details: [String: String] = [:]
  ) -> Finding {
    Finding(
      rule, variant: variant, officeCode: filings.files[reference.file].office.officeCode,
      file: reference.file,
      place: place(reference, field, related: related), value: value(reference, field),
      record: reference, details: details)
  }

  private func mapping(_ field: RecordField, in sheet: SubmittedSheet) -> ColumnMapping? {
    guard let index = filings.plan.layout.index(of: field) else { return nil }
    return sheet.columns.first { $0.fieldIndex == index }
  }

  /// Of joined columns the one that held the value.
  private func column(
    _ field: RecordField, of record: InspectionRecord, in sheet: SubmittedSheet
  ) -> Int? {
    guard let index = filings.plan.layout.index(of: field) else { return nil }
    return record.filledFrom[index]?.first?.column ?? mapping(field, in: sheet)?.columns.first
  }
}
