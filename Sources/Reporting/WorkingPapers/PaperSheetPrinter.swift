import SheetModel
import SheetWriting

/// Lays one working paper out in a workbook: widths, heights, freezing, filter and A4.
struct PaperSheetPrinter {
  /// A4 landscape less margins of 1.2 cm, in characters of 7.5 pixels at 96 dpi.
  private static let pageWidth = 137.0

  private let sheet: PaperSheet
  private let formats: PaperFormats
  private let decimals: Int
  private let scale: Double
  /// Where the words of drop-downs stand.
  private let lists: PaperChoiceLists?
  private var fit: ColumnFit
  private var row = 0

  init(
    _ sheet: PaperSheet, formats: PaperFormats, decimals: Int, lists: PaperChoiceLists? = nil
  ) {
    self.lists = lists
    self.sheet = sheet
    self.formats = formats
    self.decimals = decimals
    scale = (0..<decimals + 2).reduce(1.0) { power, _ in power * 10 }
    fit = Self.fit(sheet, decimals: decimals)
  }

  /// Rows are numbered over all tables, as they were measured.
  mutating func print(to writer: inout WorkbookWriter, isActive: Bool) throws(WorkbookError) {
    try writer.beginSheet(SheetName(sheet.name), layout(isActive: isActive))
    try writer.appendRow(
      0, height: 28,
      [SheetCell(column: sheet.repeatedColumns, .text(sheet.title), formats.title)])
    row = 1
    try append(sheet.notes, to: &writer)
    var measured = 0
    for (index, table) in sheet.tables.enumerated() {
      if index > 0 { row += 1 }
      if let caption = table.caption {
        try writer.appendRow(
          row, height: 22, [SheetCell(column: 0, .text(caption), formats.caption)])
        row += 1
      }
      try append(table, measured: measured, to: &writer)
      measured += table.rows.count
    }
    if !sheet.closing.isEmpty { row += 1 }
    try append(sheet.closing, to: &writer)
  }

  private func layout(isActive: Bool) -> SheetLayout {
    var layout = SheetLayout(columnWidths: fit.widths)
    layout.isLandscape = true
    layout.pagesWide = sheet.pagesWide
    if sheet.repeatedColumns > 0 { layout.repeatedColumns = 0...(sheet.repeatedColumns - 1) }
    layout.pagesTall = sheet.isOnePage ? 1 : 0
    layout.footer = "\(sheet.name)  第&P页 共&N页"
    layout.isActive = isActive
    layout.numbersAsText = CellRange(
      CellReference(row: 0, column: 0),
      CellReference(row: 1_048_575, column: max(fit.widths.count - 1, 0)))
    guard sheet.isList, let table = sheet.tables.first else { return layout }
    let header = 1 + sheet.notes.count + (table.caption == nil ? 0 : 1)
    layout.choices = table.choices.compactMap { choices in
      lists?.choices(choices, header: table.columns[choices.column].header, firstRow: header + 1)
    }
    if table.identities != nil { layout.hiddenColumns = [table.columns.count] }
    layout.freeze = CellReference(row: header + 1, column: 0)
    layout.repeatedRows = header...header
    if !table.rows.isEmpty, !table.hasTotal {
      layout.filter = CellRange(
        CellReference(row: header, column: 0),
        CellReference(row: header + table.rows.count, column: table.columns.count - 1))
    }
    return layout
  }

  /// Notes run over all columns, wrapped.
  private mutating func append(
    _ notes: [String], to writer: inout WorkbookWriter
  ) throws(WorkbookError) {
    let available = fit.units.dropFirst(sheet.repeatedColumns).reduce(0, +)
    for note in notes {
      let lines = TextWidth.lines(note, available: available)
      try writer.appendRow(
        row, height: max(18, TextWidth.rowHeight(lines: lines, fontSize: sheet.fontSize)),
        [
          SheetCell(
            column: sheet.repeatedColumns, .text(note), formats.note,
            columnSpan: fit.widths.count - sheet.repeatedColumns)
        ])
      row += 1
    }
  }

  private mutating func append(
    _ table: PaperTable, measured: Int, to writer: inout WorkbookWriter
  ) throws(WorkbookError) {
    try writer.appendRow(
      row, height: max(22, height(lines: headerLines(table))),
      table.columns.enumerated().map { SheetCell(column: $0, .text($1.header), formats.header) }
        + identity(table, table.identities?.marker))
    row += 1
    for (index, cells) in table.rows.enumerated() {
      let isTotal = table.hasTotal && index == table.rows.count - 1
      let lines = fit.lines(row: measured + index) { column in
        column < cells.count ? cells[column].shown(decimals: decimals) : ""
      }
      try writer.appendRow(
        row, height: max(19, height(lines: lines)),
        cells.enumerated().map { column, cell in
          let kind = table.columns[column]
          return SheetCell(
            column: column, cell.value(scale: scale),
            kind.isFilledIn
              ? formats.filledIn(kind.style) : formats.format(kind.style, cell, isTotal: isTotal))
        } + identity(table, table.identities?.texts[index]))
      row += 1
    }
    if table.rows.isEmpty {
      try writer.appendRow(
        row, height: 19,
        [SheetCell(column: 0, .text(table.ifEmpty), formats.note, columnSpan: fit.widths.count)])
      row += 1
    }
  }

  private func identity(_ table: PaperTable, _ text: String?) -> [SheetCell] {
    text.map { [SheetCell(column: table.columns.count, .text($0), formats.note)] } ?? []
  }

  private func height(lines: Int) -> Double {
    TextWidth.rowHeight(lines: lines, fontSize: sheet.fontSize)
  }

  private func headerLines(_ table: PaperTable) -> Int {
    table.columns.enumerated().reduce(1) {
      max($0, TextWidth.lines($1.element.header, available: fit.units[$1.offset]))
    }
  }

  private static func fit(_ sheet: PaperSheet, decimals: Int) -> ColumnFit {
    let count = sheet.tables.map(\.columns.count).max() ?? 0
    let columns = (0..<count).map { column in
      // The first table says what a column is; a header of a later one may be longer.
      let headers = sheet.tables.compactMap {
        column < $0.columns.count ? $0.columns[column] : nil
      }
      let widest = headers.max {
        TextWidth.extent(of: $0.header).units < TextWidth.extent(of: $1.header).units
      }
      return ColumnFit.Column(
        header: widest?.header ?? "", policy: headers.first?.style.policy ?? .whole(most: 100))
    }
    var fit = ColumnFit(columns, fontSize: sheet.fontSize)
    fit.reserve(rows: sheet.tables.reduce(0) { $0 + $1.rows.count })
    for table in sheet.tables {
      for cells in table.rows {
        for column in 0..<count {
          var text = column < cells.count ? cells[column].shown(decimals: decimals) : ""
          if text.isEmpty, column < table.columns.count, table.columns[column].isFilledIn {
            text = table.columns[column].style.roomToWrite
          }
          fit.add(TextWidth.extent(of: text))
        }
      }
    }
    let width = pageWidth * Double(sheet.pagesWide)
    fit.settle(pageWidth: width / 0.7, fullWidth: width)
    return fit
  }
}
