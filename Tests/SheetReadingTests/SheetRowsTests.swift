import SheetModel
import SheetReading
import Testing

@Suite("逐行读取")
struct SheetRowsTests {
  private static func file(_ fixture: WorkbookFixture) throws -> SpreadsheetFile {
    try SpreadsheetFile(bytes: fixture.bytes(), name: "簿.xlsx")
  }

  @Test("一行一行读到的，与整张读到的一样，跨批也一样")
  func givesTheSameRows() throws {
    let rows = (1...2_500).map {
      "<row\($0 % 3 == 0 ? " hidden='1'" : "")><c t='inlineStr'><is><t>第\($0)</t></is></c><c><v>\($0)</v></c></row>"
    }
    var file = try Self.file(WorkbookFixture(rows: rows.joined()))
    let whole = try file.grid(ofSheet: 0, showing: .all).rows
    var read: [SheetGrid.Row] = []
    var reader = try file.rows(ofSheet: 0)
    while let row = try reader.next() { read.append(row) }
    #expect(read == whole)
    #expect(try reader.next() == nil)
    #expect(
      read.last
        == SheetGrid.Row(
          index: 2_499,
          cells: [
            SheetGrid.Cell(column: 0, value: .text("第2500")),
            SheetGrid.Cell(column: 1, value: .number(2_500)),
          ]))
  }

  @Test(
    "按需给出屏幕上的文字：不要、只要数字的位数、都要",
    arguments: [
      (ShownTexts.none, [nil, nil, nil, nil, nil, nil, nil, nil] as [String?]),
      (.digits, ["00123", nil, nil, nil, nil, nil, nil, nil]),
      (
        .all, ["00123", "2025年3月1日", "36:00", " 1/2", "1.23457E+11", "7号", "2025/3/1", nil]
      ),
    ])
  func showsTexts(texts: ShownTexts, shown: [String?]) throws {
    let styles = WorkbookFixture.styles(
      [164, 31, 165, 12, 0, 166],
      defining: [164: "00000", 165: "[h]:mm", 166: "0;-0;0;@&quot;号&quot;"])
    let fixture = WorkbookFixture(
      rows: """
        <row><c s='0'><v>123</v></c><c s='1'><v>45717</v></c><c s='2'><v>1.5</v></c>\
        <c s='3'><v>0.5</v></c><c s='4'><v>123456789012</v></c>\
        <c s='5' t='inlineStr'><is><t>7</t></is></c><c t='d'><v>2025-03-01</v></c>\
        <c s='0' t='b'><v>1</v></c></row>
        """, styles: styles)
    var file = try Self.file(fixture)
    var rows = try file.rows(ofSheet: 0, showing: texts)
    #expect(try rows.next()?.cells.map(\.displayed) == shown)
  }

  @Test("按列号和列字母取值，没有的单元格是空")
  func findsCells() throws {
    let fixture = WorkbookFixture(
      rows: "<row r='3'><c r='B3'><v>1.5</v></c><c r='AA3' t='b'><v>1</v></c></row>")
    var file = try Self.file(fixture)
    var rows = try file.rows(ofSheet: 0)
    let row = try #require(try rows.next())
    #expect(row.number == 3)
    #expect(
      [row[1], row["b"], row["AA"], row["C"]] == [
        .number(1.5), .number(1.5), .boolean(true), .empty,
      ])
    #expect([row.text(1), row.text("AA"), row.text("C")] == ["1.5", "TRUE", ""])
  }

  @Test("读过的行里有什么修补，随时可以问")
  func notesRepairs() throws {
    let fixture = WorkbookFixture(
      rows: "<row><c s='0'><v>-1</v></c><c><v>甲</v></c></row>", styles: WorkbookFixture.styles([14])
    )
    var file = try Self.file(fixture)
    var rows = try file.rows(ofSheet: 0)
    #expect(try rows.next()?.cells.map(\.text) == ["-1", "甲"])
    #expect(
      rows.notes == [
        ReadingNote(.textInNumberCell, at: CellReference("B1")),
        ReadingNote(.impossibleDate, at: CellReference("A1")),
      ])
  }

  @Test("读到一半出错就抛出，之前的行已经给出")
  func throwsInTheMiddle() throws {
    var fixture = WorkbookFixture()
    fixture.set(
      "xl/worksheets/sheet1.xml", "<worksheet><sheetData><row><c><v>1</v></c></row><row><c>")
    var file = try Self.file(fixture)
    var rows = try file.rows(ofSheet: 0)
    #expect(throws: ReadError.self) { while try rows.next() != nil {} }
  }
}
