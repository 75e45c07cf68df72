package import SheetModel

/// Cells of a sheet joined to ranges for people: `D5:D41、D57`.
package struct CellRuns: Hashable, Sendable {
  /// By column, then row; neighbours in a column are one range, each cell in one range only.
  package let ranges: [CellRange]
  /// Distinct cells.
  package let cellCount: Int

  /// The cells may come in any order, and more than once.
  package init(_ cells: some Sequence<CellReference>) {
    var ranges: [CellRange] = []
    var count = 0
    let sorted = cells.sorted { ($0.column, $0.row) < ($1.column, $1.row) }
    for cell in sorted {
      if let last = ranges.last, last.first.column == cell.column, cell.row <= last.last.row + 1 {
        guard cell.row > last.last.row else { continue }
        ranges[ranges.count - 1].last = cell
      } else {
        ranges.append(CellRange(cell, cell))
      }
      count += 1
    }
    self.ranges = ranges
    cellCount = count
  }

  /// The first `limit` ranges, with the number of cells if some are left out.
  package func text(limit: Int = 12) -> String {
    let shown = ranges.prefix(limit).map(\.description).joined(separator: "、")
    return ranges.count > limit ? "\(shown) 等 \(grouped(cellCount)) 格" : shown
  }
}
