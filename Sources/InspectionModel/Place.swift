package import SheetModel

/// Where a finding is: a file, a sheet, a row or a cell of it.
package struct Place: Hashable, Sendable {
  package var sheet: String?
  /// Zero-based.
  package var row: Int?
  /// Zero-based.
  package var column: Int?
  /// The column's header as printed in the sheet.
  package var header: String?
  package var field: RecordField?
  /// The record's key as people see it.
  package var key: String?
  /// Other cells of the same cause, in the same sheet.
  package var related: [CellReference]

  package init(
    sheet: String? = nil, row: Int? = nil, column: Int? = nil, header: String? = nil,
    field: RecordField? = nil, key: String? = nil, related: [CellReference] = []
  ) {
    self.sheet = sheet
    self.row = row
    self.column = column
    self.header = header
    self.field = field
    self.key = key
    self.related = related
  }

  /// `nil` for findings about a sheet or a row.
  package var cell: CellReference? {
    guard let row, let column else { return nil }
    return CellReference(row: row, column: column)
  }
}
