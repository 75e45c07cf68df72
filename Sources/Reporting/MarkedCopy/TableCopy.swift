package import InspectionModel
package import InspectionPlan
package import SheetModel
package import SheetWriting

/// Writes tables of any format into a plain workbook, values as they were read, merged as they were.
package struct TableCopy: Sendable {
  private static let fontSize = 10.0
  /// In tenths of a half-width character; longer texts are cut on the screen, and whole in the cell.
  private static let widths = 80...400

  private let fonts: PlanSettings.Fonts
  private let created: Moment

  package init(fonts: PlanSettings.Fonts, created: Moment) {
    self.fonts = fonts
    self.created = created
  }

  /// What a table's sheets are called in the copy, where that isn't their name.
  ///
  /// Of several sheets with one name the first is meant.
  package static func renamed(_ grids: [SheetGrid]) -> [String: String] {
    Dictionary(
      zip(grids.map(\.name), names(of: grids).map(\.text)), uniquingKeysWith: { first, _ in first }
    ).filter { $0 != $1 }
  }

  /// Whether a table reaches beyond what a sheet can hold; that part is left out of the copy.
  package static func leavesOut(_ grids: [SheetGrid]) -> Bool {
    grids.contains { grid in
      grid.rows.contains { row in
        row.cells.contains { !SheetCell.isInGrid(CellReference(row: row.index, column: $0.column)) }
      }
    }
  }

  /// - Throws: ``WorkbookError``.
  package func write(
    _ grids: [SheetGrid], to path: String
  ) throws(WorkbookError) -> WorkbookProof {
    var writer = try WorkbookWriter(
      path: path,
      properties: WorkbookProperties(title: "", author: "", created: created.secondsSince1970))
    let plain = CellFormat(fontName: fonts.body, fontSize: Self.fontSize)
    let text = try writer.format(plain)
    let date = try writer.format(plain.with { $0.numberFormat = "yyyy-mm-dd" })
    for (grid, name) in zip(grids, Self.names(of: grids)) {
      var layout = SheetLayout(columnWidths: Self.widths(of: grid))
      layout.isLandscape = true
      layout.hidesGridLines = false
      try writer.beginSheet(name, layout)
      let merges = TableMerges(grid)
      for row in grid.rows {
        let cells = row.cells.compactMap { cell -> SheetCell? in
          let place = CellReference(row: row.index, column: cell.column)
          guard SheetCell.isInGrid(place), !merges.isCovered(place) else { return nil }
          let (value, isDate) = Self.value(of: cell)
          let last = merges.range(from: place)?.last ?? place
          return SheetCell(
            column: cell.column, value, isDate ? date : text,
            columnSpan: last.column - place.column + 1, rowSpan: last.row - place.row + 1)
        }
        guard !cells.isEmpty else { continue }
        try writer.appendRow(row.index, cells)
      }
    }
    return WorkbookProof(try writer.finish())
  }

  /// A name that a workbook may have for each table: its own where that is one and still free.
  private static func names(of grids: [SheetGrid]) -> [SheetName] {
    var taken = Set(grids.map { $0.name.lowercased() })
    var kept: Set<String> = []
    return grids.map { grid in
      if let own = try? SheetName(grid.name), kept.insert(grid.name.lowercased()).inserted {
        return own
      }
      var number = 1
      while !taken.insert("表\(number)").inserted { number += 1 }
      return SheetName(numbered: number)
    }
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
    var units: [Int] = []
    // A title stands alone in its row and runs over the columns beside it.
    for row in grid.rows.prefix(200) where row.cells.count > 1 {
      for cell in row.cells where cell.column < 200 {
        while units.count <= cell.column { units.append(widths.lowerBound) }
        let whole = TextWidth.extent(of: cell.text).units
        units[cell.column] = max(units[cell.column], min(whole, widths.upperBound))
      }
    }
    return units.map { TextWidth.columnWidth(units: $0, fontSize: fontSize) }
  }
}
