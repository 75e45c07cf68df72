import SheetModel
import SheetWriting
import Testing

@Suite("写工作簿")
struct WorkbookWriterTests {
  @Test(
    "文字原样读回，等号开头的也是文字",
    arguments: [
      "=1+1", "+86", "@甲", "  两端有空白 ", "第一行\n第二行", "a\r\nb", "\r", "\t", "_x0041_", "_x005F_x0041_",
      "_x004", "\u{1}\u{8}\u{1F}", "\u{FFFE}\u{FFFF}", "图形𠮷😀", "0012345678901234567", "<&>\"'",
      "℃Ⅱ①㎡", "e\u{301}",
    ])
  func textsComeBack(_ text: String) throws {
    let written = try WrittenWorkbook(row: [.text(text)])
    // Canonically equal is not enough: bytes are compared.
    guard case .text(let read) = written.grids[0].rows[0][0] else {
      Issue.record("no text: \(written.grids[0].rows[0][0])")
      return
    }
    #expect(Array(read.utf8) == Array(text.utf8))
    #expect(throws: Never.self) { try written.proofs[0].prove(written.grids[0]) }
  }

  @Test("数、日期、是否、链接和空白各按其类读回")
  func valuesKeepTheirTypes() throws {
    let day = try #require(CalendarDate(iso: "2025-03-01"))
    let written = try WrittenWorkbook { writer, format in
      let date = try writer.format(
        WrittenWorkbook.plain.with { $0.numberFormat = "yyyy-mm-dd" })
      try writer.beginSheet(SheetName("一"), SheetLayout(columnWidths: [10]))
      try writer.appendRow(
        2,
        [
          SheetCell(column: 0, .number(682), format), SheetCell(column: 1, .date(day), date),
          SheetCell(column: 3, .boolean(true), format), SheetCell(column: 4, .blank, format),
          SheetCell(
            column: 5,
            .link("见二", sheet: try SheetName("二 's"), cell: CellReference(row: 0, column: 0)),
            format),
        ])
      try writer.beginSheet(SheetName("二 's"), SheetLayout(columnWidths: []))
    }
    #expect(
      written.grids[0].rows == [
        SheetGrid.Row(
          index: 2,
          cells: [
            .init(column: 0, value: .number(682)),
            .init(column: 1, value: .date(day, secondsOfDay: 0, serial: 45_717)),
            .init(column: 3, value: .boolean(true)), .init(column: 5, value: .text("见二")),
          ])
      ])
    #expect(try written.part("xl/worksheets/sheet1.xml").contains("location=\"'二 ''s'!A1\""))
    #expect(throws: Never.self) {
      try written.proofs[0].prove(written.grids[0])
      try written.proofs[1].prove(written.grids[1])
    }
  }

  @Test(
    "数按文件里存得下的 16 位有效数字证明",
    arguments: [
      (0.1 + 0.2, 0.3), (1.0 / 3, 0.3333333333333333), (-0.5, -0.5), (1e15, 1e15), (1e300, 1e300),
      (0.28611898016997167, 0.2861189801699717),
    ] as [(Double, Double)])
  func numbersAreProvenAsStored(number: Double, stored: Double) throws {
    let written = try WrittenWorkbook(row: [.number(number)])
    #expect(written.grids[0].rows[0][0] == .number(stored))
    #expect(throws: Never.self) { try written.proofs[0].prove(written.grids[0]) }
  }

  @Test("同样的内容写出同样的字节")
  func sameContentGivesSameBytes() throws {
    let one = try WrittenWorkbook(row: [.text("甲"), .number(1)])
    let other = try WrittenWorkbook(row: [.text("甲"), .number(1)])
    #expect(one.bytes == other.bytes)
    #expect(try one.part("docProps/core.xml").contains("2025-04-12T15:59:59Z"))
  }

  @Test("相同的格式只有一个")
  func equalFormatsAreOne() throws {
    _ = try WrittenWorkbook { writer, format in
      #expect(try writer.format(WrittenWorkbook.plain) == format)
      #expect(try writer.format(WrittenWorkbook.plain.with { $0.wraps = true }) != format)
      try writer.beginSheet(SheetName("表"), SheetLayout(columnWidths: []))
    }
  }

  @Test("没有写完的工作簿不留文件")
  func droppedWriterLeavesNoFile() throws {
    let place = TemporaryWorkbook()
    do {
      var writer = try WorkbookWriter(path: place.path, properties: WrittenWorkbook.properties)
      try writer.beginSheet(SheetName("表"), SheetLayout(columnWidths: []))
    }
    #expect(place.bytes.isEmpty)
  }
}
