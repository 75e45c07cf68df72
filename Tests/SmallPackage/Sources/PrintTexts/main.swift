import SheetReading

// Prints what the screen shows in every cell of the first sheet: row, column, text, tabs between.

var file = try SpreadsheetFile(path: CommandLine.arguments[1])
var rows = try file.rows(ofSheet: 0)
while let row = try rows.next() {
  for cell in row.cells {
    print(row.number, CellReference.letters(column: cell.column), cell.text, separator: "\t")
  }
}
