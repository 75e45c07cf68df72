import Foundation
import Pipeline
import SheetPackage
import SheetReading
import Testing

/// Files that can't be marked in place: the whole run must not fail for one of them.
@Suite("退回件：不便在原件上标注的")
struct FreshCopyTests {
  private static let inbox = "收件箱/一季度/双柏县"
  /// What every answer has besides.
  private static let beside: Set<String> = ["校验意见.html", "消息.txt"]
  private static let answers = "汇总结果/一季度/待发/双柏县市场监督管理局"
  private static let table = "抽查产品品种,产品名称,受检单位,抽样日期,检验报告编号,检验结论\n家具,学习桌,甲店,25.2.3,B1,合格\n"

  /// A sample's workbook with parts rewritten as text, its sheet three times more as 甲.xml, 乙.xml and
  /// 丙.xml.
  private static func workbook(
    _ change: (_ part: String, _ text: String) -> String
  ) throws -> [UInt8] {
    let url = SampleWorkspace.samples.appending(path: "\(inbox)/双柏县附件4.xlsx")
    let bytes = [UInt8](try Data(contentsOf: url))
    let archive = try ZipArchive(bytes: bytes)
    var rewrite = PackageRewrite(bytes)
    for entry in archive.entries where entry.name.hasPrefix("xl/") {
      let text = String(decoding: try archive.bytes(of: entry), as: UTF8.self)
      let part = Array(change(entry.name, text).utf8)
      rewrite.replace(entry, with: part)
      guard entry.name == "xl/worksheets/sheet1.xml" else { continue }
      for name in ["甲", "乙", "丙"] { rewrite.add("xl/worksheets/\(name).xml", bytes: part) }
    }
    return try rewrite.bytes()
  }

  private static func prefixed(_ part: String, _ text: String) -> String {
    guard part.hasPrefix("xl/worksheets/") else { return text }
    return text.replacing(
      "<worksheet ",
      with: "<x:worksheet xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
    ).replacing("</worksheet>", with: "</x:worksheet>")
  }

  /// Names of the answers to the file, and of the sheets in the marked copy.
  private static func answers(
    to bytes: [UInt8], named name: String
  ) async throws -> (files: [String], sheets: [String]) {
    let sample = try SampleWorkspace()
    try sample.folder.write("\(inbox)/\(name)", bytes)
    _ = try await sample.periodRun().run()
    let files = try sample.folder.names(answers).filter { !Self.beside.contains($0) }
    let copy = try #require(files.first { $0.hasSuffix("（请更正-第1次）.xlsx") })
    let file = try SpreadsheetFile(path: sample.folder.url("\(answers)/\(copy)").path)
    return (files, file.sheets.map(\.name))
  }

  @Test("声明为别的编码的部件：不往里写中文，另做副本")
  func otherEncoding() async throws {
    let bytes = try Self.workbook { part, text in
      part == "xl/workbook.xml"
        ? text.replacing("UTF-8", with: "GBK").replacing("附件4", with: "Sheet1") : text
    }
    let (files, sheets) = try await Self.answers(to: bytes, named: "报表.xlsx")
    #expect(files == ["报表.xlsx", "报表（请更正-第1次）.xlsx"])
    #expect(sheets == ["Sheet1", "校验结果"])
  }

  @Test("工作表同名、名称不能用、要另取的名称已经有了：各有各的名称")
  func names() async throws {
    let added = [("附件4", "甲"), ("a:b", "乙"), ("表1", "丙")]
    let bytes = try Self.workbook { part, text in
      let sheets = added.map { "<sheet name=\"\($0)\" sheetId=\"9\" r:id=\"\($1)\"/>" }
      let links = added.map {
        "<Relationship Id=\"\($1)\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/\($1).xml\"/>"
      }
      return Self.prefixed(part, text)
        .replacing("</sheets>", with: sheets.joined() + "</sheets>")
        .replacing("</Relationships>", with: links.joined() + "</Relationships>")
    }
    let (files, sheets) = try await Self.answers(to: bytes, named: "报表.xlsx")
    #expect(files == ["报表.xlsx", "报表（请更正-第1次）.xlsx"])
    #expect(sheets == ["附件4", "表2", "表3", "表1", "校验结果"])
  }

  @Test("文件名长到文件系统的上限：退回件和原件都写得成")
  func longName() async throws {
    let stem = String(repeating: "长", count: 83)
    let (files, sheets) = try await Self.answers(to: Array(Self.table.utf8), named: "\(stem).csv")
    let kept = { (count: Int) in String(repeating: "长", count: count) }
    #expect(files == ["\(kept(65)).csv", "\(kept(57))（请更正-第1次）.xlsx"])
    #expect(sheets == ["表1", "校验结果"])
  }

  @Test("几家报来同样的字节：同时做副本，各是各的")
  func sameBytes() async throws {
    let offices = ["双柏县", "牟定县", "南华县", "姚安县", "大姚县", "永仁县"]
    let sample = try SampleWorkspace()
    for office in offices {
      try sample.folder.write("收件箱/一季度/\(office)/报表.csv", Self.table)
    }
    _ = try await sample.periodRun().run()
    for office in offices {
      let folder = "汇总结果/一季度/待发/\(office)市场监督管理局"
      let name = "\(folder)/报表（请更正-第1次）.xlsx"
      var file = try SpreadsheetFile(path: sample.folder.url(name).path)
      #expect(try file.grid(ofSheet: 1).rows[1].text(0).hasPrefix("单位：\(office)市场监督管理局"))
    }
  }
}
