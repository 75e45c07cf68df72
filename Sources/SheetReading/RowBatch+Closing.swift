import SheetModel

extension RowBatch {
  /// Puts the last row's cells in order; of two in one column the later one stays.
  ///
  /// - Returns: Where an earlier cell went.
  internal mutating func closeRow() -> [CellReference] {
    guard let row = rows.last else { return [] }
    let range = cellRange(ofRow: rowCount - 1)
    guard zip(cells[range], cells[range].dropFirst()).contains(where: { $0.column >= $1.column })
    else { return [] }
    let sorted = cells[range].enumerated().sorted {
      ($0.element.column, $0.offset) < ($1.element.column, $1.offset)
    }
    var kept: [Cell] = []
    var repeated: [CellReference] = []
    for (_, cell) in sorted {
      if kept.last?.column == cell.column {
        kept.removeLast()
        repeated.append(CellReference(row: Int(row), column: Int(cell.column)))
      }
      kept.append(cell)
    }
    cells.replaceSubrange(range, with: kept)
    return repeated
  }
}
