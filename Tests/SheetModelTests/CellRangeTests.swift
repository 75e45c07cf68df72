import SheetModel
import Testing

@Suite("单元格区域")
struct CellRangeTests {
  @Test(
    "读写区域，两角可以颠倒",
    arguments: [("A1:B2", "A1:B2"), ("B2:A1", "A1:B2"), ("C3", "C3"), ("B1:A2", "A1:B2")])
  func readsAndWrites(text: String, shown: String) {
    #expect(CellRange(text)?.description == shown)
  }

  @Test("残缺的区域不认", arguments: ["", ":", "A1:", ":B2", "A1:B2:C3", "A:B"])
  func refusesBroken(text: String) {
    #expect(CellRange(text) == nil)
  }

  @Test("包含四角，不含四邻")
  func containsItsCorners() throws {
    let range = try #require(CellRange("B2:C3"))
    let inside = ["B2", "C2", "B3", "C3"].compactMap { CellReference($0) }
    let outside = ["A2", "B1", "D3", "C4"].compactMap { CellReference($0) }
    #expect(inside.allSatisfy(range.contains))
    #expect(!outside.contains(where: range.contains))
  }
}
