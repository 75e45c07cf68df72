import SheetModel
import SheetPackage
import SheetReading
import Testing

@Suite("工作簿的部件")
struct XLSXWorkbookTests {
  private static let one = "<row r='1'><c r='A1'><v>1</v></c></row>"

  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var change: @Sendable (inout WorkbookFixture) -> Void

    init(_ name: String, _ change: @escaping @Sendable (inout WorkbookFixture) -> Void) {
      testDescription = name
      self.change = change
    }
  }

  @Test(
    "部件放在哪里、怎么写，都找得到",
    arguments: [
      Case("没有 [Content_Types].xml") { $0.remove("[Content_Types].xml") },
      Case("没有 _rels/.rels") { $0.remove("_rels/.rels") },
      Case("反斜杠和大小写") {
        $0.rename("xl/workbook.xml", to: "XL\\Workbook.xml")
        $0.rename("xl/worksheets/sheet1.xml", to: "xl\\worksheets\\Sheet1.XML")
      },
      Case("绝对路径") {
        $0.set(
          "xl/_rels/workbook.xml.rels",
          WorkbookFixture.relationships([("rId1", "worksheet", "/xl/worksheets/sheet1.xml")]))
      },
      Case("多出来的斜杠") {
        $0.set(
          "xl/_rels/workbook.xml.rels",
          WorkbookFixture.relationships([("rId1", "worksheet", "//xl//worksheets/sheet1.xml/")]))
      },
      Case("反斜杠的绝对路径") {
        $0.set(
          "xl/_rels/workbook.xml.rels",
          WorkbookFixture.relationships([("rId1", "worksheet", "\\xl\\worksheets\\sheet1.xml")]))
      },
      Case("以 . 起头的路径") {
        $0.set(
          "xl/_rels/workbook.xml.rels",
          WorkbookFixture.relationships([("rId1", "worksheet", "./worksheets/./sheet1.xml/.")]))
      },
      Case("带字符引用的路径") {
        $0.set(
          "xl/_rels/workbook.xml.rels",
          WorkbookFixture.relationships([("rId1", "worksheet", "worksheets&#x2F;sheet&#49;.xml")]))
      },
      Case("带 .. 的路径") {
        $0.set(
          "xl/_rels/workbook.xml.rels",
          WorkbookFixture.relationships([("rId1", "worksheet", "../xl/./worksheets/sheet1.xml")]))
      },
      Case("误以整个包为起点的路径") {
        $0.set(
          "xl/_rels/workbook.xml.rels",
          WorkbookFixture.relationships([("rId1", "worksheet", "xl/worksheets/sheet1.xml")]))
      },
      Case("没有 xl 文件夹") {
        $0.set("_rels/.rels", WorkbookFixture.relationships([("a", "officeDocument", "/簿2.xml")]))
        $0.rename("xl/workbook.xml", to: "簿2.xml")
        $0.rename("xl/_rels/workbook.xml.rels", to: "_rels/簿2.xml.rels")
        $0.rename("xl/worksheets/sheet1.xml", to: "worksheets/sheet1.xml")
      },
      Case("关系里没有工作簿，内容类型里有") {
        $0.rename("xl/workbook.xml", to: "书/簿2.xml")
        $0.rename("xl/_rels/workbook.xml.rels", to: "书/_rels/簿2.xml.rels")
        $0.rename("xl/worksheets/sheet1.xml", to: "书/worksheets/sheet1.xml")
        $0.remove("_rels/.rels")
        $0.set("xl/workbook.xml", "<workbook><sheets/></workbook>")
        $0.set(
          "[Content_Types].xml",
          Self.types(of: "/书/簿2.xml", "openxmlformats-officedocument.spreadsheetml.sheet.main+xml"))
      },
      Case("损坏的 [Content_Types].xml，没人要看") {
        $0.set("[Content_Types].xml", "<Types><")
      },
      Case("严格模式的名字空间和前缀") {
        $0.set(
          "xl/workbook.xml",
          "<x:workbook xmlns:x='http://purl.oclc.org/ooxml/spreadsheetml/main' xmlns:q='r'><x:sheets><x:sheet name='表' sheetId='1' q:id='rId1'/></x:sheets></x:workbook>"
        )
        $0.set(
          "_rels/.rels",
          "<Relationships><Relationship Id='a' Type='http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument' Target='xl/workbook.xml'/></Relationships>"
        )
      },
      Case("UTF-8 字节顺序标记") { fixture in
        for index in fixture.parts.indices {
          fixture.parts[index].content = [0xEF, 0xBB, 0xBF] + fixture.parts[index].content
        }
      },
      Case("UTF-16，有标记") { fixture in
        for index in fixture.parts.indices {
          fixture.parts[index].content = utf16(fixture.parts[index].content, mark: [0xFEFF])
        }
      },
      Case("UTF-16，大端，没有标记") { fixture in
        for index in fixture.parts.indices {
          let little = utf16(fixture.parts[index].content, mark: [])
          fixture.parts[index].content = stride(from: 0, to: little.count, by: 2)
            .flatMap { [little[$0 + 1], little[$0]] }
        }
      },
      Case("声明别的编码而全是 ASCII") {
        $0.set(
          "xl/worksheets/sheet1.xml",
          "<?xml version='1.0' encoding='ISO-8859-1'?><worksheet><sheetData>\(Self.one)</sheetData></worksheet>"
        )
      },
      Case("尺寸写错") {
        $0.set(
          "xl/worksheets/sheet1.xml",
          "<worksheet><dimension ref='A4:WVF45'/><sheetData>\(Self.one)</sheetData></worksheet>")
      },
    ])
  func findsParts(_ example: Case) throws {
    var fixture = WorkbookFixture(rows: Self.one)
    example.change(&fixture)
    let found = try grid(fixture)
    #expect(found.name == "表" && lines(found) == ["A1:1"])
  }

  private static func types(of part: String, _ type: String) -> String {
    "<Types><Override PartName='\(part)' ContentType='application/vnd.\(type)'/></Types>"
  }

  @Test("二进制工作簿放在哪里都认得出")
  func namesBinaryWorkbooks() {
    var fixture = WorkbookFixture()
    fixture.set("_rels/.rels", WorkbookFixture.relationships([("a", "officeDocument", "书/主.bin")]))
    fixture.rename("xl/workbook.xml", to: "书/主.bin")
    fixture.set(
      "[Content_Types].xml", Self.types(of: "/书/主.bin", "ms-excel.sheet.binary.macroEnabled.main"))
    #expect(throws: ReadError.unsupported(.binaryWorkbook12)) { try grid(fixture) }
  }

  @Test("重名的部件按规则取一份，并说明")
  func notesRepeatedParts() throws {
    var fixture = WorkbookFixture(rows: Self.one)
    let other = "<worksheet><sheetData><row><c><v>2</v></c></row></sheetData></worksheet>"
    fixture.parts.append(("XL/worksheets/sheet1.xml", Array(other.utf8)))
    var file = try SpreadsheetFile(bytes: fixture.bytes(), name: "簿.xlsx")
    #expect(file.notes == [ReadingNote(.repeatedPart, detail: "XL/worksheets/sheet1.xml")])
    #expect(try lines(file.grid(ofSheet: 0)) == ["A1:1"])
  }

  @Test("工作表按工作簿里的次序，图表等不是表格，缺部件的和部件已归别的表的略过并说明")
  func listsSheets() throws {
    var fixture = WorkbookFixture(rows: Self.one)
    fixture.set(
      "xl/workbook.xml",
      """
      <workbook xmlns:r='r'><sheets><sheet name='图' sheetId='9' r:id='c'/>\
      <sheet name='缺' sheetId='2' r:id='none'/><sheet name='少&amp;' sheetId='3' r:id='gone'/>\
      <sheet name='藏&quot;' sheetId='4' state='hidden' r:id='rId1'/>\
      <sheet name='又藏' sheetId='8' r:id='rId1'/>\
      <sheet name='深藏' sheetId='5' state='veryHidden' r:id='rId2'/>\
      <sheet name='对话' sheetId='6' r:id='d'/><sheet name='宏' sheetId='7' r:id='m'/></sheets></workbook>
      """)
    fixture.set(
      "xl/_rels/workbook.xml.rels",
      WorkbookFixture.relationships([
        ("m", "xlMacrosheet", "macrosheets/sheet1.xml"),
        ("c", "chartsheet", "chartsheets/sheet1.xml"),
        ("gone", "worksheet", "worksheets/sheet9.xml"),
        ("d", "dialogsheet", "dialogsheets/sheet1.xml"),
        ("rId1", "worksheet", "worksheets/sheet1.xml"),
        ("rId2", "worksheet", "worksheets/sheet2.xml"),
      ]))
    fixture.set("xl/worksheets/sheet2.xml", "<x><sheetData>\(Self.one)</sheetData></x>")
    for name in ["chartsheets", "dialogsheets", "macrosheets"] {
      fixture.set("xl/\(name)/sheet1.xml", "<x><sheetData>\(Self.one)</sheetData></x>")
    }
    var file = try SpreadsheetFile(bytes: fixture.bytes(), name: "簿.xlsx")
    #expect(
      file.sheets == [
        SheetDescription(name: "图", kind: .chart),
        SheetDescription(name: "藏\"", visibility: .hidden),
        SheetDescription(name: "深藏", visibility: .veryHidden),
        SheetDescription(name: "对话", kind: .dialog), SheetDescription(name: "宏", kind: .macro),
      ])
    #expect(
      file.notes == [
        ReadingNote(.missingSheetPart, detail: "缺"), ReadingNote(.missingSheetPart, detail: "少&"),
        ReadingNote(.missingSheetPart, detail: "又藏"),
      ])
    #expect(try file.grid(ofSheet: 0).rows.isEmpty)
    #expect(try file.grid(ofSheet: 1).visibility == .hidden)
    #expect(try lines(file.grid(ofSheet: 2)) == ["A1:1"])
  }

  @Test("合并区域、隐藏的行和列")
  func readsTheLayout() throws {
    let found = try grid(
      WorkbookFixture(
        rows: """
          <row r='1' hidden='1'><c><v>1</v></c></row><row r='2' hidden='true'><c><v>2</v></c></row>\
          <row r='3' ht='0'><c><v>3</v></c></row><row r='4' hidden='0'><c><v>4</v></c></row>
          """,
        before: """
          <cols><col min='2' max='3' hidden='1'/><col min='5' max='5'/>\
          <col min='7' max='16384' width='0'/><col min='9' hidden='1'/></cols>
          """,
        after:
          "<mergeCells><mergeCell ref='A1:B2'/><mergeCell ref='坏'/><mergeCell ref='D4'/></mergeCells>"
      ))
    #expect(found.rows.map(\.isHidden) == [true, true, true, false])
    #expect(found.hiddenColumns == [1...2, 6...16_383])
    #expect(found.mergedRanges.map(\.description) == ["A1:B2", "D4"])
  }

  @Test("没有样式表就说明，数字照读")
  func notesMissingStyles() throws {
    var fixture = WorkbookFixture(
      rows: "<row><c s='1'><v>45717</v></c></row>", styles: WorkbookFixture.styles([0, 14]))
    fixture.remove("xl/styles.xml")
    var file = try SpreadsheetFile(bytes: fixture.bytes(), name: "簿.xlsx")
    #expect(file.notes == [ReadingNote(.missingStyles)])
    #expect(try lines(file.grid(ofSheet: 0)) == ["A1:45717"])
  }

  @Test("成批读出的行与整张表相同")
  func streamsTheSameRows() throws {
    let rows = (1...5_000).map {
      "<row r='\($0)'><c><v>\($0)</v></c><c t='inlineStr'><is><t>第\($0)行</t></is></c></row>"
    }.joined()
    var file = try SpreadsheetFile(bytes: WorkbookFixture(rows: rows).bytes(), name: "簿.xlsx")
    let whole = try file.grid(ofSheet: 0)
    var sheet = try file.rows(ofSheet: 0)
    var batch = RowBatch()
    var found: [[CellValue]] = []
    while try sheet.next(into: &batch) {
      for position in 0..<batch.rowCount {
        found.append(
          batch.cells[batch.cellRange(ofRow: position)].map { sheet.value(of: $0, in: batch) })
      }
    }
    #expect(found == whole.rows.map { $0.cells.map(\.value) })
    #expect(found.count == 5_000 && found[4_999] == [.number(5_000), .text("第5000行")])
  }
}

private func utf16(_ utf8: [UInt8], mark: [UInt16]) -> [UInt8] {
  let text = String(decoding: utf8, as: UTF8.self).replacing("UTF-8", with: "UTF-16")
  return (mark + Array(text.utf16)).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
}
