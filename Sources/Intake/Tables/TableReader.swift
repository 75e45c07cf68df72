import InspectionModel
import InspectionPlan
import SheetModel

/// Reads the tables of a sheet: their columns, and what became of every row.
struct TableReader: Sendable {
  let plan: AnnualPlan
  let words: HeaderWords
  let search: HeaderSearch
  let records: RecordReader

  init(_ plan: AnnualPlan, records: RecordReader) {
    self.plan = plan
    self.records = records
    words = HeaderWords(plan)
    search = HeaderSearch(words: words)
  }

  /// - Output: one value for each table, in the order of the rows; empty for a sheet that holds none.
  ///   A second header in the same columns is a repeated one and begins no table.
  func tables(in grid: SheetGrid) -> [SubmittedSheet] {
    var tables: [SubmittedSheet] = []
    var start = 0
    var next = search.header(in: grid)
    while let header = next {
      let first = grid.rows.firstIndex { $0.index >= header.rows.lowerBound } ?? grid.rows.count
      var table = TableDraft(
        header: header, metadata: SheetMetadata(above: grid.rows[start..<first]), grid: grid)
      let end = fill(&table, from: first, next: &next)
      tables.append(table.sheet(records: records))
      start = end
    }
    return tables
  }

  /// Reads the rows below the header, up to another header or the end.
  ///
  /// - Output: position of the first row that was not read.
  private func fill(_ table: inout TableDraft, from first: Int, next: inout TableHeader?) -> Int {
    let grid = table.grid
    var position = first
    while position < grid.rows.count,
      grid.rows[position].index <= table.header.rows.upperBound
    { position += 1 }
    let mapper = ColumnMapper(words: words, choices: records.choices)
    table.columns = mapper.columns(of: table.header, rows: grid.rows[position...])
    let merged = MergedCells(grid, below: table.header.rows.upperBound)
    let classifier = RowClassifier(
      plan: plan, words: words, header: table.header, titles: table.metadata.titles,
      mappings: table.columns.mappings, mergedRanges: grid.mergedRanges)
    next = nil
    while position < grid.rows.count, next == nil {
      let row = grid.rows[position]
      if row.cells.contains(where: { !$0.value.isBlank }) {
        next = otherHeader(at: position, in: grid, than: table)
        guard next == nil else { break }
        let (filled, origins) = merged.filled(row)
        table.rows.append(
          TableDraft.Row(row: filled, origins: origins, kind: classifier.kind(of: filled)))
      }
      position += 1
    }
    return position
  }

  /// A header that puts some field into a column where the table's own has no such field.
  ///
  /// A column that the table's own header claims in vain, a second 商标 say, moves nothing when the
  /// header is printed again.
  private func otherHeader(
    at position: Int, in grid: SheetGrid, than table: TableDraft
  ) -> TableHeader? {
    let row = grid.rows[position]
    let hits = row.cells.count { cell in
      if case .text(let text) = cell.value { words.mayBeHeader(text) } else { false }
    }
    guard hits >= 3 else { return nil }
    let below = position + 1 < grid.rows.count ? grid.rows[position + 1] : nil
    guard let header = search.header(at: row, below: below, mergedRanges: grid.mergedRanges)
    else { return nil }
    var columns = Dictionary(
      uniqueKeysWithValues: table.columns.mappings.map { ($0.fieldIndex, Set($0.columns)) })
    for (index, column) in fields(of: table.header) { columns[index, default: []].insert(column) }
    let isMoved = fields(of: header).contains { columns[$0.index]?.contains($0.column) != true }
    return isMoved ? header : nil
  }

  /// Plan column and sheet column of every header cell that names one field.
  private func fields(of header: TableHeader) -> [(index: Int, column: Int)] {
    header.cells.compactMap { cell in
      guard !cell.isExpanded, case .field(let index, _)? = words.meaning(of: cell) else {
        return nil
      }
      return (index, cell.column)
    }
  }
}
