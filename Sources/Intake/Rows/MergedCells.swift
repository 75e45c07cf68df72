import SheetModel

/// Values that a row has because a cell above is merged with it.
struct MergedCells {
  /// A value and the cell in which it stands.
  struct Fill {
    var cell: SheetGrid.Cell
    var origin: CellReference
  }

  private var fillsByRow: [Int: [Fill]] = [:]

  /// Only areas of more than one row that begin below the header count; a value fills the area's
  /// first column.
  ///
  /// - Memory: one entry for each row of the grid that an area covers, never for rows that are not
  ///   there.
  init(_ grid: SheetGrid, below headerRow: Int) {
    // A file may name one area any number of times.
    var seen: Set<CellReference> = []
    for range in grid.mergedRanges
    where range.first.row > headerRow && range.last.row > range.first.row
      && seen.insert(range.first).inserted
    {
      var position = Self.position(of: range.first.row, in: grid.rows)
      guard position < grid.rows.count, grid.rows[position].index == range.first.row,
        let cell = grid.rows[position].cell(at: range.first.column), !cell.value.isBlank
      else { continue }
      position += 1
      while position < grid.rows.count, grid.rows[position].index <= range.last.row {
        fillsByRow[grid.rows[position].index, default: []]
          .append(Fill(cell: cell, origin: range.first))
        position += 1
      }
    }
  }

  /// The row with the cells that it lacks; a cell that holds a value of its own keeps it.
  ///
  /// - Output: the filled row, and the origin of each filled column.
  func filled(_ row: SheetGrid.Row) -> (row: SheetGrid.Row, origins: [Int: CellReference]) {
    guard let fills = fillsByRow[row.index] else { return (row, [:]) }
    var cells = Dictionary(row.cells.map { ($0.column, $0) }) { _, last in last }
    var origins: [Int: CellReference] = [:]
    for fill in fills where cells[fill.cell.column]?.value.isBlank ?? true {
      cells[fill.cell.column] = fill.cell
      origins[fill.cell.column] = fill.origin
    }
    var filled = row
    filled.cells = cells.values.sorted { $0.column < $1.column }
    return (filled, origins)
  }

  /// Of the first row at or below `index`.
  private static func position(of index: Int, in rows: [SheetGrid.Row]) -> Int {
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].index < index { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
