import SheetModel

/// One row of a sheet as a header's line: its texts, spread over the cells merged with them.
struct HeaderLine {
  var row: Int
  /// In the order of columns.
  private(set) var cells: [TableHeader.Cell]
  /// Positions in `cells` by column.
  private var positions: [Int: Int] = [:]
  /// For each position, how many columns before it are filled without a gap.
  private var runs: [Int] = []
  /// Columns that are merged with the line above and hence hold nothing of their own.
  private var coveredColumns: Set<Int> = []
  /// Whether some text stands over more than one column by merging.
  private(set) var hasWideCells = false

  /// Columns beyond the grid belong to no cell.
  private static let lastColumn = 16_383

  init(_ row: SheetGrid.Row, mergedRanges: [CellRange]) {
    self.row = row.index
    cells = []
    let merges = mergedRanges.filter {
      $0.first.row <= row.index && row.index <= $0.last.row && $0.first.column <= Self.lastColumn
    }
    for merge in merges where merge.first.row < row.index {
      coveredColumns.formUnion(merge.first.column...min(merge.last.column, Self.lastColumn))
    }
    let starting = Dictionary(
      merges.filter { $0.first.row == row.index }.map { ($0.first.column, $0) }
    ) { first, _ in first }
    for cell in row.cells where !coveredColumns.contains(cell.column) {
      guard case .text(let text) = cell.value, !cell.value.isBlank else { continue }
      append(text, at: cell.column, starting[cell.column])
    }
  }

  func cell(at column: Int) -> TableHeader.Cell? { positions[column].map { cells[$0] } }

  /// Whether every column of the range holds something.
  private func isFilled(_ columns: Range<Int>) -> Bool {
    guard let last = columns.last else { return true }
    return positions[last].map { runs[$0] >= columns.count - 1 } ?? false
  }

  /// The text that stands over `column` in this upper line, given the line below.
  ///
  /// Without merged cells (CSV), a text reaches over the blanks to its right as long as the line
  /// below is filled there, and below the text itself.
  func parent(over column: Int, below: HeaderLine) -> TableHeader.Cell? {
    if let cell = cell(at: column) { return cell }
    guard !hasWideCells, let left = lastCell(before: column) else { return nil }
    return below.isFilled(left.column..<column) ? left : nil
  }

  private func lastCell(before column: Int) -> TableHeader.Cell? {
    var low = 0
    var high = cells.count
    while low < high {
      let middle = (low + high) / 2
      if cells[middle].column < column { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? cells[low - 1] : nil
  }

  private mutating func append(_ text: String, at column: Int, _ merge: CellRange?) {
    let printed = Self.withoutLineBreaks(text)
    if let last = cells.last, last.column >= column { return }
    append(TableHeader.Cell(column: column, text: printed))
    guard let merge, merge.last.column > column else { return }
    hasWideCells = true
    for covered in (column + 1)...max(column + 1, min(merge.last.column, Self.lastColumn)) {
      append(TableHeader.Cell(column: covered, text: printed, isExpanded: true))
    }
  }

  private mutating func append(_ cell: TableHeader.Cell) {
    let isNext = cells.last.map { $0.column + 1 == cell.column } ?? false
    runs.append(isNext ? (runs.last ?? 0) + 1 : 0)
    positions[cell.column] = cells.count
    cells.append(cell)
  }

  private static func withoutLineBreaks(_ text: String) -> String {
    let trimmed = Folding.trimmed(text) ?? text
    guard trimmed.utf8.contains(where: { $0 == 10 || $0 == 13 }) else { return trimmed }
    return String(
      String.UnicodeScalarView(trimmed.unicodeScalars.filter { $0 != "\n" && $0 != "\r" }))
  }
}
