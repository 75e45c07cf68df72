package import SheetModel
package import SheetWriting

/// What a written workbook was meant to hold, to be held against the file, read back.
package struct WorkbookProof: Sendable {
  private let sheets: [WrittenSheet]

  init(_ sheets: [WrittenSheet]) {
    self.sheets = sheets
  }

  package var sheetCount: Int { sheets.count }
  package var cellCount: Int { sheets.reduce(0) { $0 + $1.cellCount } }

  /// Compares one sheet that was read back: its name, and place, type and value of each cell.
  ///
  /// - Throws: ``WorkbookError/notProven(sheet:row:)``.
  /// - Precondition: `index` is below ``sheetCount``.
  package func prove(_ grid: SheetGrid, isSheet index: Int) throws(WorkbookError) {
    try sheets[index].prove(grid)
  }
}
