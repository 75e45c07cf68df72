import Glibc
import SheetModel
import SheetWriting
import Testing

@Suite("写工作簿时不放过的错")
struct WorkbookGuardTests {
  private static let origin = CellReference(row: 0, column: 0)

  @Test(
    "不能作工作表名的",
    arguments: [
      "", String(repeating: "表", count: 32), String(repeating: "😀", count: 16), "a:b", "a/b",
      "a\\b",
      "a?b", "a*b", "[a]", "'甲", "甲'", "history", "a\u{1}", "a\nb",
    ])
  func badSheetNames(_ name: String) {
    let error = #expect(throws: WorkbookError.self) { try SheetName(name) }
    #expect(error?.code == "WBK-002")
  }

  @Test(
    "能作工作表名的",
    arguments: ["情况一览", String(repeating: "表", count: 31), "甲 's", "拒检和未抽到样", "&<>"])
  func goodSheetNames(_ name: String) throws {
    let written = try WrittenWorkbook { writer, _ in
      try writer.beginSheet(SheetName(name), SheetLayout(columnWidths: []))
    }
    #expect(written.grids.map(\.name) == [name])
  }

  @Test("只差大小写的工作表名算重名")
  func sheetNamesDifferInMoreThanCase() {
    expectError("WBK-002") { writer, _ in
      try writer.beginSheet(SheetName("Sheet"), SheetLayout(columnWidths: []))
      try writer.beginSheet(SheetName("sHEET"), SheetLayout(columnWidths: []))
    }
  }

  @Test(
    "超过 32767 个字符的文字",
    arguments: [
      String(repeating: "a", count: 32_768), String(repeating: "😀", count: 16_384),
      String(repeating: "\u{1}", count: 4_682),
    ])
  func longTexts(_ text: String) {
    expect(.textTooLong(sheet: "表", cell: Self.origin, limit: 32_767), for: .text(text))
  }

  @Test(
    "放得下的文字原样，放不下的截到放得下为止",
    arguments: [
      String(repeating: "汉", count: 32_767), String(repeating: "a", count: 40_000),
      String(repeating: "😀", count: 20_000), String(repeating: "\u{1}", count: 5_000),
      String(repeating: "_x0041_", count: 4_800),
    ])
  func fittingTextsCanBeWritten(_ text: String) throws {
    let fitting = SheetCell.fitting(text) { "……（共 \($0) 字）" }
    let written = try WrittenWorkbook(row: [.text(fitting)])
    #expect(throws: Never.self) { try written.proofs[0].prove(written.grids[0]) }
    if text.hasPrefix("汉") {
      #expect(fitting == text)
    } else {
      #expect(fitting.hasSuffix("……（共 \(text.unicodeScalars.count) 字）"))
      #expect(fitting.utf16.count > 4_000)
    }
  }

  @Test("不是有限数的数", arguments: [Double.infinity, -.infinity, .nan])
  func numbersThatAreNone(_ number: Double) {
    expect(.numberNotFinite(sheet: "表", cell: Self.origin), for: .number(number))
  }

  @Test("1900 年 3 月 1 日以前的日期")
  func earlyDates() throws {
    let early = try #require(CalendarDate(iso: "1900-02-28"))
    expect(.dateOutOfRange(sheet: "表", cell: Self.origin, early), for: .date(early))
    let first = try #require(CalendarDate(iso: "1900-03-01"))
    #expect(try WrittenWorkbook(row: [.date(first)]).grids[0].rows[0][0] == .number(61))
  }

  @Test("行和单元格须从前到后")
  func orderIsKept() {
    expectError("WBK-006") { writer, _ in
      try writer.beginSheet(SheetName("表"), SheetLayout(columnWidths: []))
      try writer.appendRow(3, [])
      try writer.appendRow(3, [])
    }
    expectError("WBK-006") { writer, format in
      try writer.beginSheet(SheetName("表"), SheetLayout(columnWidths: []))
      try writer.appendRow(
        0,
        [SheetCell(column: 0, .blank, format, columnSpan: 3), SheetCell(column: 2, .blank, format)])
    }
  }

  @Test("超出工作表范围的行和列", arguments: [(1_048_576, 0, 1), (0, 16_384, 1), (0, 16_000, 400)])
  func gridEnds(row: Int, column: Int, span: Int) {
    expectError("WBK-007") { writer, format in
      try writer.beginSheet(SheetName("表"), SheetLayout(columnWidths: []))
      try writer.appendRow(row, [SheetCell(column: column, .text("x"), format, columnSpan: span)])
    }
  }

