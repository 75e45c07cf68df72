import SheetModel

/// A CSV file decoded and ready to be split.
///
/// - Memory: the file's text as UTF-8.
internal struct DelimitedTable: Sendable {
  internal let utf8: [UInt8]
  internal let start: Int
  internal let delimiter: UInt8
  internal let hasBackslashEscapes: Bool
  internal let width: Int
  /// What was decided about the file as a whole.
  internal let notes: [ReadingNote]

  internal init(_ bytes: [UInt8]) throws(ReadError) {
    let encoding = try TextEncoding(bytes)
    let choice = DelimiterChoice(encoding.utf8)
    utf8 = encoding.utf8
    start = choice.start
    delimiter = choice.delimiter
    hasBackslashEscapes = choice.hasBackslashEscapes
    width = choice.width
    var notes = [ReadingNote(.encoding, detail: encoding.name)]
    if encoding.damageCount > 0 {
      let place = encoding.firstDamage.map { "，首处在字节 \($0)" } ?? ""
      notes.append(
        ReadingNote(.undecodableBytes, detail: "\(encoding.damageCount) 处\(place)"))
    }
    if encoding.isDoubtful { notes.append(ReadingNote(.doubtfulEncoding, detail: encoding.name)) }
    let character = delimiter == 0x09 ? "\\t" : String(Unicode.Scalar(delimiter))
    notes.append(ReadingNote(.delimiter, detail: character))
    if hasBackslashEscapes { notes.append(ReadingNote(.backslashEscapes)) }
    self.notes = notes
  }
}

/// Reads the rows of a ``DelimitedTable`` into batches; every cell is text.
///
/// Each record is a row, blank lines too, so that row numbers are those that Excel shows.
internal struct DelimitedScanner {
  private static let maximumNotes = 1_000

  private var fields: DelimitedFields
  private let plain: PlainRecordScan
  private let width: Int
  private var row = 0
  internal private(set) var notes: [ReadingNote]

  internal init(_ table: DelimitedTable) {
    fields = DelimitedFields(
      table.utf8, from: table.start, delimiter: table.delimiter,
      hasBackslashEscapes: table.hasBackslashEscapes)
    plain = PlainRecordScan(delimiter: table.delimiter, width: table.width)
    width = table.width
    notes = table.notes
  }

  /// Replaces the batch's content by the next rows; false where there are none left.
  internal mutating func next(into batch: inout RowBatch) -> Bool {
    batch.removeAll()
    while !WorksheetScanner.isFull(batch) {
      fields.takePlain(plain, row: &row, into: &batch)
      guard !WorksheetScanner.isFull(batch), fields.next() else { break }
      append(to: &batch)
      row += 1
    }
    return batch.rowCount > 0
  }

  private mutating func append(to batch: inout RowBatch) {
    noteOddities()
    guard fields.fields.contains(where: { !$0.isEmpty }) else { return }
    batch.beginRow(row)
    let offset = batch.text.count
    batch.text += fields.text
    for (column, field) in fields.fields.enumerated() where !field.isEmpty {
      guard column < WorksheetScanner.columnCount else {
        note(.cellOutsideGrid, column: column)
        break
      }
      batch.cells.append(
        Cell(
          text: offset + field.lowerBound..<offset + field.upperBound, column: UInt16(column),
          style: Cell.noStyle))
    }
  }

  private mutating func noteOddities() {
    for (field, oddity) in fields.oddities {
      switch oddity {
      case .textAfterQuote: note(.irregularQuote, column: field, detail: "右引号后还有文字")
      case .quoteTakenBack: note(.irregularQuote, column: field, detail: "引号没有结束，按普通字符读取")
      case .droppedNUL: note(.droppedNUL, column: field)
      }
    }
    let isBlank = fields.fields.allSatisfy(\.isEmpty)
    guard !isBlank, fields.fields.count != width else { return }
    note(.raggedRecord, column: 0, detail: "\(fields.fields.count) 列，多数为 \(width) 列")
  }

  private mutating func note(_ kind: ReadingNote.Kind, column: Int, detail: String = "") {
    guard notes.count < Self.maximumNotes else { return }
    notes.append(ReadingNote(kind, at: CellReference(row: row, column: column), detail: detail))
  }
}
