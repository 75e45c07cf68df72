import SheetModel
import SheetReading
import Testing

@Suite("名称和批注")
struct WorkbookContentsTests {
  @Test(".xlsx 的名称：范围、公式、属于哪张表、是否隐藏")
  func readsNames() throws {
    let fixture = WorkbookFixture(
      workbook: """
        <definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">表!$A$1:$Q$60</definedName>\
        <definedName name="税率" hidden="1">0.13&amp;""</definedName><definedName name="空"/></definedNames>
        """)
    let file = try SpreadsheetFile(bytes: fixture.bytes(), name: "簿.xlsx")
    #expect(
      file.definedNames == [
        DefinedName(name: "_xlnm.Print_Area", formula: "表!$A$1:$Q$60", sheet: 0),
        DefinedName(name: "税率", formula: "0.13&\"\"", isHidden: true),
        DefinedName(name: "空", formula: ""),
      ])
    #expect(file.sheetIndex(named: "表") == 0)
    #expect(file.sheetIndex(named: "没有") == nil)
  }

  @Test("名称多得超过上限是错误")
  func limitsNames() throws {
    let fixture = WorkbookFixture(
      workbook: "<definedNames><definedName name='长'>123456</definedName></definedNames>")
    var limits = ReadLimits.standard
    limits.textBytes = 8
    #expect(throws: ReadError.self) {
      _ = try SpreadsheetFile(bytes: fixture.bytes(), name: "", limits: limits)
    }
  }

  @Test(
    ".xlsx 有没有批注，看工作表的对照关系",
    arguments: [
      ("comments", true, true), ("threadedComment", true, true), ("drawing", true, false),
      ("comments", false, false),
    ])
  func findsComments(type: String, isThere: Bool, found: Bool) throws {
    var fixture = WorkbookFixture(rows: "<row><c><v>1</v></c></row>")
    fixture.set(
      "xl/worksheets/_rels/sheet1.xml.rels",
      WorkbookFixture.relationships([("rId1", type, "../comments1.xml")]))
    if isThere { fixture.set("xl/comments1.xml", "<comments/>") }
    let file = try SpreadsheetFile(bytes: fixture.bytes(), name: "簿.xlsx")
    #expect(try file.hasComments(inSheet: 0) == found)
  }

  @Test("部件名用反斜杠的，批注也找得到")
  func findsCommentsBehindBackslashes() throws {
    var fixture = WorkbookFixture(rows: "<row><c><v>1</v></c></row>")
    fixture.set(
      "xl/worksheets/_rels/sheet1.xml.rels",
      WorkbookFixture.relationships([("rId1", "comments", "../comments1.xml")]))
    fixture.set("xl/comments1.xml", "<comments/>")
    for part in fixture.parts {
      fixture.rename(part.name, to: part.name.replacing("/", with: "\\"))
    }
    let file = try SpreadsheetFile(bytes: fixture.bytes(), name: "簿.xlsx")
    #expect(try file.hasComments(inSheet: 0))
  }

  /// A name record: flags, name as stored, sheet.
  private static func name(_ flags: Int, _ stored: [UInt8], count: Int, sheet: Int) -> [UInt8] {
    record(
      0x0018,
      u16(flags) + [0, UInt8(count)] + u16(0) + u16(0) + u16(sheet) + [0, 0, 0, 0] + stored)
  }

  @Test(".xls 的名称没有公式，Excel 自己的名称写出全名")
  func readsBinaryNames() throws {
    let fixture = BinaryFixture(
      [number(0, 0, 1)],
      globals: [
        Self.name(0x20, [0, 6], count: 1, sheet: 1),
        Self.name(0x01, [1] + wide("税率"), count: 2, sheet: 0),
        Self.name(0, [1, 0x10], count: 9, sheet: 0),
      ])
    let file = try SpreadsheetFile(bytes: fixture.bytes(), name: "簿.xls")
    #expect(
      file.definedNames == [
        DefinedName(name: "_xlnm.Print_Area", formula: nil, sheet: 0),
        DefinedName(name: "税率", formula: nil, isHidden: true),
      ])
  }

  @Test(".xls 有没有批注，看工作表的记录", arguments: [true, false])
  func findsBinaryComments(isThere: Bool) throws {
    let note = record(0x001C, [0, 0, 0, 0, 0, 0, 1, 0])
    let fixture = BinaryFixture([number(0, 0, 1)] + (isThere ? [note] : []))
    let file = try SpreadsheetFile(bytes: fixture.bytes(), name: "簿.xls")
    #expect(try file.hasComments(inSheet: 0) == isThere)
  }

  @Test("文本表格没有名称和批注")
  func findsNothingInText() throws {
    let file = try SpreadsheetFile(bytes: Array("a,b".utf8), name: "表.csv")
    #expect(file.definedNames.isEmpty)
    #expect(try !file.hasComments(inSheet: 0))
  }
}
