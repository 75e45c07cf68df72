import SheetModel
import SheetReading

/// The first sheet of a workbook, read.
func grid(_ fixture: WorkbookFixture) throws -> SheetGrid {
  var file = try SpreadsheetFile(bytes: fixture.bytes(), name: "簿.xlsx")
  return try file.grid(ofSheet: 0)
}

/// The cells of a grid in order, as short text: `A1=text`, `B2:5`, for comparing whole sheets.
func lines(_ grid: SheetGrid) -> [String] {
  grid.rows.flatMap { row in
    row.cells.map { cell in
      let place = CellReference(row: row.index, column: cell.column)
      return "\(place)\(shown(cell.value))\(cell.displayed.map { "「\($0)」" } ?? "")"
    }
  }
}

private func shown(_ value: CellValue) -> String {
  switch value {
  case .empty: " empty"
  case .number(let number): ":\(NumberText.shortest(number))"
  case .text(let text): "=\(text)"
  case .boolean(let truth): "?\(truth)"
  case .date(let day, let seconds, _): "@\(day) \(ClockTime.text(secondsOfDay: seconds))"
  case .time(let serial):
    "@\(ClockTime.text(secondsOfDay: ClockTime.secondsOfDay(serial: serial)))"
  case .duration(let serial): "+\(NumberText.shortest(serial))"
  case .error(let text): "!\(text)"
  case .uncalculated: " uncalculated"
  }
}
