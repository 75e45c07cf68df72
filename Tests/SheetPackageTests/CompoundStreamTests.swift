import SheetPackage
import Testing

@Suite("CFB 的数据流")
struct CompoundStreamTests {
  /// Content that tells its place: no two sectors are alike.
  private static func content(_ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 ^ $0 >> 8) }
  }

  @Test(
    "大小各异的数据流都原样读出", arguments: [512, 4_096],
    [1, 63, 64, 65, 4_095, 4_096, 4_097, 70_000])
  func readsStreams(sectorByteCount: Int, byteCount: Int) throws {
    let content = Self.content(byteCount)
    let other = [UInt8](repeating: 0xEE, count: 5_000)
    let writer = CompoundWriter(
      [("小", [1, 2, 3]), ("Workbook", content), ("别的", other)], sectorByteCount: sectorByteCount)
    let file = try #require(CompoundFile(writer.bytes()))
    let stream = try #require(try file.stream(named: "WORKBOOK"))
    #expect(Array(stream.prefix(byteCount)) == content)
    #expect(stream.dropFirst(byteCount).allSatisfy { $0 == 0 } && stream.count < byteCount + 4_096)
    #expect(try file.stream(named: "小")?.prefix(3) == [1, 2, 3])
    #expect(try file.stream(named: "没有") == nil)
  }

  @Test("分配表超过 109 个扇区时，沿着清单找下去")
  func followsTheListOfTables() throws {
    let content = Self.content(8_000_000)
    let file = try #require(CompoundFile(CompoundWriter([("Workbook", content)]).bytes()))
    #expect(try file.stream(named: "Workbook") == content)
  }

  @Test("目录里写的大小不对，也读出整条链", arguments: [4_096, 5_000, 90_000, 2_000_000_000])
  func ignoresStatedSizes(stated: Int) throws {
    var writer = CompoundWriter([("Book", Self.content(9_000))])
    writer.streams[0].statedByteCount = stated
    let file = try #require(CompoundFile(writer.bytes()))
    #expect(try file.stream(named: "Book")?.prefix(9_000) == Self.content(9_000)[...])
  }

  @Test("链成了环、断在半路、文件被截断，都说出数据流和位置")
  func saysWhereItBreaks() throws {
    let whole = CompoundWriter([("Workbook", Self.content(10_240))]).bytes()
    // Sectors 0...19 hold the stream, 20 the directory, 21 the table.
    let table = 22 * 512
    var loop = whole
    loop[table + 4 * 5] = 2
    var broken = whole
    broken.replaceSubrange(table + 4 * 5..<table + 4 * 6, with: [0xFF, 0xFF, 0xFF, 0xFF])
    #expect(throws: PackageError.sectorLoop(stream: "Workbook")) {
      _ = try CompoundFile(loop)?.stream(named: "Workbook")
    }
    #expect(throws: PackageError.cutStream(name: "Workbook", byteOffset: 6 * 512)) {
      _ = try CompoundFile(broken)?.stream(named: "Workbook")
    }
    #expect(CompoundFile(Array(whole.dropLast(1_024))) == nil)
  }

  @Test("字节序标记没写也读，写成大端的不读")
  func forgivesMissingByteOrder() throws {
    var bytes = CompoundWriter([("Workbook", Self.content(300))]).bytes()
    bytes.replaceSubrange(28..<30, with: [0, 0])
    #expect(
      try CompoundFile(bytes)?.stream(named: "Workbook")?.prefix(300) == Self.content(300)[...])
    bytes.replaceSubrange(28..<30, with: [0xFF, 0xFE])
    #expect(CompoundFile(bytes) == nil)
  }

  @Test("存储里面的同名数据流不算文件自己的")
  func passesOverEmbeddedStreams() throws {
    var bytes = CompoundWriter([("WordDocument", []), ("Workbook", [1])]).bytes()
    let marks = "WordDocument".utf8.flatMap { [$0, UInt8(0)] }
    let start = try #require(
      (0..<bytes.count - 24).first { Array(bytes[$0..<$0 + 24]) == marks })
    // The document's right sibling, the workbook, is no sibling any more.
    bytes.replaceSubrange(start + 72..<start + 76, with: [0xFF, 0xFF, 0xFF, 0xFF])
    let file = try #require(CompoundFile(bytes))
    #expect(file.holds("WordDocument") && !file.holds("Workbook"))
    #expect(FormatSniffer.format(of: bytes) == .wordDocument97)
  }

  @Test("截断和改坏任何一处都不崩溃、不停住", arguments: [512, 4_096])
  func survivesDamage(sectorByteCount: Int) {
    let streams = [("Workbook", Self.content(5_000)), ("b", Self.content(300))]
    let bytes = CompoundWriter(streams, sectorByteCount: sectorByteCount).bytes()
    for count in stride(from: 0, to: bytes.count, by: 64) { read(Array(bytes[..<count])) }
    for index in stride(from: 0, to: bytes.count, by: 7) {
      var damaged = bytes
      damaged[index] ^= 0xFF
      read(damaged)
    }
  }

  private func read(_ bytes: [UInt8]) {
    guard let file = CompoundFile(bytes) else { return }
    for name in ["Workbook", "b"] {
      let stream = try? file.stream(named: name)
      #expect((stream?.count ?? 0) <= bytes.count + 4_096)
    }
  }
}
