import SheetModel
import SheetReading
import Testing

@Suite("单元格的值和位置")
struct CellScanTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var rows: String
    var lines: [String]

    init(_ name: String, _ rows: String, _ lines: [String]) {
      testDescription = name
      self.rows = rows
      self.lines = lines
    }
  }

  private static let shared =
    "<si><t>甲</t></si><si/><si><t/></si><si><t>乙</t></si><si><t>乙</t></si>"

  @Test(
    "各种类型",
    arguments: [
      Case(
        "数字", "<row r='1'><c r='A1'><v>12.5</v></c><c r='B1' t='n'><v>-3</v></c></row>",
        ["A1:12.5", "B1:-3"]),
      Case("数字两边的空白", "<row r='1'><c r='A1'><v> 5 </v></c></row>", ["A1:5"]),
      Case(
        "指数和长数字",
        "<row><c><v>1.2345678901234568E+17</v></c><c><v>1e5</v></c><c><v>1E-05</v></c><c><v>0.30000000000000004</v></c></row>",
        [
          "A1:1.2345678901234568e+17「123456789012345680」", "B1:100000", "C1:1e-05",
          "D1:0.30000000000000004",
        ]),
      Case(
        "共享文字按序号，重复和空的也占号",
        "<row><c t='s'><v>4</v></c><c t='s'><v>3</v></c><c t='s'><v>1</v></c></row>",
        ["A1=乙", "B1=乙", "C1="]),
      Case("共享文字没有序号", "<row><c t='s'><v></v></c><c t='s'><v/></c><c t='s'/></row>", []),
      Case(
        "共享文字序号越界",
        "<row><c t='s'><v>5</v></c><c t='s'><v>-1</v></c><c t='s'><v>x</v></c><c><v>1</v></c></row>",
        ["D1:1"]),
      Case(
        "内联文字，多段相连，不看 v",
        "<row><c t='inlineStr'><is><t>甲</t><r><rPr/><t>乙</t></r></is><v>9</v></c></row>", ["A1=甲乙"]),
      Case("内联文字为空", "<row><c t='inlineStr'><is/></c><c t='inlineStr'/></row>", ["A1="]),
      Case(
        "公式的文字结果，可以为空",
        "<row><c t='str'><f>A2</f><v>丙</v></c><c t='str'><f>B2</f><v></v></c></row>",
        ["A1=丙", "B1="]),
      Case(
        "没有结果的公式", "<row><c><f>1+1</f></c><c><f>1+1</f><v/></c><c t='str'><f>B2</f></c></row>",
        ["A1 uncalculated", "B1 uncalculated", "C1 uncalculated"]),
      Case(
        "有结果的公式，共享公式",
        "<row><c><f t='shared' ref='A1:A2' si='0'>1+1</f><v>2</v></c><c><f t='shared' si='0'/><v>3</v></c></row>",
        ["A1:2", "B1:3"]),
      Case(
        "逻辑值两种写法",
        "<row><c t='b'><v>1</v></c><c t='b'><v>false</v></c><c t='b'><v>true</v></c></row>",
        ["A1?true", "B1?false", "C1?true"]),
      Case(
        "逻辑值两边的空白",
        "<row><c t='b'><v> 1 </v></c><c t='b'><v>\n false</v></c><c t='b'><v>tr ue</v></c></row>",
        ["A1?true", "B1?false", "C1=tr ue"]),
      Case(
        "任何名字的错误值", "<row><c t='e'><v>#N/A</v></c><c t='e'><v>#SPILL!</v></c></row>",
        ["A1!#N/A", "B1!#SPILL!"]),
      Case(
        "ISO 日期",
        "<row><c t='d'><v>2025-03-01</v></c><c t='d'><v>2025-03-01T08:30:00Z</v></c><c t='d'><v>08:30:00</v></c><c t='d'><v>明天</v></c></row>",
        ["A1@2025-03-01 00:00:00", "B1@2025-03-01 08:30:00", "C1@08:30:00", "D1=明天"]),
      Case(
        "数字单元格里的文字",
        "<row><c t='n'><v>文字</v></c><c><v>nan</v></c><c><v>0x10</v></c><c><v>INF</v></c></row>",
        ["A1=文字", "B1=nan", "C1=0x10", "D1=INF"]),
      Case(
        "只有样式的单元格", "<row><c r='A1' s='5'/><c r='B1' s='5'></c><c r='C1'><v>1</v></c></row>",
        ["C1:1"]),
      Case("没有单元格的行", "<row r='5'/><row r='6'></row>", []),
    ])
  func readsTypes(_ example: Case) throws {
    #expect(
      try lines(grid(WorkbookFixture(rows: example.rows, shared: Self.shared))) == example.lines)
  }

  @Test(
    "位置",
    arguments: [
      Case(
        "行列都没有 r", "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>",
        ["A1:1", "B1:2", "A2:3"]),
      Case(
        "只有一部分有 r",
        "<row r='3'><c r='B3'><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>",
        ["B3:1", "C3:2", "A4:3"]),
      Case(
        "行没有 r 而单元格有", "<row><c r='B3'><v>1</v></c></row><row><c r='B5'><v>2</v></c></row>",
        ["B3:1", "B5:2"]),
      Case(
        "写坏的 r 当作没有",
        "<row r='x'><c r='?'><v>1</v></c><c r='$B$1'><v>2</v></c><c r='3'><v>3</v></c></row>",
        ["A1:1", "B1:2", "C1:3"]),
      Case("小写的 r", "<row r='1'><c r='b1'><v>1</v></c></row>", ["B1:1"]),
      Case(
        "次序颠倒",
        "<row r='2'><c r='C2'><v>1</v></c><c r='A2'><v>2</v></c></row><row r='1'><c r='A1'><v>3</v></c></row>",
        ["A1:3", "A2:2", "C2:1"]),
      Case(
        "重复的以后面为准",
        "<row r='1'><c r='A1'><v>1</v></c><c r='A1'><v>2</v></c><c r='B1'><v>3</v></c></row><row r='1'><c r='B1'><v>4</v></c></row>",
        ["A1:2", "B1:4"]),
      Case("最远的角上一个", "<row r='1048576'><c r='XFD1048576'><v>1</v></c></row>", ["XFD1048576:1"]),
      Case(
        "界外的丢掉，后面的接着前一个位置",
        "<row r='1'><c r='XFE1'><v>1</v></c><c><v>5</v></c><c r='B1'><v>2</v></c></row><row r='1048577'><c><v>3</v></c></row><row r='999999999'><c><v>3</v></c></row><row><c><v>4</v></c></row>",
        ["A1:5", "B1:2", "A2:4"]),
      Case(
        "前缀元素", "<x:row r='1' xmlns:x='m'><x:c r='A1' xmlns:r='q'><x:v>1</x:v></x:c></x:row>",
        ["A1:1"]),
      Case(
        "属性单引号、换行和任意次序", "<row\n r = '1' ><c\n\ts=\"0\"\n t='str' r='A1'\n><v>甲</v></c ></row>",
        ["A1=甲"]),
      Case(
        "中间夹着不认得的元素",
        "<row r='1'><ext><c r='Z1'><v>9</v></c></ext><c r='A1'><extLst><v>8</v></extLst><v>1</v></c></row><mc:AlternateContent><row r='7'><c><v>9</v></c></row></mc:AlternateContent>",
        ["A1:1"]),
    ])
  func placesCells(_ example: Case) throws {
    #expect(
      try lines(grid(WorkbookFixture(rows: example.rows, shared: Self.shared))) == example.lines)
  }

  @Test("看不懂的都留下说明，说出位置")
  func notesWhatItMended() throws {
    let rows = """
      <row r='1'><c r='A1' t='s'><v>7</v></c><c r='B1'><v>文字</v></c><c r='XFE1'><v>1</v></c>\
      <c r='C1' s='1'><v>-5</v></c><c r='D1' s='1'><v>60</v></c></row>
      """
    let found = try grid(
      WorkbookFixture(
        rows: rows, shared: "<si><t>甲</t></si>", styles: WorkbookFixture.styles([0, 14])))
    #expect(
      found.notes == [
        ReadingNote(.sharedStringOutOfRange, at: CellReference("A1"), detail: "7"),
        ReadingNote(.textInNumberCell, at: CellReference("B1")),
        ReadingNote(.cellOutsideGrid, at: CellReference(row: 0, column: 16_384)),
        ReadingNote(.impossibleDate, at: CellReference("C1")),
        ReadingNote(.impossibleDate, at: CellReference("D1")),
      ])
  }

  @Test("重复的单元格和写坏的位置都有说明，隔着行重复的也有")
  func notesRepeatedAndMisplacedCells() throws {
    let found = try grid(
      WorkbookFixture(
        rows: """
          <row r='1'><c r='A1'><v>1</v></c><c r='?'><v>2</v></c><c r='A1'><v>3</v></c></row>\
          <row r='x'><c r='A2'><v>4</v></c></row>\
          <row r='1'><c r='B1'><v>5</v></c><c r='C1'><v>6</v></c></row>
          """))
    #expect(lines(found) == ["A1:3", "B1:5", "C1:6", "A2:4"])
    #expect(
      found.notes == [
        ReadingNote(.malformedReference, at: CellReference("B1"), detail: "?"),
        ReadingNote(.repeatedCell, at: CellReference("A1")),
        ReadingNote(.malformedReference, at: CellReference("A2"), detail: "x"),
        ReadingNote(.repeatedCell, at: CellReference("B1")),
      ])
  }

  @Test("没有共享文字表而有单元格要用，就是损坏的文件")
  func refusesMissingTexts() {
    let fixture = WorkbookFixture(rows: "<row><c t='s'><v>0</v></c></row>")
    #expect(throws: ReadError.workbook(.noSharedStrings(sheet: "表"))) { try grid(fixture) }
  }
}
