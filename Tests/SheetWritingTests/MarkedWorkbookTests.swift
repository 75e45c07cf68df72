import SheetModel
import SheetReading
import SheetWriting
import Testing

@Suite("在原件里标注")
struct MarkedWorkbookTests {
  private static let red = CellFormat.Color(0xFFC7CE)
  private static let amber = CellFormat.Color(0xFFE699)
  private static let plain = CellFormat(fontName: "宋体", fontSize: 10)

  private static let result = AppendedSheet(
    name: "校验结果", columnWidths: [8, 20], hiddenColumns: [1],
    rows: [
      AppendedSheet.Row([
        AppendedSheet.Cell(
          column: 0, .link("B2", sheet: "表", cell: CellReference(row: 1, column: 1)), plain),
        AppendedSheet.Cell(column: 1, .text("=1+1 <&>"), plain),
      ])
    ])

  private func marked(
    _ workbook: PlainWorkbook, _ cells: [(String, CellFormat.Color, String?)]
  ) throws -> MarkedWorkbook {
    let marks = try cells.map { cell in
      CellMark(cell: try #require(CellReference(cell.0)), fill: cell.1, comment: cell.2)
    }
    return try MarkedWorkbook(
      workbook.bytes(), marks: [SheetMarks(sheet: "表", marks: marks)], appending: Self.result)
  }

  @Test("只有说明过的部件变了，其余逐字节相同；值一个也不变，最后一页是新的")
  func changesOnlyWhatItSays() throws {
    let workbook = PlainWorkbook(rows: "<row r=\"2\"><c r=\"B2\"><v>5</v></c></row>")
    let marked = try marked(workbook, [("B2", Self.red, "请改")])
    #expect(
      marked.changedParts == [
        "[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml",
        "xl/worksheets/sheet1.xml",
      ])
    #expect(
      marked.addedParts == [
        "xl/commentsHuizong1.xml", "xl/drawings/vmlDrawingHuizong1.vml",
        "xl/worksheets/_rels/sheet1.xml.rels", "xl/worksheets/sheetHuizong1.xml",
      ])
    let parts = try PlainWorkbook.parts(of: marked.bytes)
    for part in workbook.parts where !marked.changedParts.contains(part.name) {
      #expect(parts[part.name] == part.text)
    }
    #expect(Set(parts.keys) == Set(workbook.parts.map(\.name) + marked.addedParts))
    var file = try SpreadsheetFile(bytes: marked.bytes, name: "a.xlsx")
    #expect(file.sheets.map(\.name) == ["表", "校验结果"])
    #expect(try file.grid(ofSheet: 0).rows.map { $0["B"] } == [.number(5)])
    #expect(try file.grid(ofSheet: 1).rows.map(\.cells.count) == [2])
    #expect(try file.grid(ofSheet: 1).rows[0]["B"] == .text("=1+1 <&>"))
    #expect(try file.hasComments(inSheet: 0))
    #expect(try marked.bytes == self.marked(workbook, [("B2", Self.red, "请改")]).bytes)
  }

  @Test("格式只换底色：原有的格式复制一份，没有的单元格和行补上，批注的图放在规定的位置")
  func editsTheSheetInPlace() throws {
    let workbook = PlainWorkbook(
      rows: "<row r=\"2\" s=\"1\" customFormat=\"1\"><c r=\"B2\" s=\"1\"/><c r=\"D2\"/></row>"
        + "<row r=\"5\"/>",
      before: "<sheetViews><sheetView tabSelected=\"1\"/></sheetViews>"
        + "<cols><col min=\"3\" max=\"3\" style=\"1\"/></cols>",
      after: "<mergeCells><mergeCell ref=\"D2:E3\"/></mergeCells><tableParts/>")
    let marked = try marked(
      workbook,
      [
        ("E3", Self.amber, nil), ("B2", Self.red, "甲"), ("A2", Self.red, nil),
        ("C4", Self.red, nil), ("C5", Self.red, nil), ("A7", Self.red, nil),
      ])
    let parts = try PlainWorkbook.parts(of: marked.bytes)
    #expect(
      parts["xl/worksheets/sheet1.xml"]
        == "<worksheet xmlns=\"\(PlainWorkbook.main)\"><sheetViews><sheetView tabSelected=\"0\"/>"
        + "</sheetViews><cols><col min=\"3\" max=\"3\" style=\"1\"/></cols><sheetData>"
        + "<row r=\"2\" s=\"1\" customFormat=\"1\"><c r=\"A2\" s=\"2\"/><c r=\"B2\" s=\"2\"/>"
        + "<c s=\"3\" r=\"D2\"/></row><row r=\"4\"><c r=\"C4\" s=\"2\"/></row>"
        + "<row r=\"5\"><c r=\"C5\" s=\"2\"/></row><row r=\"7\"><c r=\"A7\" s=\"4\"/></row></sheetData>"
        + "<mergeCells><mergeCell ref=\"D2:E3\"/></mergeCells>"
        + "<legacyDrawing xmlns:r=\"\(PlainWorkbook.office)\" r:id=\"rId2\"/><tableParts/></worksheet>"
    )
    let styles = try #require(parts["xl/styles.xml"])
    #expect(
      styles.contains(
        "<xf applyFill=\"1\" numFmtId=\"14\" fillId=\"1\"><alignment wrapText=\"1\"/></xf>"))
    #expect(styles.contains("<cellXfs count=\"6\">"))
  }

  @Test("原有的批注留着，我们的接在后面")
  func joinsComments() throws {
    let workbook = PlainWorkbook(rows: "<row r=\"2\"><c r=\"B2\"/></row>")
    let first = try marked(workbook, [("B2", Self.red, "前一条")])
    let second = try MarkedWorkbook(
      first.bytes,
      marks: [
        SheetMarks(
          sheet: "表",
          marks: ["B2", "C2"].compactMap { CellReference($0) }.map {
            CellMark(cell: $0, fill: Self.red, comment: "后一条")
          })
      ], appending: Self.result)
    let parts = try PlainWorkbook.parts(of: second.bytes)
    let comments = try #require(parts["xl/commentsHuizong1.xml"])
    #expect(comments.components(of: "<comment ").count == 3)
    #expect(comments.components(of: "前一条</t></r><r>").count == 2)
    let shapes = try #require(parts["xl/drawings/vmlDrawingHuizong1.vml"])
    #expect(shapes.components(of: "<v:shape ").count == 3)
    let file = try SpreadsheetFile(bytes: second.bytes, name: "a.xlsx")
    #expect(file.sheets.map(\.name) == ["表", "校验结果", "校验结果（2）"])
  }

  @Test("再标注一次：前一次的底色、批注都拿掉，单位自己的批注留着，仍只有一页校验结果")
  func replacesEarlierMarks() throws {
    let workbook = PlainWorkbook(
      rows: "<row r=\"2\"><c r=\"A2\" s=\"1\"/><c r=\"B2\"/><c r=\"C2\"/></row>")
    let own = try marked(workbook, [("B2", Self.red, "单位自己的话")])
    let style = MarkStyle(fills: [Self.red, Self.amber], commentBeginnings: ["【校验】"])
    let again = { (bytes: [UInt8], cells: [String]) throws in
      try MarkedWorkbook(
        bytes,
        marks: [
          SheetMarks(
            sheet: "表",
            marks: cells.compactMap { CellReference($0) }.map {
              CellMark(cell: $0, fill: Self.amber, comment: "【校验】\($0)")
            })
        ], appending: Self.result, replacing: style, sheets: ["校验结果"])
    }
    let first = try again(own.bytes, ["A2", "B2"])
    let second = try again(first.bytes, ["B2", "C2"])
    let parts = try PlainWorkbook.parts(of: second.bytes)
    let comments = try #require(parts["xl/commentsHuizong1.xml"])
    #expect(
      comments.components(of: "<comment ref=\"").dropFirst().map { String($0.prefix(2)) } == [
        "B2", "C2",
      ])
    #expect(comments.components(of: "单位自己的话").count == 2)
    #expect(comments.components(of: "【校验】").count == 3)
    #expect(
      try #require(parts["xl/drawings/vmlDrawingHuizong1.vml"]).components(of: "<v:shape ").count
        == 3)
    let sheet = try #require(parts["xl/worksheets/sheet1.xml"])
    let styles = try #require(parts["xl/styles.xml"])
    let formats = Array(styles.components(of: "<xf ")[1...])
    let numbers: [String] = sheet.components(of: " s=\"")
    let used = numbers[1...].compactMap { Int(String($0.prefix(while: { $0 != "\"" }))) }
    #expect(used.map { formats[$0].contains("fillId=\"0\"") } == [true, false, false])
    let file = try SpreadsheetFile(bytes: second.bytes, name: "a.xlsx")
    #expect(file.sheets.map(\.name) == ["表", "校验结果"])
  }

  @Test("不便在原件上标注的，说明为什么")
  func refuses() throws {
    let strict = PlainWorkbook(
      rows: "", main: "http://purl.oclc.org/ooxml/spreadsheetml/main")
    #expect(throws: MarkError.strict) { try self.marked(strict, [("B2", Self.red, nil)]) }
    var prefixed = PlainWorkbook(rows: "")
    prefixed.parts[5].text =
      "<x:worksheet xmlns:x=\"\(PlainWorkbook.main)\"><x:sheetData/></x:worksheet>"
    #expect(throws: MarkError.prefixed(part: "xl/worksheets/sheet1.xml")) {
      try self.marked(prefixed, [("B2", Self.red, nil)])
    }
    let disordered = PlainWorkbook(rows: "<row r=\"3\"/><row r=\"2\"/>")
    #expect(throws: MarkError.malformed(part: "xl/worksheets/sheet1.xml")) {
      try self.marked(disordered, [("B2", Self.red, nil)])
    }
    var bare = PlainWorkbook(rows: "")
    bare.parts[4].text = "<styleSheet xmlns=\"\(PlainWorkbook.main)\"/>"
    #expect(throws: MarkError.noStyles) { try self.marked(bare, [("B2", Self.red, nil)]) }
  }
}

extension String {
  fileprivate func components(of separator: String) -> [String] {
    var parts: [String] = [""]
    var rest = self[...]
    while let range = rest.firstRange(of: separator) {
      parts[parts.count - 1] += rest[..<range.lowerBound]
      parts.append("")
      rest = rest[range.upperBound...]
    }
    parts[parts.count - 1] += rest
    return parts
  }
}
