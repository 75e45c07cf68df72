import SheetModel

/// Gathers the batches of one sheet into a ``SheetGrid``.
///
/// - Memory: the cells that are there, at most `cells` of the limits.
internal struct GridBuilder {
  private let limit: Int
  private var cellCount = 0
  private var rows: [SheetGrid.Row] = []
  private var isInOrder = true

  internal init(limit: Int) { self.limit = limit }

  internal mutating func append(
    _ batch: RowBatch, of sheet: inout SheetRows
  ) throws(ReadError) {
    cellCount += batch.cells.count
    guard cellCount <= limit else { throw .workbook(.tooManyCells(limit: limit)) }
    for position in 0..<batch.rowCount {
      let row = sheet.row(at: position, of: batch)
      if let last = rows.last, last.index >= row.index { isInOrder = false }
      rows.append(row)
    }
  }

  /// The finished grid: rows in order, each once, later cells over earlier ones.
  internal consuming func grid(
    of description: SheetDescription, from sheet: borrowing SheetRows
  ) -> SheetGrid {
    SheetGrid(
      name: description.name, visibility: description.visibility,
      rows: isInOrder ? rows : Self.ordered(rows), mergedRanges: sheet.mergedRanges,
      hiddenColumns: sheet.hiddenColumns, notes: sheet.notes)
  }

  private static func ordered(_ rows: [SheetGrid.Row]) -> [SheetGrid.Row] {
    let sorted = rows.enumerated().sorted {
      ($0.element.index, $0.offset) < ($1.element.index, $1.offset)
    }
    var result: [SheetGrid.Row] = []
    var start = 0
    while start < sorted.count {
      let index = sorted[start].element.index
      let end = sorted[start...].firstIndex { $0.element.index != index } ?? sorted.count
      result.append(end == start + 1 ? sorted[start].element : merged(sorted[start..<end]))
      start = end
    }
    return result
  }

  /// One row of all its parts, later cells over earlier ones.
  private static func merged(
    _ parts: ArraySlice<(offset: Int, element: SheetGrid.Row)>
  ) -> SheetGrid.Row {
    var cells: [Int: SheetGrid.Cell] = [:]
    for part in parts {
      for cell in part.element.cells { cells[cell.column] = cell }
    }
    return SheetGrid.Row(
      index: parts.first?.element.index ?? 0, cells: cells.values.sorted { $0.column < $1.column },
      isHidden: parts.contains { $0.element.isHidden })
  }
}
