import SheetModel

/// The sheet that is being written: order, limits, merges and the proof.
struct SheetInProgress {
  /// What a cell may hold, in UTF-16 units; the library counts characters, escapes included.
  static let textLimit = 32_767
  static let rowCount = 1_048_576
  static let columnCount = 16_384
  /// Excel's limit is 409.5 points; the library writes more, and Excel asks to repair.
  private static let heightLimit = 409.0

  private let handle: SheetHandle
  private(set) var written: WrittenSheet
  private var lastRow = -1
  /// Merged ranges that reach the last row or beyond.
  private var openMerges: [CellRange] = []

  init(_ handle: SheetHandle) {
    self.handle = handle
    written = WrittenSheet(name: handle.name)
  }

  mutating func append(
    _ row: Int, height: Double?, _ cells: [SheetCell], _ formats: [FormatHandle]
  ) throws(WorkbookError) {
    guard row > lastRow else {
      throw .cellOutOfOrder(sheet: handle.name, cell: CellReference(row: row, column: 0))
    }
    guard row < Self.rowCount else {
      throw .cellOutsideGrid(sheet: handle.name, row: row, column: 0)
    }
    lastRow = row
    openMerges.removeAll { $0.last.row < row }
    if let height {
      try handle.setHeight(min(max(height, 0), Self.heightLimit), ofRow: UInt32(row))
    }
    var digest = CellDigest.textSeed
    var isEmpty = true
    var nextColumn = 0
    for cell in cells {
      let place = CellReference(row: row, column: cell.column)
      guard cell.column >= nextColumn else {
        throw .cellOutOfOrder(sheet: handle.name, cell: place)
      }
      guard cell.column + cell.columnSpan <= Self.columnCount else {
        throw .cellOutsideGrid(sheet: handle.name, row: row, column: cell.column)
      }
      nextColumn = cell.column + cell.columnSpan
      let format = formats[cell.format.index]
      if cell.columnSpan > 1 || cell.rowSpan > 1 { try merge(cell, at: place, format) }
      guard let (kind, value) = try write(cell.value, at: place, format) else { continue }
      digest = CellDigest.adding(to: digest, column: cell.column, kind: kind, value: value)
      isEmpty = false
      written.cellCount += 1
    }
    if !isEmpty { written.rows.append(WrittenSheet.Row(index: row, digest: digest)) }
  }

  private mutating func merge(
    _ cell: SheetCell, at place: CellReference, _ format: FormatHandle
  ) throws(WorkbookError) {
    let last = CellReference(
      row: place.row + cell.rowSpan - 1, column: place.column + cell.columnSpan - 1)
    guard last.row < Self.rowCount else {
      throw .cellOutsideGrid(sheet: handle.name, row: last.row, column: last.column)
    }
    let range = CellRange(place, last)
    // The library doesn't look, and Excel asks to repair.
    guard !openMerges.contains(where: { $0.overlaps(range) }) else {
      throw .overlappingMerge(sheet: handle.name, range: range)
    }
    openMerges.append(range)
    written.merges.append(range)
    try handle.merge(
      rows: UInt32(place.row)...UInt32(last.row),
      columns: UInt16(place.column)...UInt16(last.column), format)
  }

  /// - Returns: Kind and value for the digest; `nil` where nothing is to be seen.
  private func write(
    _ value: SheetCell.Value, at place: CellReference, _ format: FormatHandle
  ) throws(WorkbookError) -> (CellDigest.Kind, UInt64)? {
    let row = UInt32(place.row)
    let column = UInt16(place.column)
    switch value {
    case .blank, .text(""):
      try handle.writeBlank(row: row, column: column, format)
      return nil
    case .text(let text):
      let (ready, digest) = try prepared(text, at: place)
      try handle.write(ready, row: row, column: column, format)
      return (.text, digest)
    case .number(let number):
      guard number.isFinite else { throw .numberNotFinite(sheet: handle.name, cell: place) }
      try handle.write(number, row: row, column: column, format)
      return (.number, StoredNumber.value(of: number).bitPattern)
    case .date(let date):
      let serial = Double(try serial(of: date, at: place))
      try handle.write(serial, row: row, column: column, format)
      return (.date, serial.bitPattern)
    case .boolean(let flag):
      try handle.write(flag, row: row, column: column, format)
      return (.boolean, flag ? 1 : 0)
    case .link(let text, let sheet, let cell):
      let (ready, digest) = try prepared(text, at: place)
      let target = "'" + sheet.text.replacing("'", with: "''") + "'!" + cell.description
      if try !handle.writeLink(ready, to: target, row: row, column: column, format) {
        try handle.write(ready, row: row, column: column, format)
      }
      return (.text, digest)
    }
  }

  private func prepared(
    _ text: String, at place: CellReference
  ) throws(WorkbookError) -> (text: String, digest: UInt64) {
    let scan = XMLText(scanning: text)
    let ready = scan.needsEscaping ? XMLText.escaped(text) : text
    guard scan.utf16Count <= Self.textLimit,
      !scan.needsEscaping || ready.unicodeScalars.count <= Self.textLimit
    else { throw .textTooLong(sheet: handle.name, cell: place, limit: Self.textLimit) }
    return (ready, scan.digest)
  }

  /// Serial 61 is 1900-03-01, the first day on which all programs agree (ECMA-376 Part 1,
  /// 18.17.4.1: 1900-02-29 is counted though it never was).
  private func serial(of date: CalendarDate, at place: CellReference) throws(WorkbookError) -> Int {
    let serial = date.daysSince1970 + 25_569
    guard serial >= 61 else { throw .dateOutOfRange(sheet: handle.name, cell: place, date) }
    return serial
  }
}
