import SheetModel

/// What a sheet's records say beside its cells: hidden rows and columns, merged ranges.
///
/// - Source: MS-XLS 2.4.221 (Row), 2.4.53 (ColInfo), 2.4.168 (MergeCells).
internal struct BinarySheetLayout {
  private static let mergedRangeLimit = 1_000_000
  /// Bits of ROW's and COLINFO's flags.
  private static let hiddenRowFlag = 0x20
  private static let hiddenColumnFlag = 0x01

  /// Zero-based; a row stands here before its cells do.
  internal private(set) var hiddenRows: Set<Int> = []
  internal private(set) var hiddenColumns: [ClosedRange<Int>] = []
  internal private(set) var mergedRanges: [CellRange] = []

  /// Takes in the current record; one of another type says nothing here, nor does one that is too
  /// short, since no cell depends on it.
  internal mutating func read(_ records: RecordStream) throws(ReadError) {
    switch records.type {
    case RecordType.row:
      guard records.data.count >= 14 else { return }
      if records.number16(12) & Self.hiddenRowFlag != 0 { hiddenRows.insert(records.number16(0)) }
    case RecordType.columnInfo:
      if records.data.count >= 10 { readColumns(records) }
    case RecordType.mergedCells: try readMergedRanges(records)
    default: break
    }
  }

  /// Columns of no width are hidden, too.
  private mutating func readColumns(_ records: RecordStream) {
    let first = records.number16(0)
    let last = min(records.number16(2), WorksheetScanner.columnCount - 1)
    let isHidden = records.number16(8) & Self.hiddenColumnFlag != 0 || records.number16(4) == 0
    if isHidden, first <= last { hiddenColumns.append(first...last) }
  }

  private mutating func readMergedRanges(_ records: RecordStream) throws(ReadError) {
    guard records.data.count >= 2 else { return }
    // The claimed count is no more than a hint.
    for index in 0..<min(records.number16(0), (records.data.count - 2) / 8) {
      guard mergedRanges.count < Self.mergedRangeLimit else {
        throw .workbook(.tooManyMergedRanges(limit: Self.mergedRangeLimit))
      }
      let start = 2 + 8 * index
      let column = records.number16(start + 4)
      guard column < WorksheetScanner.columnCount else { continue }
      let lastColumn = min(records.number16(start + 6), WorksheetScanner.columnCount - 1)
      mergedRanges.append(
        CellRange(
          CellReference(row: records.number16(start), column: column),
          CellReference(row: records.number16(start + 2), column: lastColumn)))
    }
  }
}
