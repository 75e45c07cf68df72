public import SheetModel

/// The rows below a header, read one after another by the names of their columns.
///
/// Headers are compared without white space. Rows in which nothing is visible are left out.
///
/// ```swift
/// struct Batch: Decodable {
///   var 产品名称: String
///   var 数量: Int
///   var 抽样日期: CalendarDate?
/// }
/// var table = try file.table(ofSheet: 0)
/// while let batch = try table.next(as: Batch.self) { print(batch.产品名称) }
/// ```
///
/// - Order: as in the file; a row that stands there in two places comes twice.
/// - Memory: one batch of rows. Rows that a file out of order holds before its header are kept.
/// - Errors: ``RecordError``.
/// - Threads: not `Sendable`.
public struct SheetTable: ~Copyable {
  /// How many rows are searched for a header.
  public static let searchedRows = 100

  /// The sheet's name.
  public let sheet: String
  private var rows: SheetRows
  private let columns: TableColumns
  private let headerIndex: Int
  /// Rows that were met while the header was looked for, the next one last.
  private var pending: [SheetGrid.Row]

  /// The headers as written, in the order of the columns; blank ones are left out.
  public var headers: [String] { columns.headers }

  /// The header's row; counts from 1.
  public var headerRowNumber: Int { headerIndex + 1 }

  /// The first row that `isHeader` takes is the header; `nil` where none is.
  internal init?(
    sheet: String, rows: consuming SheetRows, within limit: Int,
    _ isHeader: (SheetGrid.Row) -> Bool
  ) throws(RecordError) {
    var passed: [SheetGrid.Row] = []
    while let row = try Self.next(&rows) {
      guard isHeader(row) else {
        passed.append(row)
        guard passed.count < limit else { return nil }
        continue
      }
      self.sheet = sheet
      columns = TableColumns(row)
      headerIndex = row.index
      pending = passed.filter { $0.index > row.index }.reversed()
      self.rows = rows
      return
    }
    return nil
  }

  /// The next row below the header; `nil` where there is none left.
  public mutating func next() throws(RecordError) -> SheetGrid.Row? {
    while true {
      var row = pending.popLast()
      if row == nil { row = try Self.next(&rows) }
      guard let row else { return nil }
      if row.index > headerIndex, row.cells.contains(where: { !$0.value.isBlank }) { return row }
    }
  }

  /// The next row below the header as a record; `nil` where there is none left.
  ///
  /// A property's key is the header of its column. A text comes from a text cell and a number from a
  /// number cell, exactly; `CalendarDate` and `DayTime` from dates, `Duration` from times and
  /// elapsed time, ``DisplayedText`` from any cell; enumerations by raw value. In delimited text,
  /// where every cell is a text, numbers, `TRUE` and `YYYY-MM-DD` are read from it. An optional
  /// property is `nil` where the cell is blank or the column missing, and nowhere else.
  ///
  /// - Throws: ``RecordError`` with sheet and cell; the rows after it can still be read.
  public mutating func next<Record: Decodable>(
    as type: Record.Type
  ) throws(RecordError) -> Record? {
    guard let row = try next() else { return nil }
    let decoder = decoder(for: row)
    do {
      return try Record(from: decoder)
    } catch let error as RecordError {
      throw error
    } catch {
      throw decoder.refused("\(error)")
    }
  }

  /// All rows that are left as records, as ``next(as:)`` gives them.
  public mutating func records<Record: Decodable>(
    as type: Record.Type
  ) throws(RecordError) -> [Record] {
    var records: [Record] = []
    while let record = try next(as: type) { records.append(record) }
    return records
  }

  /// One column of all rows that are left; `nil` for a blank cell.
  ///
  /// - Throws: ``RecordError/missingColumn(sheet:header:)``, ``RecordError/repeatedColumn(sheet:header:_:_:)``,
  ///   and what ``next(as:)`` says of a cell.
  public mutating func column<Value: Decodable>(
    _ header: String, as type: Value.Type
  ) throws(RecordError) -> [Value?] {
    guard try columns.column(header, sheet: sheet) != nil else {
      throw .missingColumn(sheet: sheet, header: header)
    }
    var values: [Value?] = []
    while let row = try next() {
      guard let cell = try decoder(for: row).cell(header), !cell.value.isBlank else {
        values.append(nil)
        continue
      }
      values.append(try CellDecoder.value(type, of: cell, codingPath: [], userInfo: [:]))
    }
    return values
  }

  /// What was met, mended or passed over so far.
  public var notes: [ReadingNote] { rows.notes }

  /// Known once the last row was read.
  public var mergedRanges: [CellRange] { rows.mergedRanges }

  /// Zero-based, both ends included.
  public var hiddenColumns: [ClosedRange<Int>] { rows.hiddenColumns }

  private func decoder(for row: SheetGrid.Row) -> RowDecoder {
    RowDecoder(sheet: sheet, row: row, columns: columns, readsText: rows.isDelimited)
  }

  private static func next(_ rows: inout SheetRows) throws(RecordError) -> SheetGrid.Row? {
    do throws(ReadError) {
      return try rows.next()
    } catch {
      throw .reading(error)
    }
  }
}
