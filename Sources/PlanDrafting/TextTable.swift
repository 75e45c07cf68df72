internal import InspectionModel
internal import SheetModel

/// A table with a header somewhere in a workbook, as texts by column.
///
/// - Input: Visible sheets in their order. The header is the first row that names all required
///   columns; a header's cells are compared after folding.
/// - Output: every cell of a merged range shows the range's text, and says which rows share it.
internal struct TextTable {
  /// A column that may be there.
  internal struct Column {
    internal var name: String
    /// `name` not repeated.
    internal var synonyms: [String]
    internal var isRequired: Bool
  }

  internal struct Cell {
    internal var text: String
    internal var value: CellValue
    /// Where the text stands: of a merged range its first cell.
    internal var reference: CellReference
    /// Zero-based rows that share the text.
    internal var sharedRows: ClosedRange<Int>
  }

  internal struct Row {
    /// Zero-based.
    internal var index: Int
    internal var cells: [Int: Cell]
    /// Sheet columns by index into the wanted columns.
    fileprivate var places: [Int: Int]

    /// The cell of a wanted column; `nil` where the table has no such column.
    internal func cell(_ wanted: Int) -> Cell? { places[wanted].flatMap { cells[$0] } }

    /// The sheet's column of a wanted column.
    internal func place(_ wanted: Int) -> Int? { places[wanted] }

    /// Every text that begins in the row, from left to right, that of a merged range once.
    internal var texts: [String] {
      cells.values.filter { !$0.text.isEmpty && $0.reference.row == index }
        .reduce(into: [CellReference: String]()) { $0[$1.reference] = $1.text }
        .sorted { $0.key < $1.key }.map(\.value)
    }
  }

  internal let sheet: String
  /// Texts above the header, from the top.
  internal private(set) var titles: [String] = []
  internal private(set) var rows: [Row] = []
  private let grid: SheetGrid
  /// Sheet columns by index into the wanted columns.
  private let places: [Int: Int]

  /// - Throws: ``DraftError`` where no sheet has such a header: of the sheet that comes nearest.
  internal static func find(
    _ wanted: [Column], in grids: [SheetGrid]
  ) throws(DraftError) -> TextTable {
    var nearest = (sheet: grids.first?.name ?? "", missing: wanted.filter(\.isRequired).map(\.name))
    for grid in grids where grid.visibility == .visible {
      for row in grid.rows {
        let places = places(of: wanted, in: row)
        let missing = wanted.indices.filter { wanted[$0].isRequired && places[$0] == nil }
        if missing.isEmpty { return TextTable(grid, header: row.index, places: places) }
        if missing.count < nearest.missing.count {
          nearest = (grid.name, missing.map { wanted[$0].name })
        }
      }
    }
    throw DraftError(mistakes: [
      DraftMistake(sheet: nearest.sheet, cell: nil, reason: .noTable(missing: nearest.missing))
    ])
  }

  private static func places(of wanted: [Column], in row: SheetGrid.Row) -> [Int: Int] {
    var places: [Int: Int] = [:]
    for cell in row.cells {
      let text = ComparisonText.foldedHeader(CellWords.text(cell))
      let column = wanted.firstIndex { column in
        ([column.name] + column.synonyms).contains { ComparisonText.foldedHeader($0) == text }
      }
      if let column, places[column] == nil { places[column] = cell.column }
    }
    return places
  }

  private init(_ grid: SheetGrid, header: Int, places: [Int: Int]) {
    sheet = grid.name
    self.grid = grid
    self.places = places
    for row in grid.rows {
      let cells = cells(of: row)
      let read = Row(index: row.index, cells: cells, places: places)
      if row.index < header {
        titles += read.texts
      } else if row.index > header, cells.values.contains(where: { !$0.text.isEmpty }) {
        rows.append(read)
      }
    }
  }

  private func cells(of row: SheetGrid.Row) -> [Int: Cell] {
    var cells: [Int: Cell] = [:]
    for cell in row.cells {
      let reference = CellReference(row: row.index, column: cell.column)
      cells[cell.column] = Cell(
        text: CellWords.text(cell), value: cell.value, reference: reference,
        sharedRows: row.index...row.index)
    }
    for range in grid.mergedRanges where (range.first.row...range.last.row).contains(row.index) {
      guard
        let first = grid.rows.first(where: { $0.index == range.first.row })?
          .cell(at: range.first.column)
      else { continue }
      for column in Set(places.values) where range.first.column...range.last.column ~= column {
        cells[column] = Cell(
          text: CellWords.text(first), value: first.value, reference: range.first,
          sharedRows: range.first.row...range.last.row)
      }
    }
    return cells
  }
}

/// What a cell says, as text.
internal enum CellWords {
  /// Without white space at its ends; line breaks within are blanks.
  internal static func text(_ cell: SheetGrid.Cell) -> String {
    if let displayed = cell.displayed, case .number = cell.value { return trimmed(displayed) }
    switch cell.value {
    case .text(let text): return trimmed(text)
    case .number(let number): return NumberText.shortest(number)
    case .date(let date, _, _): return date.description
    case .error(let text): return text
    case .boolean(let value): return value ? "TRUE" : "FALSE"
    case .empty, .time, .duration, .uncalculated: return ""
    }
  }

  private static func trimmed(_ text: String) -> String {
    let words = text.split { $0.isNewline }.map { line in
      var line = Substring(line)
      while line.first?.isWhitespace == true { line.removeFirst() }
      while line.last?.isWhitespace == true { line.removeLast() }
      return String(line)
    }
    return words.filter { !$0.isEmpty }.joined(separator: " ")
  }
}
