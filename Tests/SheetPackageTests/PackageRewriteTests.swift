import SheetPackage
import Testing

@Suite("改写压缩包里的几个部件")
struct PackageRewriteTests {
  private static let empty: [UInt8] = [0x50, 0x4B, 5, 6] + [UInt8](repeating: 0, count: 18)

  private func contents(_ bytes: [UInt8]) throws -> [String] {
    let archive = try ZipArchive(bytes: bytes)
    return try archive.entries.map { entry in
      "\(entry.name)=\(String(decoding: try archive.bytes(of: entry), as: UTF8.self))"
    }
  }

  @Test("替换的在原来的位置，新添的在最后，其余原样；同样的输入得同样的字节")
  func rewrites() throws {
    var first = PackageRewrite(Self.empty)
    first.add("甲.xml", bytes: Array("甲".utf8))
    first.add("b.xml", bytes: Array(repeating: 0x61, count: 9_000))
    first.add("空", bytes: [])
    let package = try first.bytes()
    #expect(try first.bytes() == package)
    var second = PackageRewrite(package)
    let archive = try ZipArchive(bytes: package)
    second.replace(archive.entries[0], with: Array("不要".utf8))
    second.replace(archive.entries[0], with: Array("乙".utf8))
    second.add("c", bytes: Array("新".utf8))
    let rewritten = try second.bytes()
    #expect(
      try contents(rewritten) == [
        "甲.xml=乙", "b.xml=\(String(repeating: "a", count: 9_000))", "空=", "c=新",
      ])
    #expect(
      try ZipArchive(bytes: rewritten).entries[1].compressedByteCount
        == archive.entries[1].compressedByteCount)
  }

  @Test("不是压缩包的、名字已有的：说明打不开或写不成")
  func refuses() throws {
    #expect(throws: PackageError.self) { try PackageRewrite([1, 2, 3]).bytes() }
    var twice = PackageRewrite(Self.empty)
    twice.add("a", bytes: [1])
    twice.add("a", bytes: [2])
    #expect(throws: PackageError.damagedPart(name: "a")) { try twice.bytes() }
  }
}
