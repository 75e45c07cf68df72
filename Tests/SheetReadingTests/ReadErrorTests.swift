import SheetModel
import SheetPackage
import SheetReading
import Testing

@Suite("读不了的文件")
struct ReadErrorTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var bytes: [UInt8]
    var name = "表.xlsx"
    var error: ReadError
    var kind: ReadError.Kind

    init(
      _ description: String, _ bytes: [UInt8], name: String = "表.xlsx", _ error: ReadError,
      _ kind: ReadError.Kind = .unreadable
    ) {
      testDescription = description
      self.bytes = bytes
      self.name = name
      self.error = error
      self.kind = kind
    }
  }

  private static func with(_ change: (inout WorkbookFixture) -> Void) -> [UInt8] {
    var fixture = WorkbookFixture(rows: "<row><c><v>1</v></c></row>")
    change(&fixture)
    return fixture.bytes()
  }

  private static func sheet(_ xml: String) -> [UInt8] {
    with { $0.set("xl/worksheets/sheet1.xml", xml) }
  }

  private static let part = "xl/worksheets/sheet1.xml"

  @Test(
    "各说各的原因",
    arguments: [
      Case("空文件", [], .empty),
      Case("截断的压缩", Array(with { _ in }.dropLast(9)), .package(.truncated)),
      Case("二进制垃圾", (0..<3_000).map { UInt8($0 * 91 & 0xFF) }, .unrecognised),
      Case(
        "网页", Array("<html><table></table></html>".utf8), name: "表.xls", .unsupported(.html),
        .unsupported(format: "网页（HTML）")),
      Case(
        "压缩包", with { $0.parts = [("一.csv", [])] }, .unsupported(.zip),
        .unsupported(format: "ZIP 压缩包")),
      Case(
        "xlsb", with { $0.rename("xl/workbook.xml", to: "xl/workbook.bin") },
        .unsupported(.binaryWorkbook12), .unsupported(format: "Excel 二进制工作簿（.xlsb）")),
      Case("没有工作簿", with { $0.remove("xl/workbook.xml") }, .workbook(.noWorkbookPart)),
      Case("没有对照关系", with { $0.remove("xl/_rels/workbook.xml.rels") }, .workbook(.noRelationships)),
      Case("没有工作表", with { $0.remove(part) }, .workbook(.noReadableSheet)),
      Case(
        "DTD", sheet("<!DOCTYPE x [<!ENTITY a 'b'>]><worksheet/>"),
        .workbook(.documentType(name: part))),
      Case(
        "中断的部件", sheet("<worksheet><sheetData><row><c><v>1</v>"),
        .workbook(.cutPart(name: part, byteOffset: 38))),
      Case(
        "断在标签里", sheet("<worksheet><sheetData"), .workbook(.cutPart(name: part, byteOffset: 11))),
      Case("空的部件", sheet(""), .workbook(.cutPart(name: part, byteOffset: 0))),
      Case(
        "多出的结束标签", sheet("<worksheet/></x>"), .workbook(.malformedPart(name: part, byteOffset: 12))),
      Case(
        "标签套标签", sheet("<worksheet><a <b></a></worksheet>"),
        .workbook(.malformedPart(name: part, byteOffset: 11))),
      Case(
        "别的编码", sheet("<?xml version='1.0' encoding='gbk'?><worksheet>中</worksheet>"),
        .workbook(.unknownEncoding(name: part, encoding: "gbk"))),
    ])
  func saysWhy(_ example: Case) {
    #expect(throws: example.error) {
      var file = try SpreadsheetFile(bytes: example.bytes, name: example.name)
      _ = try file.grid(ofSheet: 0)
    }
    #expect(example.error.kind == example.kind)
  }

  @Test("超过上限就停下，说出是哪一个")
  func keepsLimits() throws {
    let rows = "<row><c><v>1</v></c><c t='s'><v>0</v></c></row>"
    let bytes = WorkbookFixture(rows: rows, shared: "<si><t>a</t></si>").bytes()
    var limits = ReadLimits.standard
    limits.cells = 1
    #expect(throws: ReadError.workbook(.tooManyCells(limit: 1))) {
      var file = try SpreadsheetFile(bytes: bytes, name: "", limits: limits)
      _ = try file.grid(ofSheet: 0)
    }
    limits.sharedStrings = 0
    #expect(throws: ReadError.workbook(.tooManyStrings(limit: 0))) {
      var file = try SpreadsheetFile(bytes: bytes, name: "", limits: limits)
      _ = try file.grid(ofSheet: 0)
    }
    limits.sheets = 0
    #expect(throws: ReadError.workbook(.tooManySheets(limit: 0))) {
      _ = try SpreadsheetFile(bytes: bytes, name: "", limits: limits)
    }
    limits.fileBytes = 2
    #expect(throws: ReadError.fileTooLarge(limit: 2)) {
      _ = try SpreadsheetFile(bytes: Array("a,b".utf8), name: "", limits: limits)
    }
    limits.textBytes = 100_000
    limits.sheets = 9
    let long = Self.sheet("<worksheet><a>\(String(repeating: "x", count: 200_000))</a></worksheet>")
    #expect(throws: ReadError.workbook(.textTooLong(name: Self.part, limit: 100_000))) {
      var file = try SpreadsheetFile(bytes: long, name: "", limits: limits)
      _ = try file.grid(ofSheet: 0)
    }
  }

  @Test("路径不存在时说出系统错误")
  func saysWhatTheSystemSays() {
    #expect(throws: ReadError.cannotOpen(systemCode: 2)) {
      _ = try SpreadsheetFile(path: "/没有/这个.xlsx")
    }
  }

  private static let workbookErrors: [WorkbookReadError] = [
    .noWorkbookPart, .noReadableSheet, .noSharedStrings(sheet: "a"), .noRelationships,
    .malformedPart(name: "a", byteOffset: 1), .cutPart(name: "a", byteOffset: 1),
    .documentType(name: "a"), .unknownEncoding(name: "a", encoding: "b"),
    .textTooLong(name: "a", limit: 1), .tooManyStrings(limit: 1), .tooManyCells(limit: 1),
    .tooManySheets(limit: 1), .tooManyMergedRanges(limit: 1), .binaryVersion(0x0400),
    .noConverter(codePage: 1),
  ]
  private static let own: [ReadError] = [
    .cannotOpen(systemCode: 1), .empty, .encrypted, .unsupported(.html), .unrecognised,
    .fileTooLarge(limit: 1),
  ]

  @Test("代码不重复，句子以句号结束，内层错误的代码和句子原样交出")
  func hasCodesAndSentences() {
    #expect(
      Self.workbookErrors.map(\.code)
        == (1...15).map { $0 < 10 ? "XLS-00\($0)" : "XLS-0\($0)" })
    #expect(Self.own.map(\.code) == (1...6).map { "RDR-00\($0)" })
    let text: [TextReadError] = [.noConverter, .tooManyCells(limit: 1)]
    #expect(text.map(\.code) == ["CSV-001", "CSV-002"])
    let all =
      Self.own + Self.workbookErrors.map { .workbook($0) } + text.map { .text($0) }
      + FileFormat.allCases.map { .unsupported($0) }
    #expect(all.allSatisfy { $0.message.hasSuffix("。") })
    #expect(ReadError.package(.truncated).code == "ZIP-002")
  }

  @Test("密码和上限归到自己的一类")
  func sortsKinds() {
    #expect(ReadError.encrypted.kind == .passwordProtected)
    #expect(ReadError.package(.encryptedPart(name: "a")).kind == .passwordProtected)
    #expect(
      ReadError.package(.tooManyEntries(count: 2, limit: 1)).kind
        == .limitExceeded(limit: "条目数 1"))
    #expect(
      ReadError.workbook(.tooManyCells(limit: 1)).kind == .limitExceeded(limit: "单元格 1 个"))
  }
}
