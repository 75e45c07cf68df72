import SheetModel

extension RowBatch {
  /// Puts the last row's cells in order; of two in one column the later one stays.
  internal mutating func closeRow() {
    guard rowCount > 0 else { return }
    let range = cellRange(ofRow: rowCount - 1)
    guard zip(cells[range], cells[range].dropFirst()).contains(where: { $0.column >= $1.column })
    else { return }
    let sorted = cells[range].enumerated().sorted {
      ($0.element.column, $0.offset) < ($1.element.column, $1.offset)
    }
    var kept: [Cell] = []
    for (_, cell) in sorted {
      if kept.last?.column == cell.column { kept.removeLast() }
      kept.append(cell)
    }
    cells.replaceSubrange(range, with: kept)
  }
}
