package import InspectionModel
import InspectionPlan
import SheetModel

/// A sheet under examination.
package final class CheckedSheet: Sendable {
  package let file: CheckedFile
  /// Index into the file's sheets.
  package let index: Int
  package let sheet: SubmittedSheet
  /// The sheet's column of each field, by index into the plan's columns.
  package let columns: [ColumnMapping?]

  package init(_ sheet: SubmittedSheet, index: Int, of file: CheckedFile) {
    self.file = file
    self.index = index
    self.sheet = sheet
    var columns = [ColumnMapping?](repeating: nil, count: file.plan.columns.count)
    for mapping in sheet.columns where columns.indices.contains(mapping.fieldIndex) {
      columns[mapping.fieldIndex] = mapping
    }
    self.columns = columns
  }

  /// Whether the sheet has the column; false where the plan has none (`nil`).
  package func hasColumn(_ fieldIndex: Int?) -> Bool {
    fieldIndex.map { columns[$0] != nil } ?? false
  }

  package func record(_ index: Int) -> CheckedRecord {
    CheckedRecord(sheet.records[index], index: index, of: self)
  }

  /// A finding about the sheet, or about one column of it: without a cell.
  package func finding(
    _ rule: RuleCode, variant: String? = nil, column: Int? = nil, header: String? = nil,
    field: RecordField? = nil, value: ObservedValue? = nil, details: [String: String] = [:]
  ) -> Finding {
    file.finding(
      rule, variant: variant,
      place: Place(sheet: sheet.name, column: column, header: header, field: field),
      value: value, details: details)
  }

  /// A finding about a header's cell.
  package func finding(
    _ rule: RuleCode, about doubt: HeaderDoubt, field: RecordField? = nil,
    details: [String: String] = [:]
  ) -> Finding {
    let text = doubt.header.excerpt
    return file.finding(
      rule,
      place: Place(
        sheet: sheet.name, row: sheet.headerRow, column: doubt.column, header: doubt.header,
        field: field),
      value: ObservedValue(raw: doubt.header, shown: text, kind: .text), details: details)
  }
}
