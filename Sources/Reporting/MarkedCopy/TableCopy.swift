package import InspectionModel
package import InspectionPlan
package import SheetModel
package import SheetWriting

/// Writes tables of any format into a plain workbook, values as they were read.
package struct TableCopy: Sendable {
  private let fonts: PlanSettings.Fonts
  private let created: Moment

  package init(fonts: PlanSettings.Fonts, created: Moment) {
    self.fonts = fonts
    self.created = created
  }

  /// Sheets whose names no workbook may have, as that of a CSV's file, with the names that they get.
  package static func names(of grids: [SheetGrid]) -> [String: String] {
    var names: [String: String] = [:]
    for (index, grid) in grids.enumerated() where (try? SheetName(grid.name)) == nil {
      names[grid.name] = "表\(index + 1)"
    }
    return names
  }

  /// - Throws: ``WorkbookError``.
  package func write(_ grids: [SheetGrid], to path: String) throws(WorkbookError) {
    var writer = try WorkbookWriter(
      path: path,
      properties: WorkbookProperties(title: "", author: "", created: created.secondsSince1970))
    let text = try writer.format(CellFormat(fontName: fonts.body, fontSize: 10))
    let date = try writer.format(
      CellFormat(fontName: fonts.body, fontSize: 10).with { $0.numberFormat = "yyyy-mm-dd" })
    let names = Self.names(of: grids)
    for grid in grids {
      var layout = SheetLayout(columnWidths: Self.widths(of: grid))
      layout.isLandscape = true
      layout.hidesGridLines = false
      try writer.beginSheet(SheetName(names[grid.name] ?? grid.name), layout)
      for row in grid.rows where !row.cells.isEmpty {
        let cells = row.cells.map { cell in
          let (value, isDate) = Self.value(of: cell)
          return SheetCell(column: cell.column, value, isDate ? date : text)
        }
        try writer.appendRow(row.index, cells)
      }
    }
    _ = try writer.finish()
  }

  private static func value(of cell: SheetGrid.Cell) -> (SheetCell.Value, isDate: Bool) {
    switch cell.value {
    case .number(let number) where cell.displayed == nil && number.isFinite:
      return (.number(number), false)
    case .boolean(let flag): return (.boolean(flag), false)
    case .date(let day, 0, let serial) where serial >= 61: return (.date(day), true)
    default: return (.text(SheetCell.fitting(cell.text) { " …（共 \($0) 字）" }), false)
    }
  }

  private static func widths(of grid: SheetGrid) -> [Double] {
    var widths: [Double] = []
    for row in grid.rows.prefix(200) {
      for cell in row.cells where cell.column < 200 {
        while widths.count <= cell.column { widths.append(8) }
        let width = cell.text.unicodeScalars.reduce(2) { $0 + ($1.value < 0x2E80 ? 1 : 2) }
        widths[cell.column] = max(widths[cell.column], Double(min(width, 40)))
      }
    }
    return widths
  }
}
