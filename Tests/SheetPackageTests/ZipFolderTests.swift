import SheetPackage
import Testing

@Suite("报送用的压缩包")
struct ZipFolderTests {
  /// 楚雄市.csv in GBK.
  private static let gbkName: [UInt8] = [
    0xB3, 0xFE, 0xD0, 0xDB, 0xCA, 0xD0, 0x2E, 0x63, 0x73, 0x76,
  ]

  @Test("列出文件，略去文件夹、系统文件和隐藏文件，名字按 UTF-8 或 GB18030 显示")
  func listsFiles() throws {
    var fixture = ZipFixture([
      ("一季度/", ""), ("一季度/楚雄市.xlsx", "1"), ("__MACOSX/一季度/._楚雄市.xlsx", "2"),
      ("一季度/.DS_Store", "3"), ("a\\b.csv", "4"), ("../../etc/passwd", "5"),
    ])
    fixture.entries.append(ZipFixture.Entry(name: Self.gbkName, content: Array("中".utf8)))
    let folder = try ZipFolder(bytes: fixture.bytes())
    #expect(
      folder.entries.map(\.name)
        == ["一季度/楚雄市.xlsx", "a/b.csv", "../../etc/passwd", "楚雄市.csv"])
    #expect(folder.entries.map(\.byteCount) == [1, 1, 1, 3])
    #expect(try folder.bytes(of: folder.entries[3]) == Array("中".utf8))
  }

  @Test("GBK 名字里的反斜杠字节不是路径")
  func keepsTrailBytes() throws {
    var fixture = ZipFixture()
    // 0x815C is 乗 in GB18030; its second byte is a backslash in ASCII.
    fixture.entries = [ZipFixture.Entry(name: [0x81, 0x5C, 0x2E, 0x78], content: [])]
    let folder = try ZipFolder(bytes: fixture.bytes())
    #expect(folder.entries.map(\.name) == ["乗.x"])
  }

  @Test("设了密码的文件列得出，读不了")
  func listsEncryptedFiles() throws {
    var fixture = ZipFixture([("a.xlsx", "x")])
    fixture.entries[0].flags = 1
    let folder = try ZipFolder(bytes: fixture.bytes())
    #expect(folder.entries.map(\.isEncrypted) == [true])
    #expect(throws: PackageError.encryptedPart(name: "a.xlsx")) {
      try folder.bytes(of: folder.entries[0])
    }
  }

  @Test("一个文件解压后太大就停下")
  func keepsTheLimit() throws {
    let fixture = ZipFixture([("a.csv", String(repeating: "x", count: 100))])
    var limits = PackageLimits.folder
    limits.inflatedBytes = 99
    let folder = try ZipFolder(bytes: fixture.bytes(), limits: limits)
    #expect(throws: PackageError.tooLarge(name: "a.csv", limit: 99)) {
      try folder.bytes(of: folder.entries[0])
    }
  }

  @Test("不是压缩包")
  func refusesOtherFiles() {
    #expect(throws: PackageError.truncated) { _ = try ZipFolder(bytes: Array("文本".utf8)) }
    #expect(throws: PackageError.self) { _ = try ZipFolder(path: "/没有/这个.zip") }
  }
}
