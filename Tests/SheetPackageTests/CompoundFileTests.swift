import SheetPackage
import Testing

@Suite("CFB 容器")
struct CompoundFileTests {
  @Test("列出目录里的名字，不分大小写地找")
  func listsNames() throws {
    let file = try #require(CompoundFile(CompoundFixture.bytes(names: ["Workbook", "摘要"])))
    #expect(file.names == ["Root Entry", "Workbook", "摘要"])
    #expect(file.holds("WORKBOOK") && !file.holds("Book"))
  }

  @Test("目录链成环也会停下")
  func endsInLoops() {
    #expect(CompoundFile(CompoundFixture.bytes(names: ["Workbook"], nextOfDirectory: 1)) == nil)
  }

  @Test("截断和改坏任何一处都不崩溃")
  func survivesDamage() {
    let bytes = CompoundFixture.bytes(names: ["Workbook"])
    for count in stride(from: 0, to: bytes.count, by: 7) {
      _ = CompoundFile(Array(bytes[..<count]))
    }
    for index in bytes.indices {
      var damaged = bytes
      damaged[index] ^= 0xFF
      _ = CompoundFile(damaged)
    }
    #expect(CompoundFile(Array(bytes[..<511])) == nil)
  }
}