  @Test("重叠的合并区域")
  func mergesDoNotOverlap() {
    expectError("WBK-008") { writer, format in
      try writer.beginSheet(SheetName("表"), SheetLayout(columnWidths: []))
      try writer.appendRow(
        0, [SheetCell(column: 0, .text("x"), format, columnSpan: 2, rowSpan: 3)])
      try writer.appendRow(2, [SheetCell(column: 1, .text("y"), format, columnSpan: 2)])
    }
  }

  @Test("超过 255 个字符的页脚")
  func longFooters() {
    expectError("WBK-009") { writer, _ in
      var layout = SheetLayout(columnWidths: [])
      layout.footer = String(repeating: "页", count: 255)
      try writer.beginSheet(SheetName("表"), layout)
    }
  }

  @Test("没有生成时间")
  func creationTimeIsNeeded() {
    #expect(throws: WorkbookError.creationTimeMissing) {
      _ = try WorkbookWriter(
        path: "/tmp/none.xlsx", properties: WorkbookProperties(title: "", author: "", created: 0))
    }
  }

  @Test(
    "写不成的文件",
    arguments: [
      ("/proc/none/a.xlsx", "目录不存在。"), ("/tmp", "已有同名的目录。"), ("/dev/full", "压缩写入失败。"),
    ])
  func filesThatCannotBeMade(path: String, reason: String) throws {
    var writer = try WorkbookWriter(path: path, properties: WrittenWorkbook.properties)
    try writer.beginSheet(SheetName("表"), SheetLayout(columnWidths: []))
    do {
      _ = try writer.finish()
      Issue.record("finished")
    } catch {
      #expect(error == .cannotSave(path: path, reason: reason))
    }
  }

  @Test("行高不超过 409 磅，列宽不超过 255 个字符")
  func heightsAndWidthsAreCapped() throws {
    let written = try WrittenWorkbook { writer, format in
      try writer.beginSheet(SheetName("表"), SheetLayout(columnWidths: [900, 0]))
      try writer.appendRow(0, height: 5_000, [SheetCell(column: 0, .text("x"), format)])
    }
    let xml = try written.part("xl/worksheets/sheet1.xml")
    #expect(xml.contains("ht=\"409\""))
    #expect(xml.contains("max=\"1\" width=\"255.7109375\""))
  }

  @Test("65530 个以后的链接写成文字，不丢")
  func linksBeyondTheLimitAreTexts() throws {
    let count = 65_540
    let written = try WrittenWorkbook { writer, format in
      let name = try SheetName("表")
      try writer.beginSheet(name, SheetLayout(columnWidths: []))
      for row in 0..<count {
        try writer.appendRow(
          row,
          [SheetCell(column: 0, .link("去", sheet: name, cell: Self.origin), format)])
      }
    }
    #expect(written.grids[0].rows.count == count)
    #expect(throws: Never.self) { try written.proofs[0].prove(written.grids[0]) }
  }

  @Test("线程用小数逗号时，文件里仍是小数点", .enabled(if: commaLocaleIsThere, "没有装 de_DE.UTF-8"))
  func decimalPointHolds() throws {
    let comma = unsafe newlocale(1 << Int32(LC_NUMERIC), "de_DE.UTF-8", nil)
    let former = unsafe uselocale(comma)
    defer { unsafe uselocale(former) }
    let written = try WrittenWorkbook(row: [.number(1.5), .number(0.1 + 0.2)])
    #expect(written.grids[0].rows[0][0] == .number(1.5))
    #expect(try written.part("xl/worksheets/sheet1.xml").contains("<v>1.5</v>"))
    #expect(throws: Never.self) { try written.proofs[0].prove(written.grids[0]) }
  }

  // MARK: - Support

  private func expect(_ expected: WorkbookError, for value: SheetCell.Value) {
    do {
      _ = try WrittenWorkbook(row: [value])
      Issue.record("written")
    } catch {
      #expect(error as? WorkbookError == expected)
    }
  }

  private func expectError(
    _ code: String, _ fill: (inout WorkbookWriter, CellFormatIndex) throws -> Void
  ) {
    do {
      _ = try WrittenWorkbook(fill)
      Issue.record("written")
    } catch {
      #expect((error as? WorkbookError)?.code == code)
    }
  }
}

private let commaLocaleIsThere: Bool = {
  let comma = unsafe newlocale(1 << Int32(LC_NUMERIC), "de_DE.UTF-8", nil)
  if let comma = unsafe comma { unsafe freelocale(comma) }
  return unsafe comma != nil
}()
