import SheetModel

/// Gathers the batches of one sheet into a ``SheetGrid``.
///
/// - Memory: the cells that are there, at most `cells` of the limits.
internal struct GridBuilder {
  private static let mostNotes = 1_000

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
    let repeated = isInOrder ? [] : order()
    return SheetGrid(
      name: description.name, visibility: description.visibility, rows: rows,
      mergedRanges: sheet.mergedRanges, hiddenColumns: sheet.hiddenColumns,
      notes: sheet.notes + repeated)
  }

  /// Puts the rows in order and joins those of one number; says which cells stood there twice.
  private mutating func order() -> [ReadingNote] {
    let sorted = rows.enumerated().sorted {
      ($0.element.index, $0.offset) < ($1.element.index, $1.offset)
    }
    var repeated: [CellReference] = []
    rows = []
    var start = 0
    while start < sorted.count {
      let index = sorted[start].element.index
      let end = sorted[start...].firstIndex { $0.element.index != index } ?? sorted.count
      let parts = sorted[start..<end].map(\.element)
      rows.append(parts.count == 1 ? parts[0] : Self.joined(parts, &repeated))
      start = end
    }
    return repeated.prefix(Self.mostNotes).map { ReadingNote(.repeatedCell, at: $0) }
  }

  /// One row of all its parts, later cells over earlier ones.
  private static func joined(
    _ parts: [SheetGrid.Row], _ repeated: inout [CellReference]
  ) -> SheetGrid.Row {
    var cells: [Int: SheetGrid.Cell] = [:]
    for part in parts {
      for cell in part.cells where cells.updateValue(cell, forKey: cell.column) != nil {
        repeated.append(CellReference(row: part.index, column: cell.column))
      }
    }
    return SheetGrid.Row(
      index: parts[0].index, cells: cells.values.sorted { $0.column < $1.column },
      isHidden: parts.contains { $0.isHidden })
  }
}
