import SheetModel
import SheetWriting
import Testing

@Suite("单元格的可填值")
struct CellChoicesTests {
  /// The bureaus' names are 278 bytes with commas, of which libxlsxwriter 1.1.4 dies inside a rule.
  @Test("名单再长也写得出，指向放名单的单元格；日期限定起止")
  func pointsAtTheList() throws {
    let names = (1...40).map { "第\($0)个很长很长的县市场监督管理局" }
    let written = try WrittenWorkbook { writer, format in
      var layout = SheetLayout(columnWidths: [20])
      let column = CellRange(
        CellReference(row: 1, column: 0), CellReference(row: 9, column: 0))
      let list = CellRange(
        CellReference(row: 0, column: 0), CellReference(row: 0, column: names.count - 1))
      layout.choices = [
        CellChoices(
          range: column, source: .cells(sheet: try SheetName("名单"), list), isStrict: true,
          title: "单位<1>", message: "请选。")
      ]
      if let first = CalendarDate(iso: "2025-01-01"), let last = CalendarDate(iso: "2025-12-31") {
        layout.choices.append(
          CellChoices(
            range: CellRange(
              CellReference(row: 1, column: 1), CellReference(row: 9, column: 1)),
            source: .days(first...last), isStrict: false, title: "日期", message: ""))
      }
      try writer.beginSheet(SheetName("表"), layout)
      try writer.beginSheet(SheetName("名单"), SheetLayout(columnWidths: []))
      try writer.appendRow(
        0, names.enumerated().map { SheetCell(column: $0, .text($1), format) })
    }
    let sheet = try written.part("xl/worksheets/sheet1.xml")
    #expect(sheet.contains("<formula1>'名单'!$A$1:$AN$1</formula1>"))
    #expect(sheet.contains("errorTitle=\"单位&lt;1&gt;\""))
    #expect(sheet.contains("<formula1>45658</formula1><formula2>46022</formula2>"))
    try written.proofs[1].prove(written.grids[1])
  }
}
