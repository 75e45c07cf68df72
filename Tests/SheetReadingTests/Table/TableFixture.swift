import SheetModel
import SheetReading

/// A workbook made of rows of cells: `3` and `TRUE` as such, `d:45717` under a day format, `t:0.5`
/// under elapsed time, `e:#N/A` an error, `f:` a formula without a result, everything else text.
func tableFile(_ rows: [[String]], numbers: [Int]? = nil) throws -> SpreadsheetFile {
  let xml = rows.enumerated().map { index, cells in
    let number = numbers.map { " r='\($0[index])'" } ?? ""
    return "<row\(number)>" + cells.enumerated().map { cell($1, at: $0) }.joined() + "</row>"
  }
  let fixture = WorkbookFixture(
    rows: xml.joined(),
    styles: WorkbookFixture.styles([0, 14, 46, 164], defining: [164: "00000"]))
  return try SpreadsheetFile(bytes: fixture.bytes(), name: "簿.xlsx")
}

private func cell(_ text: String, at column: Int) -> String {
  let rest = text.dropFirst(2)
  if text.isEmpty { return "<c/>" }
  if text.hasPrefix("d:") { return "<c s='1'><v>\(rest)</v></c>" }
  if text.hasPrefix("t:") { return "<c s='2'><v>\(rest)</v></c>" }
  if text.hasPrefix("0:") { return "<c s='3'><v>\(rest)</v></c>" }
  if text.hasPrefix("e:") { return "<c t='e'><v>\(rest)</v></c>" }
  if text == "f:" { return "<c><f>A1</f></c>" }
  if text == "TRUE" { return "<c t='b'><v>1</v></c>" }
  if Double(text) != nil { return "<c><v>\(text)</v></c>" }
  return "<c t='inlineStr'><is><t xml:space='preserve'>\(text)</t></is></c>"
}
