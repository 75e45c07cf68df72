import Foundation
import SheetReading
import SheetWriting

// Marks the first cells of every sheet of a workbook, and a few that are not there, and writes the copy.
//
// usage: MarkCells IN OUT      prints "changed NAME" and "added NAME" a line, or "refused CODE sentence"

let bytes = [UInt8](try Data(contentsOf: URL(filePath: CommandLine.arguments[1])))
var file = try SpreadsheetFile(bytes: bytes, name: "a.xlsx")
let fills = [CellFormat.Color(0xFFC7CE), CellFormat.Color(0xFFE699)]
var sheets: [SheetMarks] = []
for (index, sheet) in file.sheets.enumerated() where sheet.kind == .worksheet {
  let grid = try file.grid(ofSheet: index, showing: .none)
  let filled = grid.rows.prefix(40).flatMap { row in
    row.cells.prefix(6).map { CellReference(row: row.index, column: $0.column) }
  }
  let absent = [(0, 0), (2, 9), (70, 1)].map { CellReference(row: $0.0, column: $0.1) }
  let marks = (filled + absent).enumerated().map { number, cell in
    CellMark(
      cell: cell, fill: fills[number % 2],
      comment: number % 3 == 0 ? "请更正 <第\(number)处> & \"x\"" : nil)
  }
  sheets.append(SheetMarks(sheet: sheet.name, marks: marks))
}
let plain = CellFormat(fontName: "宋体", fontSize: 10)
let result = AppendedSheet(
  name: "校验结果", columnWidths: [12, 40], hiddenColumns: [1],
  rows: [
    AppendedSheet.Row([
      AppendedSheet.Cell(column: 0, .text("=HYPERLINK(\"http://x\")"), plain),
      AppendedSheet.Cell(column: 1, .number(1), plain),
    ])
  ], repeatedRow: 0)
do throws(MarkError) {
  let marked = try MarkedWorkbook(bytes, marks: sheets, appending: result)
  FileManager.default.createFile(atPath: CommandLine.arguments[2], contents: Data(marked.bytes))
  for name in marked.changedParts { print("changed", name) }
  for name in marked.addedParts { print("added", name) }
} catch {
  print("refused", error.code, error.message)
}
