import SheetModel
import Testing

@Suite("整张工作表")
struct SheetGridTests {
  @Test("由值建表时略去空单元格和空行")
  func buildsFromValues() {
    let grid = SheetGrid(
      name: "表", values: [[.text("a"), .empty, .number(1)], [.empty], [.boolean(true)]])
    #expect(
      grid.rows == [
        SheetGrid.Row(
          index: 0,
          cells: [
            SheetGrid.Cell(column: 0, value: .text("a")),
            SheetGrid.Cell(column: 2, value: .number(1)),
          ]),
        SheetGrid.Row(index: 2, cells: [SheetGrid.Cell(column: 0, value: .boolean(true))]),
      ])
  }

  @Test(
    "按列取值，没有的为空",
    arguments: [(0, CellValue.empty), (1, .text("b")), (2, .empty), (7, .text("h")), (9, .empty)])
  func looksUpByColumn(column: Int, value: CellValue) {
    let row = SheetGrid.Row(
      index: 0,
      cells: [
        SheetGrid.Cell(column: 1, value: .text("b")), SheetGrid.Cell(column: 7, value: .text("h")),
      ])
    #expect(row[column] == value)
  }
}
