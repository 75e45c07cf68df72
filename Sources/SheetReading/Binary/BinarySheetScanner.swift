import SheetModel

/// Reads the rows of one worksheet's records into batches, in the order of the file.
///
/// - Input: the records from the sheet's BOF on. Charts that lie in the sheet have records of their
///   own between BOF and EOF, which are passed over; what DIMENSIONS claims is never looked at.
/// - Output: cells that hold something; BLANK and MULBLANK are none.
/// - Memory: one batch, the merged ranges, the hidden rows and at most 1,000 notes.
/// - Errors: ``WorkbookReadError/cutPart(name:byteOffset:)`` where the stream ends before the sheet.
/// - Source: MS-XLS 2.1.7.20.5 (worksheet substream).
internal struct BinarySheetScanner: ~Copyable {
  /// Rows and bytes of text after which a batch is handed out.
  private static let batchRows = 1_024
  private static let batchTextBytes = 1 << 20

  private var records: RecordStream
  private var strings: BinaryStrings
  private let sharedCount: Int

  /// Open BOF records: 1 in the sheet itself.
  private var depth = 0
  private var isDone = false
  /// The row that the batch's last cells belong to; -1 for none yet.
  private var begunRow = -1
  /// A formula whose text stands in a record to come.
  private var pending: Position?

  internal private(set) var layout = BinarySheetLayout()
  internal private(set) var notes: [ReadingNote] = []

  internal init(_ records: RecordStream, strings: consuming BinaryStrings, sharedCount: Int) {
    self.records = records
    self.strings = strings
    self.sharedCount = sharedCount
  }

  /// Replaces the batch's content by the next rows; false where there are none left.
  internal mutating func next(into batch: inout RowBatch) throws(ReadError) -> Bool {
    batch.removeAll()
    begunRow = -1
    while !isDone {
      guard try records.advance() else { throw records.cut() }
      guard try read(&batch) else {
        records.stepBack()
        break
      }
    }
    close(&batch)
    return batch.rowCount > 0
  }

  /// Takes in the current record; false where the batch is full and it has to be read once more.
  private mutating func read(_ batch: inout RowBatch) throws(ReadError) -> Bool {
    switch records.type {
    case RecordType.beginOfFile:
      depth += 1
      return true
    case _ where depth == 0: throw records.malformed()
    case RecordType.endOfFile where depth > 1:
      depth -= 1
      return true
    case _ where depth > 1: return true
    default: break
    }
    if let position = pending {
      switch records.type {
      case RecordType.string: return try readString(of: position, into: &batch)
      case RecordType.sharedFormula, RecordType.array, RecordType.dataTable,
        RecordType.continuation:
        return true
      default:
        let cell = Cell(
          payload: 0, column: position.column, style: position.style, kind: .uncalculated)
        guard append(cell, row: position.row, to: &batch) else { return false }
        pending = nil
      }
    }
    return try readCell(into: &batch)
  }
}

// MARK: - Cells

extension BinarySheetScanner {
  /// Where a cell stands, and its style.
  private struct Position {
    var row: Int
    var column: UInt16
    var style: UInt16
  }

  private mutating func readCell(into batch: inout RowBatch) throws(ReadError) -> Bool {
    switch records.type {
    case RecordType.sharedLabel: return try readSharedLabel(into: &batch)
    case RecordType.number:
      try records.require(14)
      return append(number: records.double(6), into: &batch)
    case RecordType.rk:
      try records.require(10)
      return append(number: RKNumber.value(records.number32(6)), into: &batch)
    case RecordType.multipleRK: return try readMultipleRK(into: &batch)
    case RecordType.formula, RecordType.formula3, RecordType.formula4:
      return try readFormula(into: &batch)
    case RecordType.booleanOrError:
      try records.require(8)
      return append(code: records.byte(6), isError: records.byte(7) != 0, into: &batch)
    case RecordType.label, RecordType.richString: return try readLabel(into: &batch)
    case RecordType.endOfFile: isDone = true
    default: try layout.read(records)
    }
    return true
  }

  private mutating func readSharedLabel(into batch: inout RowBatch) throws(ReadError) -> Bool {
    try records.require(10)
    guard let position = position() else { return true }
    let index = Int(records.number32(6))
    guard index < sharedCount else {
      note(
        .sharedStringOutOfRange,
        at: CellReference(row: position.row, column: Int(position.column)), detail: String(index))
      return true
    }
    return append(
      Cell(
        payload: UInt64(index), column: position.column, style: position.style, kind: .sharedText),
      row: position.row, to: &batch)
  }

  private mutating func readMultipleRK(into batch: inout RowBatch) throws(ReadError) -> Bool {
    try records.require(12)
    let row = records.number16(0)
    let first = records.number16(2)
    guard column(first, row: row) != nil else { return true }
    guard begin(row, in: &batch) else { return false }
    for index in 0..<(records.data.count - 6) / 6 {
      guard let column = column(first + index, row: row) else { break }
      let style = UInt16(truncatingIfNeeded: records.number16(4 + 6 * index))
      let number = RKNumber.value(records.number32(6 + 6 * index))
      batch.cells.append(Cell(number: number, column: column, style: style))
    }
    return true
  }

