import SheetModel

/// Where the columns of a table are, by their headers.
///
/// Headers are compared without white space, since people break and space them as they like.
internal struct TableColumns: Sendable {
  /// As written, in the order of the columns; blank ones are left out.
  internal let headers: [String]
  private let rowIndex: Int
  private var columns: [String: [Int]] = [:]

  internal init(_ row: SheetGrid.Row) {
    let cells = row.cells.filter { !$0.value.isBlank }
    headers = cells.map(\.text)
    rowIndex = row.index
    for cell in cells { columns[Self.key(cell.text), default: []].append(cell.column) }
  }

  /// Zero-based; `nil` where no column has the header.
  ///
  /// - Throws: ``RecordError/repeatedColumn(sheet:header:_:_:)``.
  internal func column(_ header: String, sheet: String) throws(RecordError) -> Int? {
    guard let found = columns[Self.key(header)] else { return nil }
    guard found.count == 1 else {
      throw .repeatedColumn(
        sheet: sheet, header: header, CellReference(row: rowIndex, column: found[0]),
        CellReference(row: rowIndex, column: found[1]))
    }
    return found[0]
  }

  internal func contains(_ header: String) -> Bool { columns[Self.key(header)] != nil }

  private static func key(_ header: String) -> String {
    String(
      String.UnicodeScalarView(header.unicodeScalars.filter { !$0.properties.isWhitespace }))
  }
}
