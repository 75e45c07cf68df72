import SheetModel
import SheetWriting
import Testing

@Suite("页面设置")
struct SheetLayoutTests {
  @Test("A4 横向、一页宽、重复表头、页码、打印区域、筛选、冻结都写进文件")
  func layoutIsWritten() throws {
    let written = try WrittenWorkbook { writer, format in
      var layout = SheetLayout(columnWidths: [10, 20])
      layout.isLandscape = true
      layout.freeze = CellReference(row: 2, column: 1)
      layout.filter = CellRange("A2:B3")
      layout.repeatedRows = 1...1
      layout.repeatedColumns = 0...0
      layout.printArea = CellRange("A1:B3")
      layout.footer = "第&P页 共&N页"
      layout.numbersAsText = CellRange("A1:B3")
      layout.isActive = true
      try writer.beginSheet(SheetName("甲"), layout)
      try writer.appendRow(0, height: 24, [SheetCell(column: 0, .text("x"), format)])
    }
    let sheet = try written.part("xl/worksheets/sheet1.xml")
    for piece in [
      "<pageSetUpPr fitToPage=\"1\"/>", "fitToHeight=\"0\"", "paperSize=\"9\"",
      "orientation=\"landscape\"", "<oddFooter>&amp;C第&amp;P页 共&amp;N页</oddFooter>",
      "topLeftCell=\"B3\"", "<autoFilter ref=\"A2:B3\"/>", "numberStoredAsText=\"1\"",
      "ht=\"24\"", "showGridLines=\"0\"", "tabSelected=\"1\"", "horizontalCentered=\"1\"",
    ] {
      #expect(sheet.contains(piece), "\(piece)")
    }
    let workbook = try written.part("xl/workbook.xml")
    #expect(workbook.contains("'甲'!$A:$A,'甲'!$2:$2"))
    #expect(workbook.contains("'甲'!$A$1:$B$3"))
  }

  @Test("字体、边框、对齐、底色、数字格式都写进文件")
  func formatsAreWritten() throws {
    let written = try WrittenWorkbook { writer, _ in
      let format = try writer.format(
        CellFormat(fontName: "黑体", fontSize: 22).with {
          $0.isBold = true
          $0.isUnderlined = true
          $0.fontColor = CellFormat.Color(0xC00000)
          $0.fill = CellFormat.Color(0xE7EDF5)
          $0.hasBorder = true
          $0.wraps = true
          $0.horizontal = .center
          $0.vertical = .top
          $0.numberFormat = "@"
        })
      try writer.beginSheet(SheetName("甲"), SheetLayout(columnWidths: []))
      try writer.appendRow(0, [SheetCell(column: 0, .text("x"), format)])
    }
    let styles = try written.part("xl/styles.xml")
    for piece in [
      "<name val=\"黑体\"/>", "<sz val=\"22\"/>", "<b/>", "<u/>", "<color rgb=\"FFC00000\"/>",
      "<fgColor rgb=\"FFE7EDF5\"/>", "<left style=\"thin\">", "numFmtId=\"49\"",
      "horizontal=\"center\"", "vertical=\"top\"", "wrapText=\"1\"",
    ] {
      #expect(styles.contains(piece), "\(piece)")
    }
  }
}
