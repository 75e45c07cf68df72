import SheetModel
import Testing

@testable import Intake

@Suite("表头的一行")
struct HeaderLineTests {
  private func line(_ drawn: String, row: Int = 0, merged: [String] = []) -> HeaderLine {
    let grid = SheetGrid(drawn: drawn, mergedRanges: merged)
    return HeaderLine(grid.rows[row], mergedRanges: grid.mergedRanges)
  }

  @Test("合并到表格范围以外的区域在最后一列截断")
  func endsAtTheGrid() throws {
    let row = SheetGrid.Row(
      index: 0, cells: [SheetGrid.Cell(column: 16_382, value: .text("受检单位"), displayed: nil)],
      isHidden: false)
    let beyond = CellRange(
      CellReference(row: 0, column: 20_000), CellReference(row: 3, column: 30_000))
    let across = CellRange(
      CellReference(row: 0, column: 16_382), CellReference(row: 0, column: 30_000))
    let line = HeaderLine(row, mergedRanges: [beyond, across])
    #expect(line.cells.map(\.column) == [16_382, 16_383])
  }

  @Test("没有合并的上一行，文字管到右边没有缺口的地方")
  func reachesOverBlanks() {
    let upper = line("甲|||乙|")
    let below = line("1|2|3||5")
    #expect(
      (0...4).map { upper.parent(over: $0, below: below)?.text } == ["甲", "甲", "甲", "乙", nil])
  }
}
