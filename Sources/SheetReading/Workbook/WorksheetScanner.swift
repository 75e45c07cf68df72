import SheetModel
import SheetPackage

/// Reads the rows of one worksheet part into batches, in the order of the file.
///
/// - Input: the part and the number of shared texts, without which no cell may name one. Positions come from the cells' own references;
///   where one is absent or malformed, from the one before. The dimension is never looked at.
/// - Output: cells that hold something; styled empty ones are none.
/// - Memory: one batch, the merged ranges and at most 1,000 notes.
internal struct WorksheetScanner: ~Copyable {
  private enum Stage {
    case start
    case rows
    case end
    case done
  }

  internal static let rowCount = 1_048_576
  internal static let columnCount = 16_384
  private static let mergedRangeLimit = 1_000_000
  /// Bytes of inline text in one row: each of its 16,384 cells may hold 32,767 characters.
  private static let rowTextBytes = 256 << 20
  internal static func isInGrid(_ place: CellReference) -> Bool {
    place.row < rowCount && place.column < columnCount
  }

  /// Rows and bytes of text after which a batch is handed out.
  private static let batchRows = 1_024
  private static let batchTextBytes = 1 << 20

  @inline(__always)
  internal static func isFull(_ batch: RowBatch) -> Bool {
    batch.rowCount >= batchRows || batch.text.count >= batchTextBytes
  }

  private var xml: XMLScanner
  private var stage = Stage.start
  private var plain: PlainRowScan
  private var cell: CellScan
  private var row = -1

  internal private(set) var mergedRanges: [CellRange] = []
  internal private(set) var hiddenColumns: [ClosedRange<Int>] = []
  internal var notes: [ReadingNote] { cell.notes }

  internal init(
    _ stream: consuming PartStream, sheetName: String, sharedCount: Int?, dateSystem: DateSystem,
    pictures: Set<Int> = [], limits: ReadLimits
  ) {
    xml = XMLScanner(stream, limits: limits)
    plain = PlainRowScan(sharedCount: sharedCount ?? 0)
    cell = CellScan(
      sheetName: sheetName, sharedCount: sharedCount, dateSystem: dateSystem, pictures: pictures)
  }

  /// Replaces the batch's content by the next rows; false where there are none left.
  internal mutating func next(into batch: inout RowBatch) throws(ReadError) -> Bool {
    batch.removeAll()
    if stage == .start { try readUntilRows() }
    if stage == .rows { try readRows(into: &batch) }
    if stage == .end, batch.rowCount == 0 {
      try readUntilRows()
      if stage == .rows { return try next(into: &batch) }
    }
    return batch.rowCount > 0
  }

  /// Reads what is no row, up to the next `sheetData` or the end.
  private mutating func readUntilRows() throws(ReadError) {
    while true {
      switch try xml.next() {
      case .start where xml.depth == 1: continue
      case .start where xml.isNamed("sheetData"):
        stage = .rows
        return
      case .start where xml.isNamed("cols") || xml.isNamed("mergeCells"): continue
      case .start:
        if xml.isNamed("col") { noteHiddenColumn() }
        if xml.isNamed("mergeCell"), let range = xml.attribute("ref").flatMap({ CellRange($0) }) {
          try note(merged: range)
        }
        try xml.skipElement()
      case .end, .text: continue
      case .done:
        stage = .done
        return
      }
    }
  }

  /// Ranges are cut at the end of the grid.
  private mutating func note(merged range: CellRange) throws(ReadError) {
    guard Self.isInGrid(range.first) else { return }
    guard mergedRanges.count < Self.mergedRangeLimit else {
      throw .workbook(.tooManyMergedRanges(limit: Self.mergedRangeLimit))
    }
    let last = CellReference(
      row: min(range.last.row, Self.rowCount - 1),
      column: min(range.last.column, Self.columnCount - 1))
    mergedRanges.append(CellRange(range.first, last))
  }

  private mutating func noteHiddenColumn() {
    let isHidden = xml.flag("hidden") || xml.attribute("width").flatMap { Double($0) } == 0
    guard isHidden, let first = xml.attribute("min").flatMap({ Int($0) }),
      let last = xml.attribute("max").flatMap({ Int($0) }), first >= 1, last >= first,
      first <= Self.columnCount
    else { return }
    hiddenColumns.append(first - 1...min(last, Self.columnCount) - 1)
  }
}

// MARK: - Rows

extension WorksheetScanner {
  private mutating func readRows(into batch: inout RowBatch) throws(ReadError) {
    while !Self.isFull(batch) {
      if try xml.takePlainRows(&plain, row: &row, into: &batch) { return }
      switch try xml.next() {
      case .start:
        if xml.isNamed("row") { try readRow(into: &batch) } else { try xml.skipElement() }
      case .end:
        stage = .end
        return
      case .text: continue
      case .done: throw xml.cut()
      }
    }
  }

  private mutating func readRow(into batch: inout RowBatch) throws(ReadError) {
    guard let isHidden = beginRow() else { return try xml.skipElement() }
    let outer = xml.depth - 1
    var column = 0
    var begun = -1
    while xml.depth > outer {
      switch try xml.next() {
      case .start:
        guard xml.letter == UInt8(ascii: "c") else {
          try xml.skipElement()
          continue
        }
        let found = try cell.read(&xml, row: &row, column: &column, text: &batch.text)
        guard batch.text.count <= Self.rowTextBytes + Self.batchTextBytes else {
          throw .workbook(.textTooLong(name: xml.partName, limit: Self.rowTextBytes))
        }
        guard let found else { continue }
        if begun != row {
          close(&batch)
          batch.beginRow(row, isHidden: isHidden)
          begun = row
        }
        batch.cells.append(found)
      case .done: throw xml.cut()
      case .end, .text: continue
      }
    }
    if begun >= 0 { close(&batch) }
  }

  /// Ends the batch's last row; says which of its cells stood there twice.
  private mutating func close(_ batch: inout RowBatch) {
    for place in batch.closeRow() { cell.note(.repeatedCell, at: place) }
  }

  /// Takes the row's number from its start tag; returns whether the row is hidden, `nil` for a row
  /// outside the grid: what follows goes on from the last row that there is.
  private mutating func beginRow() -> Bool? {
    var next = row + 1
    var isHidden = false
    var malformed: String?
    var attributes = xml.attributes
    let bytes = xml.bytes
    while attributes.next(in: bytes.span) {
      guard !attributes.isPrefixed else { continue }
      let value = bytes[attributes.value]
      switch bytes[attributes.name] {
      case [UInt8(ascii: "r")]:
        if let number = NumberScan.index(value), number > 0 {
          next = number - 1
        } else {
          malformed = String(decoding: value.prefix(40), as: UTF8.self)
        }
      case Self.hidden: isHidden = isHidden || value == [UInt8(ascii: "1")] || value == Self.yes
      case Self.height: isHidden = isHidden || value == [UInt8(ascii: "0")]
      default: continue
      }
    }
    guard next < Self.rowCount else {
      cell.note(.cellOutsideGrid, at: CellReference(row: next, column: 0))
      return nil
    }
    if let malformed {
      cell.note(.malformedReference, at: CellReference(row: next, column: 0), detail: malformed)
    }
    row = next
    return isHidden
  }

  private static let hidden = Array("hidden".utf8)[...]
  private static let height = Array("ht".utf8)[...]
  private static let yes = Array("true".utf8)[...]
}
