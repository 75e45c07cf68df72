import SheetModel

extension SpreadsheetFile {
  /// Opens one sheet as a table whose header stands in a known row.
  ///
  /// - Parameters:
  ///   - index: Of the sheet in ``sheets``.
  ///   - rowNumber: The header's row; counts from 1, as the program shows it.
  /// - Returns: The table, before its first row.
  /// - Throws: ``RecordError/noHeader(sheet:rowNumber:)`` where that row has no cell.
  public mutating func table(
    ofSheet index: Int, headerRowNumber rowNumber: Int = 1
  ) throws(RecordError) -> SheetTable {
    guard
      let table = try SheetTable(
        sheet: sheets[index].name, rows: openRows(ofSheet: index), within: .max,
        { $0.index == rowNumber - 1 })
    else { throw .noHeader(sheet: sheets[index].name, rowNumber: rowNumber) }
    return table
  }

  /// Opens one sheet as a table whose header is the first row with all of these names, below titles
  /// and notes.
  ///
  /// - Throws: ``RecordError/headersNotFound(sheet:headers:)`` where none of the first
  ///   ``SheetTable/searchedRows`` rows has them.
  public mutating func table(
    ofSheet index: Int, withHeaders headers: [String]
  ) throws(RecordError) -> SheetTable {
    guard
      let table = try SheetTable(
        sheet: sheets[index].name, rows: openRows(ofSheet: index),
        within: SheetTable.searchedRows,
        { row in
          let columns = TableColumns(row)
          return headers.allSatisfy { columns.contains($0) }
        })
    else { throw .headersNotFound(sheet: sheets[index].name, headers: headers) }
    return table
  }

  private mutating func openRows(ofSheet index: Int) throws(RecordError) -> SheetRows {
    do throws(ReadError) {
      return try rows(ofSheet: index)
    } catch {
      throw .reading(error)
    }
  }
}
