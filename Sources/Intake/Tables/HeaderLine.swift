import SheetModel

/// One row of a sheet as a header's line: its texts, spread over the cells merged with them.
struct HeaderLine {
  var row: Int
  /// In the order of columns.
  var cells: [TableHeader.Cell]
  /// Columns that are merged with the line above and hence hold nothing of their own.
  private var coveredColumns: Set<Int> = []
  /// Whether some text stands over more than one column by merging.
  var hasWideCells: Bool { cells.contains(where: \.isExpanded) }

  init(_ row: SheetGrid.Row, mergedRanges: [CellRange]) {
    self.row = row.index
    cells = []
    let merges = mergedRanges.filter { ($0.first.row...$0.last.row).contains(row.index) }
    for merge in merges where merge.first.row < row.index {
      coveredColumns.formUnion(merge.first.column...min(merge.last.column, 1 << 14))
    }
    for cell in row.cells where !coveredColumns.contains(cell.column) {
      guard case .text(let text) = cell.value, !cell.value.isBlank else { continue }
      append(text, at: cell.column, merges)
    }
  }

  func cell(at column: Int) -> TableHeader.Cell? { cells.first { $0.column == column } }

  /// The text that stands over `column` in this upper line, given the line below.
  ///
  /// Without merged cells (CSV), a text reaches over the blanks to its right as long as the line
  /// below is filled there, and below the text itself.
  func parent(over column: Int, below: HeaderLine) -> TableHeader.Cell? {
    if let cell = cell(at: column) { return cell }
    guard !hasWideCells, let left = cells.last(where: { $0.column < column }) else { return nil }
    let isFilled = (left.column..<column).allSatisfy { below.cell(at: $0) != nil }
    return isFilled ? left : nil
  }

  private mutating func append(_ text: String, at column: Int, _ merges: [CellRange]) {
    let printed = Self.withoutLineBreaks(text)
    if let last = cells.last, last.column >= column { return }
    cells.append(TableHeader.Cell(column: column, text: printed))
    guard let merge = merges.first(where: { $0.first == CellReference(row: row, column: column) })
    else { return }
    for covered in merge.first.column...min(merge.last.column, 1 << 14) where covered > column {
      cells.append(TableHeader.Cell(column: covered, text: printed, isExpanded: true))
    }
  }

  private static func withoutLineBreaks(_ text: String) -> String {
    let trimmed = Folding.trimmed(text) ?? text
    guard trimmed.utf8.contains(where: { $0 == 10 || $0 == 13 }) else { return trimmed }
    return String(
      String.UnicodeScalarView(trimmed.unicodeScalars.filter { $0 != "\n" && $0 != "\r" }))
  }
}
