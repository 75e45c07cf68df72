internal import SheetModel

/// The merged ranges of a table that a copy of it can have without losing a value.
///
/// Left out are ranges over another, as no workbook may have them, and those over a second value.
internal struct TableMerges {
  private var rangesByFirst: [CellReference: CellRange] = [:]
  /// Columns that a range from this row or one above covers, its first cell apart.
  private var coveredByRow: [Int: [ClosedRange<Int>]] = [:]

  internal init(_ grid: SheetGrid) {
    var open: [CellRange] = []
    let ranges = grid.mergedRanges.filter { $0.first != $0.last }
      .sorted { ($0.first.row, $0.first.column) < ($1.first.row, $1.first.column) }
    var start = 0
    for range in ranges {
      open.removeAll { $0.last.row < range.first.row }
      while start < grid.rows.count, grid.rows[start].index < range.first.row { start += 1 }
      guard start < grid.rows.count, grid.rows[start].index == range.first.row,
        grid.rows[start].cell(at: range.first.column) != nil,
        !open.contains(where: { $0.overlaps(range) })
      else { continue }
      let rows = grid.rows[start...].prefix { $0.index <= range.last.row }
      guard !rows.contains(where: { Self.hasSecondValue($0, under: range) }) else { continue }
      open.append(range)
      rangesByFirst[range.first] = range
      for row in rows {
        coveredByRow[row.index, default: []].append(range.first.column...range.last.column)
      }
    }
  }

  /// The range that begins at a cell.
  internal func range(from cell: CellReference) -> CellRange? { rangesByFirst[cell] }

  /// Whether a cell lies under a range that begins elsewhere.
  internal func isCovered(_ cell: CellReference) -> Bool {
    guard rangesByFirst[cell] == nil, let columns = coveredByRow[cell.row] else { return false }
    return columns.contains { $0.contains(cell.column) }
  }

  private static func hasSecondValue(_ row: SheetGrid.Row, under range: CellRange) -> Bool {
    row.cells.contains { cell in
      let place = CellReference(row: row.index, column: cell.column)
      return place != range.first && range.contains(place) && !cell.value.isBlank
    }
  }
}
