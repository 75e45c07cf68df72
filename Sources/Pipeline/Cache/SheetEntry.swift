internal import InspectionModel
internal import SheetModel

/// A table and its rows, in bytes and back.
internal enum SheetEntry {
  internal static func write(_ sheet: SubmittedSheet, to writer: inout EntryWriter) {
    writer.text(sheet.name)
    write(sheet.range.first, to: &writer)
    write(sheet.range.last, to: &writer)
    writer.index(sheet.headerRow)
    writer.list(sheet.columns) { writer, column in
      writer.index(column.fieldIndex)
      writer.list(column.columns) { $0.index($1) }
      writer.text(column.header)
    }
    writer.list(sheet.doubts) { write($1, to: &$0) }
    writer.list(sheet.records) { RecordEntry.write($1, to: &$0) }
    writer.list(sheet.ignored) { writer, ignored in
      writer.index(ignored.row)
      writer.value(ignored.reason)
    }
    writer.list(sheet.totals) { writer, total in
      for number in [total.row, total.column, total.stated, total.counted] {
        writer.number(number)
      }
    }
    writer.list(sheet.unmappedCells.sorted { $0.key < $1.key }) { writer, row in
      writer.index(row.key)
      writer.list(row.value) { $0.text($1) }
    }
    writer.list(sheet.hiddenRows) { $0.index($1) }
    writer.list(sheet.hiddenColumns) { $0.index($1) }
    writer.optional(sheet.titleYear) { $0.number($1) }
    for stated in [sheet.statedOffice, sheet.statedPerson, sheet.statedTime] {
      writer.optional(stated) { $0.text($1) }
    }
    writer.flag(sheet.isSourceAssumed)
    writer.list(sheet.notes) { write($1, to: &$0) }
  }

  internal static func read(_ reader: inout EntryReader) throws(CacheMiss) -> SubmittedSheet {
    func text(_ reader: inout EntryReader) throws(CacheMiss) -> String { try reader.text() }
    func index(_ reader: inout EntryReader) throws(CacheMiss) -> Int { try reader.index() }
    var sheet = SubmittedSheet(
      name: try reader.text(), range: CellRange(try cell(&reader), try cell(&reader)),
      headerRow: try reader.index(),
      columns: try reader.list { reader throws(CacheMiss) in
        ColumnMapping(
          fieldIndex: try reader.index(), columns: try reader.list(index),
          header: try reader.text())
      },
      doubts: try reader.list(doubt), records: try reader.list(RecordEntry.read))
    sheet.ignored = try reader.list { reader throws(CacheMiss) in
      IgnoredRow(row: try reader.index(), reason: try reader.value())
    }
    sheet.totals = try reader.list { reader throws(CacheMiss) in
      StatedTotal(
        row: try reader.number(), column: try reader.number(), stated: try reader.number(),
        counted: try reader.number())
    }
    let unmapped = try reader.list { reader throws(CacheMiss) in
      (try reader.index(), try reader.list(text))
    }
    sheet.unmappedCells = Dictionary(unmapped, uniquingKeysWith: { _, last in last })
    sheet.hiddenRows = try reader.list(index)
    sheet.hiddenColumns = try reader.list(index)
    sheet.titleYear = try reader.optional { reader throws(CacheMiss) in try reader.number() }
    sheet.statedOffice = try reader.optional(text)
    sheet.statedPerson = try reader.optional(text)
    sheet.statedTime = try reader.optional(text)
    sheet.isSourceAssumed = try reader.flag()
    sheet.notes = try reader.list(note)
    return sheet
  }

  internal static func write(_ cell: CellReference, to writer: inout EntryWriter) {
    writer.number(cell.row)
    writer.number(cell.column)
  }

  internal static func cell(_ reader: inout EntryReader) throws(CacheMiss) -> CellReference {
    CellReference(row: try reader.number(), column: try reader.number())
  }

  internal static func write(_ note: ReadingNote, to writer: inout EntryWriter) {
    writer.value(note.kind)
    writer.optional(note.place) { write($1, to: &$0) }
    writer.text(note.detail)
  }

  internal static func note(_ reader: inout EntryReader) throws(CacheMiss) -> ReadingNote {
    ReadingNote(
      try reader.value(), at: try reader.optional(cell), detail: try reader.text())
  }

  // MARK: - Doubtful columns

  private static func write(_ doubt: HeaderDoubt, to writer: inout EntryWriter) {
    writer.index(doubt.column)
    writer.text(doubt.header)
    switch doubt.kind {
    case .unknown: writer.index(0)
    case .duplicate(let field):
      writer.index(1)
      writer.text(field.rawValue)
    case .ambiguous(let fields):
      writer.index(2)
      writer.list(fields) { $0.text($1.rawValue) }
    }
  }

  private static func doubt(_ reader: inout EntryReader) throws(CacheMiss) -> HeaderDoubt {
    func field(_ reader: inout EntryReader) throws(CacheMiss) -> RecordField {
      RecordField(rawValue: try reader.text())
    }
    let column = try reader.index()
    let header = try reader.text()
    let kind: HeaderDoubt.Kind
    switch try reader.index() {
    case 0: kind = .unknown
    case 1: kind = .duplicate(of: try field(&reader))
    case 2: kind = .ambiguous(try reader.list(field))
    default: throw CacheMiss()
    }
    return HeaderDoubt(column: column, header: header, kind: kind)
  }
}
