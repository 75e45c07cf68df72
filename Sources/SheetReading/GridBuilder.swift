import SheetModel

/// Gathers the batches of one sheet into a ``SheetGrid``.
///
/// - Memory: the cells that are there, at most `cells` of the limits.
internal struct GridBuilder {
  private let limit: Int
  private var cellCount = 0
  private var rows: [SheetGrid.Row] = []
  private var isInOrder = true
  private var notes: [ReadingNote] = []

  internal init(limit: Int) {
    self.limit = limit
  }

  internal mutating func append(
    _ batch: RowBatch, of sheet: inout SheetRows
  ) throws(ReadError) {
    cellCount += batch.cells.count
    guard cellCount <= limit else { throw .workbook(.tooManyCells(limit: limit)) }
    for position in 0..<batch.rowCount {
      let index = Int(batch.rows[position])
      var cells: [SheetGrid.Cell] = []
      let range = batch.cellRange(ofRow: position)
      cells.reserveCapacity(range.count)
      for cell in batch.cells[range] {
        let value = sheet.value(of: cell, in: batch)
        if sheet.isImpossibleDay(cell, read: value), notes.count < 1_000 {
          notes.append(
            ReadingNote(.impossibleDate, at: CellReference(row: index, column: Int(cell.column))))
        }
        cells.append(
          SheetGrid.Cell(
            column: Int(cell.column), value: value, displayed: sheet.displayed(cell)))
      }
      if let last = rows.last, last.index >= index { isInOrder = false }
      rows.append(
        SheetGrid.Row(index: index, cells: cells, isHidden: batch.hiddenRows[position]))
    }
  }

  /// The finished grid: rows in order, each once, later cells over earlier ones.
  internal consuming func grid(
    of description: SheetDescription, from sheet: borrowing SheetRows
  ) -> SheetGrid {
    SheetGrid(
      name: description.name, visibility: description.visibility,
      rows: isInOrder ? rows : Self.ordered(rows), mergedRanges: sheet.mergedRanges,
      hiddenColumns: sheet.hiddenColumns, notes: sheet.notes + notes)
  }

  private static func ordered(_ rows: [SheetGrid.Row]) -> [SheetGrid.Row] {
    let sorted = rows.enumerated().sorted {
      ($0.element.index, $0.offset) < ($1.element.index, $1.offset)
    }
    var result: [SheetGrid.Row] = []
    for (_, row) in sorted {
      if let last = result.last, last.index == row.index {
        result[result.count - 1] = merged(last, row)
      } else {
        result.append(row)
      }
    }
    return result
  }

  private static func merged(_ earlier: SheetGrid.Row, _ later: SheetGrid.Row) -> SheetGrid.Row {
    let kept = earlier.cells.filter { later.cell(at: $0.column) == nil }
    let cells = (kept + later.cells).sorted { $0.column < $1.column }
    return SheetGrid.Row(
      index: earlier.index, cells: cells, isHidden: earlier.isHidden || later.isHidden)
  }
}
