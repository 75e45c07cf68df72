import SheetPackage
import Testing

@Suite("部件按名查找")
struct PackageDirectoryTests {
  private func content(of name: String, in parts: [(String, String)]) throws -> String? {
    let archive = try ZipArchive(bytes: ZipFixture(parts).bytes())
    guard let entry = PackageDirectory(archive.entries)[name] else { return nil }
    return String(decoding: try archive.bytes(of: entry), as: UTF8.self)
  }

  @Test(
    "不分大小写，反斜杠当斜杠，开头的斜杠不计",
    arguments: ["xl/workbook.xml", "XL/Workbook.XML", "/xl/workbook.xml", "xl\\workbook.xml"])
  func folds(name: String) throws {
    #expect(try content(of: name, in: [("xl\\Workbook.xml", "v")]) == "v")
  }

  @Test("同名的取最后一个")
  func takesTheLast() throws {
    #expect(try content(of: "a", in: [("a", "1"), ("a", "2")]) == "2")
  }

  @Test("只差大小写的，写法相同者优先，否则取最后一个")
  func prefersTheExactSpelling() throws {
    let parts = [("a.xml", "1"), ("A.xml", "2")]
    #expect(try content(of: "a.xml", in: parts) == "1")
    #expect(try content(of: "A.xml", in: parts) == "2")
    #expect(try content(of: "a.XML", in: parts) == "2")
  }

  @Test("说出重名的部件，按后来的写法")
  func namesRepeatedParts() throws {
    let parts = [("a/b", "1"), ("c", "2"), ("A\\b", "3"), ("c", "4"), ("d", "5")]
    let archive = try ZipArchive(bytes: ZipFixture(parts).bytes())
    #expect(PackageDirectory(archive.entries).repeatedNames == ["A\\b", "c"])
  }

  @Test("文件夹不是部件")
  func leavesOutFolders() throws {
    #expect(try content(of: "xl/", in: [("xl/", "")]) == nil)
  }
}