  private mutating func readLabel(into batch: inout RowBatch) throws(ReadError) -> Bool {
    try records.require(8)
    guard let position = position() else { return true }
    return try appendText(
      ContinuedData(records, skipping: 6), of: position, into: &batch)
  }

  private mutating func readString(
    of position: Position, into batch: inout RowBatch
  ) throws(ReadError) -> Bool {
    guard try appendText(ContinuedData(records), of: position, into: &batch) else { return false }
    pending = nil
    return true
  }

  /// - Source: MS-XLS 2.5.133 (FormulaValue).
  private mutating func readFormula(into batch: inout RowBatch) throws(ReadError) -> Bool {
    try records.require(14)
    guard records.number16(12) == 0xFFFF else {
      return append(number: records.double(6), isFormula: true, into: &batch)
    }
    switch records.byte(6) {
    case 0:
      pending = position()
      return true
    case 1: return append(code: records.byte(8), isError: false, into: &batch)
    case 2: return append(code: records.byte(8), isError: true, into: &batch)
    case 3:
      guard let position = position() else { return true }
      let text = batch.text.count..<batch.text.count
      return append(
        Cell(text: text, column: position.column, style: position.style), row: position.row,
        to: &batch)
    default: return append(number: .nan, isFormula: true, into: &batch)
    }
  }
}

// MARK: - Into the batch

extension BinarySheetScanner {
  /// Opens a row of the batch unless it is open; false where the batch has enough rows already.
  private mutating func begin(_ row: Int, in batch: inout RowBatch) -> Bool {
    guard row != begunRow else { return true }
    guard batch.rowCount < Self.batchRows, batch.text.count < Self.batchTextBytes else {
      return false
    }
    close(&batch)
    batch.beginRow(row, isHidden: layout.hiddenRows.contains(row))
    begunRow = row
    return true
  }

  /// Ends the row that is open, if one is; says which of its cells stood there twice.
  private mutating func close(_ batch: inout RowBatch) {
    guard begunRow >= 0 else { return }
    for place in batch.closeRow() { note(.repeatedCell, at: place) }
  }

  private mutating func append(_ cell: Cell, row: Int, to batch: inout RowBatch) -> Bool {
    guard begin(row, in: &batch) else { return false }
    batch.cells.append(cell)
    return true
  }

  /// No number has its bits all set: a formula has not been calculated then, a value is an error.
  private mutating func append(
    number: Double, isFormula: Bool = false, into batch: inout RowBatch
  ) -> Bool {
    guard let position = position() else { return true }
    if number.isFinite {
      return append(
        Cell(number: number, column: position.column, style: position.style), row: position.row,
        to: &batch)
    }
    guard isFormula else {
      return append(code: BinaryErrorCode.number, isError: true, into: &batch)
    }
    return append(
      Cell(payload: 0, column: position.column, style: position.style, kind: .uncalculated),
      row: position.row, to: &batch)
  }

  private mutating func append(
    code: UInt8, isError: Bool, into batch: inout RowBatch
  ) -> Bool {
    guard let position = position() else { return true }
    guard begin(position.row, in: &batch) else { return false }
    if isError {
      let start = batch.text.count
      batch.text += BinaryErrorCode.text(code).utf8
      batch.cells.append(
        Cell(
          text: start..<batch.text.count, column: position.column, style: position.style,
          kind: .error))
    } else {
      batch.cells.append(
        Cell(
          payload: code == 0 ? 0 : 1, column: position.column, style: position.style,
          kind: .boolean))
    }
    return true
  }

  private mutating func appendText(
    _ data: ContinuedData, of position: Position, into batch: inout RowBatch
  ) throws(ReadError) -> Bool {
    guard begin(position.row, in: &batch) else { return false }
    var data = data
    let start = batch.text.count
    try strings.append(&data, count: .two, to: &batch.text)
    batch.cells.append(
      Cell(text: start..<batch.text.count, column: position.column, style: position.style))
    return true
  }

  /// The place and style that cell records begin with; `nil` outside the grid, which is noted.
  private mutating func position() -> Position? {
    let row = records.number16(0)
    return column(records.number16(2), row: row).map {
      Position(row: row, column: $0, style: UInt16(truncatingIfNeeded: records.number16(4)))
    }
  }

  private mutating func column(_ column: Int, row: Int) -> UInt16? {
    guard column < WorksheetScanner.columnCount else {
      note(.cellOutsideGrid, at: CellReference(row: row, column: column))
      return nil
    }
    return UInt16(column)
  }

  private mutating func note(
    _ kind: ReadingNote.Kind, at place: CellReference, detail: String = ""
  ) {
    guard notes.count < 1_000 else { return }
    notes.append(ReadingNote(kind, at: place, detail: detail))
  }
}
