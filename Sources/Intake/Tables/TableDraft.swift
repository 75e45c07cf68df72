import InspectionModel
import SheetModel

/// A table whose rows are classified one by one, before it is known where its last record stands.
struct TableDraft {
  struct Row {
    var row: SheetGrid.Row
    var origins: [Int: CellReference]
    var kind: RowClassifier.Kind
  }

  let header: TableHeader
  var metadata: SheetMetadata
  let grid: SheetGrid
  var columns = ColumnMapper.Result()
  var rows: [Row] = []

  /// Decides the lone texts, makes the records and accounts for every row.
  func sheet(records reader: RecordReader) -> SubmittedSheet {
    let kinds = decidedKinds()
    var metadata = metadata
    var sheet = SubmittedSheet(
      name: grid.name, range: range, headerRow: header.rows.upperBound, columns: columns.mappings,
      doubts: doubts(kinds))
    var counter = TotalCounter()
    let mangled = MangledColumns(
      reader.identifierColumns(of: columns.mappings),
      of: zip(rows, kinds).compactMap { $1 == .record ? $0.row : nil })
    for (entry, kind) in zip(rows, kinds) {
      switch kind {
      case .record, .lone:
        let record = reader.record(
          entry.row, origins: entry.origins, mappings: columns.mappings, mangled: mangled)
        counter.count(record)
        sheet.records.append(record)
      case .ignored(let reason):
        sheet.ignored.append(IgnoredRow(row: entry.row.index, reason: reason))
        if reason == .signature || reason == .note { metadata.add(entry.row) }
      case .total(let total):
        sheet.ignored.append(IgnoredRow(row: entry.row.index, reason: .total))
        if let stated = counter.total(total, row: entry.row.index) { sheet.totals.append(stated) }
      }
    }
    take(metadata, &sheet)
    takeHidden(&sheet)
    sheet.unmappedCells = cells(of: sheet.doubts, kinds)
    sheet.notes = grid.notes
    return sheet
  }

  /// Lone texts become records or ignored rows.
  private func decidedKinds() -> [RowClassifier.Kind] {
    let last = rows.lastIndex { $0.kind == .record } ?? -1
    return rows.enumerated().map { position, entry in
      guard case .lone(let text) = entry.kind else { return entry.kind }
      return text.reason(isAfterLastRecord: position > last).map { .ignored($0) } ?? .record
    }
  }

  /// Header to last row read; columns of the header and of cells outside it.
  private var range: CellRange {
    let columns = header.cells.map(\.column)
    let values = rows.flatMap { [$0.row.cells.first?.column, $0.row.cells.last?.column] }
    let all = columns + values.compactMap { $0 }
    return CellRange(
      CellReference(row: header.rows.lowerBound, column: all.min() ?? 0),
      CellReference(
        row: rows.last?.row.index ?? header.rows.upperBound, column: all.max() ?? 0))
  }

  /// The header's doubts, and columns that hold values of records below no header at all.
  private func doubts(_ kinds: [RowClassifier.Kind]) -> [HeaderDoubt] {
    var known = Set(columns.mappings.flatMap(\.columns)).union(columns.doubts.map(\.column))
    var doubts = columns.doubts
    for (entry, kind) in zip(rows, kinds) where kind == .record {
      for cell in entry.row.cells where !known.contains(cell.column) && !cell.value.isBlank {
        known.insert(cell.column)
        doubts.append(HeaderDoubt(column: cell.column, header: "", kind: .unknown))
      }
    }
    return doubts.sorted { $0.column < $1.column }
  }

  /// Texts of the doubted columns in the rows of records; rows without any are left out.
  private func cells(of doubts: [HeaderDoubt], _ kinds: [RowClassifier.Kind]) -> [Int: [String]] {
    guard !doubts.isEmpty else { return [:] }
    var cells: [Int: [String]] = [:]
    for (entry, kind) in zip(rows, kinds) where kind == .record {
      let texts = doubts.map { entry.row.cell(at: $0.column).map(CellText.shown) ?? "" }
      if texts.contains(where: { !$0.isEmpty }) { cells[entry.row.index] = texts }
    }
    return cells
  }

  private func take(_ metadata: SheetMetadata, _ sheet: inout SubmittedSheet) {
    sheet.titleYear = metadata.titleYear
    sheet.statedOffice = metadata.statedOffice
    sheet.statedPerson = metadata.statedPerson
    sheet.statedTime = metadata.statedTime
  }

  private func takeHidden(_ sheet: inout SubmittedSheet) {
    sheet.hiddenRows = rows.filter(\.row.isHidden).map(\.row.index)
    guard !grid.hiddenColumns.isEmpty else { return }
    let filled = Set(rows.flatMap { $0.row.cells.filter { !$0.value.isBlank }.map(\.column) })
    sheet.hiddenColumns = filled.sorted().filter { column in
      grid.hiddenColumns.contains { $0.contains(column) }
    }
  }
}
