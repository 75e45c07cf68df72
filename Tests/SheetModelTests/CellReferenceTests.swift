import SheetModel
import Testing

@Suite("单元格位置")
struct CellReferenceTests {
  @Test(
    "读写列字母和行号",
    arguments: [
      ("A1", 0, 0), ("Z9", 8, 25), ("AA10", 9, 26), ("XFD1048576", 1_048_575, 16_383),
      ("M3", 2, 12),
    ])
  func readsAndWrites(text: String, row: Int, column: Int) {
    #expect(CellReference(text) == CellReference(row: row, column: column))
    #expect(CellReference(row: row, column: column).description == text)
  }

  @Test("小写字母也认")
  func readsLowerCase() {
    #expect(CellReference("b3") == CellReference(row: 2, column: 1))
  }

  @Test(
    "其他写法都不认",
    arguments: ["", "A", "1", "A0", "$B$3", "A1B", "1A", "B-1", "AAAAAAAAAA1", "A99999999999"])
  func refusesAllElse(text: String) {
    #expect(CellReference(text) == nil)
  }

  @Test("先比行，再比列")
  func orders() throws {
    let places = try ["B1", "A2", "A1"].map { try #require(CellReference($0)) }
    #expect(places.sorted().map(\.description) == ["A1", "B1", "A2"])
  }
}
