import SheetModel
import SheetWriting

/// Where everything of 附件4 stands, on the screen and on A4.
struct OfficialLayout {
  static let headerRow = 4
  static let firstRow = 5
  /// A4 landscape less margins of 1.2 cm: 27.3 cm are 1,032 pixels at 96 dpi.
  ///
  /// A character of the
  /// default font is 7 pixels in Excel, and 7.5 in LibreOffice, which doesn't round.
  static let pageWidth = 137.0
  /// Texts wrap rather than shrink below 6.5 points (小六).
  static let leastScale = 0.65

  let columnWidths: [Double]
  let rowCount: Int

  /// One row is left free between the table and the signatures.
  var signatureRow: Int { Self.firstRow + rowCount + 1 }

  var sheet: SheetLayout {
    var layout = SheetLayout(columnWidths: columnWidths)
    let lastColumn = max(columnWidths.count - 1, 0)
    layout.isLandscape = true
    layout.freeze = CellReference(row: Self.firstRow, column: 0)
    layout.repeatedRows = Self.headerRow...Self.headerRow
    layout.printArea = CellRange(
      CellReference(row: 0, column: 0), CellReference(row: signatureRow, column: lastColumn))
    layout.numbersAsText = CellRange(
      CellReference(row: Self.firstRow, column: 0),
      CellReference(row: signatureRow, column: lastColumn))
    layout.footer = "第&P页 共&N页"
    layout.isActive = true
    return layout
  }

  /// Who fills the table in, and when.
  func writeFiler(
    _ office: String, _ formats: OfficialFormats, to writer: inout WorkbookWriter
  ) throws(WorkbookError) {
    var line = spread(["填报单位（盖章）：\(office)", "填报日期：        年    月    日"], formats.line)
    if line.count == 2 { line[1].format = formats.lineRight }
    try writer.appendRow(Self.headerRow - 1, height: 24, line)
  }

  func writeHeader(
    _ columns: [OfficialColumn], lines: Int, _ formats: OfficialFormats,
    to writer: inout WorkbookWriter
  ) throws(WorkbookError) {
    try writer.appendRow(
      Self.headerRow,
      height: max(28, TextWidth.rowHeight(lines: lines, fontSize: OfficialFormats.bodySize)),
      columns.enumerated().map { SheetCell(column: $0, .text($1.header), formats.header) })
  }

  func writeSignatures(
    _ formats: OfficialFormats, to writer: inout WorkbookWriter
  ) throws(WorkbookError) {
    try writer.appendRow(
      signatureRow, height: 36,
      spread(["单位负责人：", "审核人：", "填报人：", "联系电话："], formats.line))
  }

  /// Texts side by side over the table's width, each in merged cells of about an equal part.
  ///
  /// A table too narrow for that has them in one cell.
  func spread(_ texts: [String], _ format: CellFormatIndex) -> [SheetCell] {
    guard columnWidths.count >= texts.count * 2 else {
      let text = texts.joined(separator: "        ")
      return [SheetCell(column: 0, .text(text), format, columnSpan: max(columnWidths.count, 1))]
    }
    var cells: [SheetCell] = []
    let part = columnWidths.reduce(0, +) / Double(texts.count)
    var start = 0
    var width = 0.0
    for (column, columnWidth) in columnWidths.enumerated() {
      width += columnWidth
      let left = columnWidths.count - column - 1
      let isLast = cells.count == texts.count - 1
      let isFull = width + columnWidth / 2 >= part * Double(cells.count + 1)
      let mustLeave = left == texts.count - cells.count - 1
      guard isLast ? left == 0 : isFull || mustLeave else { continue }
      cells.append(
        SheetCell(
          column: start, .text(texts[cells.count]), format, columnSpan: column - start + 1))
      start = column + 1
    }
    return cells
  }
}
