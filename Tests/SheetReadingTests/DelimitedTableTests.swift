import SheetModel
import SheetReading
import Testing

@Suite("CSV 读取")
struct DelimitedTableTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var text: String
    var lines: [String]
    var notes: [ReadingNote]

    init(_ name: String, _ text: String, _ lines: [String], _ notes: [ReadingNote] = []) {
      testDescription = name
      self.text = text
      self.lines = lines
      self.notes = notes
    }
  }

  private static func at(_ place: String) -> CellReference? { CellReference(place) }

  @Test(
    "拆分记录和字段",
    arguments: [
      Case("末行没有换行", "a,b", ["A1=a", "B1=b"]),
      Case(
        "三种换行混用", "a,b\r\nc,d\re,f\ng,h",
        ["A1=a", "B1=b", "A2=c", "B2=d", "A3=e", "B3=f", "A4=g", "B4=h"]),
      Case("空行也占行号", "a,b\n\n\r\nc,d\n", ["A1=a", "B1=b", "A4=c", "B4=d"]),
      Case("空字段不是单元格，空白字段是", ",b\n\" \",\"\"\n", ["B1=b", "A2= "]),
      Case(
        "引号内的换行、分隔符和双写的引号", "\"x\ny\",\"1,2\",\"说\"\"好\"\"\"\n", ["A1=x\ny", "B1=1,2", "C1=说\"好\""]),
      Case("前后的空格保留，数字不改", " a , 007 ", ["A1= a ", "B1= 007 "]),
      Case("字段中间的引号照字面", "WT-26\"-K,5\"\n", ["A1=WT-26\"-K", "B1=5\""]),
      Case(
        "右引号后还有文字", "\"甲\"乙\"丙\",b\n", ["A1=甲乙\"丙\"", "B1=b"],
        [ReadingNote(.irregularQuote, at: at("A1"), detail: "右引号后还有文字")]),
      Case(
        "引号没有结束，按字面读，后面的行照常", "a,\"b\nc,d\n", ["A1=a", "B1=\"b", "A2=c", "B2=d"],
        [ReadingNote(.irregularQuote, at: at("B1"), detail: "引号没有结束，按普通字符读取")]),
      Case(
        "引号隔几行才在字段中间结束，也按字面读", "a,\"b\nc,d\n\"e\"f,g\n",
        ["A1=a", "B1=\"b", "A2=c", "B2=d", "A3=ef", "B3=g"],
        [
          ReadingNote(.irregularQuote, at: at("B1"), detail: "引号没有结束，按普通字符读取"),
          ReadingNote(.irregularQuote, at: at("A3"), detail: "右引号后还有文字"),
        ]),
      Case(
        "长短不齐的行都保留", "a,b,c\n1,2\n1,2,3,4\n5,6,7\n",
        [
          "A1=a", "B1=b", "C1=c", "A2=1", "B2=2", "A3=1", "B3=2", "C3=3", "D3=4", "A4=5", "B4=6",
          "C4=7",
        ],
        [
          ReadingNote(.raggedRecord, at: at("A2"), detail: "2 列，多数为 3 列"),
          ReadingNote(.raggedRecord, at: at("A3"), detail: "4 列，多数为 3 列"),
        ]),
      Case(
        "反斜杠转义的引号，别的反斜杠照留", "a,b\n\"说\\\"好, 你\\\"\",\"C:\\\\x\\n\"\n\"c\",d\n",
        ["A1=a", "B1=b", "A2=说\"好, 你\"", "B2=C:\\x\\n", "A3=c", "B3=d"],
        [ReadingNote(.backslashEscapes)]),
      Case(
        "转义的引号到很后面才有", String(repeating: "a,b\n", count: 301) + "\"x\\\"y, z\\\"\",c\n",
        (1...301).flatMap { ["A\($0)=a", "B\($0)=b"] } + ["A302=x\"y, z\"", "B302=c"],
        [ReadingNote(.backslashEscapes)]),
      Case(
        "末尾是反斜杠的路径不是转义", "a,b\n\"C:\\x\\\",\"y\\\"\n\"\"\"z\\\"\"\",c\n",
        ["A1=a", "B1=b", "A2=C:\\x\\", "B2=y\\", "A3=\"z\\\"", "B3=c"]),
      Case("去掉 NUL", "a\0b,c\n", ["A1=ab", "B1=c"], [ReadingNote(.droppedNUL, at: at("A1"))]),
      Case("井号开头的行照读", "#1,2\n", ["A1=#1", "B1=2"]),
    ])
  func splits(_ example: Case) throws {
    var file = try SpreadsheetFile(bytes: Array(example.text.utf8), name: "表.csv")
    let grid = try file.grid(ofSheet: 0)
    #expect(lines(grid) == example.lines)
    #expect(Array(grid.notes.dropFirst(2)) == example.notes)
  }

  @Test(
    "分隔符",
    arguments: [
      ("a,b\n1,2\n", ",", "B1"), ("a;b\n1;2,5\n", ";", "B1"), ("a\tb\n1\t2\n", "\\t", "B1"),
      ("a|b\n1|2\n", "|", "B1"), ("单独一列\n二\n", ",", "A1"),
      ("关于2025年抽查，结果；如下\na,b,c\n1,2,3\n4,5,6\n", ",", "A1"),
      ("\"a;b;c\";d\n\"1,2\";3\n", ";", "B1"), ("a,b\n\"x;y\",\"z;w\"\n\"q;r\",s\n", ",", "B1"),
      ("\"1,2\";\"3,4\"\n", ";", "B1"),
      ("sep=;\na,b;c\n", ";", "B1"), ("\"sep=\\t\"\r\na\tb\n", "\\t", "B1"),
      ("SEP=|\na|b", "|", "B1"),
    ])
  func sniffsTheDelimiter(text: String, delimiter: String, lastOfFirst: String) throws {
    var file = try SpreadsheetFile(bytes: Array(text.utf8), name: "表.csv")
    let grid = try file.grid(ofSheet: 0)
    #expect(grid.notes[1] == ReadingNote(.delimiter, detail: delimiter))
    #expect(
      grid.rows[0].cells.last.map { CellReference.letters(column: $0.column) + "1" } == lastOfFirst)
  }

  @Test("工作表用文件名，去掉最后的扩展名", arguments: [("一季度.楚雄市.csv", "一季度.楚雄市"), ("无", "无"), (".csv", ".csv")])
  func namesTheSheet(name: String, sheet: String) throws {
    let file = try SpreadsheetFile(bytes: Array("a".utf8), name: name)
    #expect(file.sheets == [SheetDescription(name: sheet)])
  }

  @Test("很多行时分批，行号连续")
  func streamsLongTables() throws {
    let text = (1...5_000).map { "\($0),第\($0)行" }.joined(separator: "\r\n")
    var file = try SpreadsheetFile(bytes: Array(text.utf8), name: "表.csv")
    let grid = try file.grid(ofSheet: 0)
    #expect(grid.rows.map(\.index) == Array(0..<5_000))
    #expect(grid.rows[4_999][1] == .text("第5000行"))
  }

  @Test("引号再乱也读得完", arguments: ["\"", "\"\"", "\"\"\"", ",\"", "\"\n", "\"a\n\"b"])
  func survivesQuotes(piece: String) throws {
    let text = String(repeating: piece, count: 20_000)
    var file = try SpreadsheetFile(bytes: Array(text.utf8), name: "表.csv")
    let grid = try file.grid(ofSheet: 0)
    #expect(grid.notes.count <= 1_000)
  }
}
