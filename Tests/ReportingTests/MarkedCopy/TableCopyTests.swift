import Foundation
import InspectionModel
import InspectionPlan
import SheetModel
import SheetReading
import Testing

@testable import Reporting

@Suite("另做的副本里的表")
struct TableCopyTests {
  private func copied(_ grids: [SheetGrid]) throws -> [SheetGrid] {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).xlsx").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let created = try #require(Moment("2025-04-12"))
    let fonts = try PlanFile.load(PlanFile.shipped).settings.fonts
    let proof = try TableCopy(fonts: fonts, created: created).write(grids, to: path)
    var file = try SpreadsheetFile(path: path)
    return try (0..<proof.sheetCount).map { index in
      let grid = try file.grid(ofSheet: index)
      try proof.prove(grid, isSheet: index)
      return grid
    }
  }

  private func ranges(_ texts: String...) -> [CellRange] { texts.compactMap { CellRange($0) } }

  @Test("合并单元格照原样，值在左上角；会盖住别的值的、互相重叠的、没有值的不合并")
  func merges() throws {
    var grid = SheetGrid(
      name: "表",
      values: [
        [.text("受检单位"), .empty, .text("抽样日期")], [.text("名称"), .text("县市"), .empty],
        [.text("甲店"), .text("双柏县"), .number(5)], [.text(" "), .text("武定县"), .empty],
      ])
    grid.mergedRanges = ranges("A1:B1", "C1:C2", "A3:A4", "B3:B4", "A4:B4", "E1:F9", "C3:C3")
    let copy = try #require(try copied([grid]).first)
    #expect(copy.mergedRanges == ranges("A1:B1", "C1:C2", "A3:A4"))
    #expect(
      copy.rows.map { $0.cells.map(\.text) } == [
        ["受检单位", "抽样日期"], ["名称", "县市"], ["甲店", "双柏县", "5"], ["武定县"],
      ])
  }

  @Test("超出工作表的行列不抄，其余照抄，并且说得出有没有漏")
  func limits() throws {
    let row = { (index: Int, column: Int) in
      SheetGrid.Row(
        index: index,
        cells: [.init(column: 0, value: .text("a")), .init(column: column, value: .text("b"))])
    }
    let grid = SheetGrid(name: "表", rows: [row(0, 16_383), row(1, 16_384), row(1_048_576, 1)])
    #expect(try copied([grid])[0].rows.map { $0.cells.map(\.column) } == [[0, 16_383], [0]])
    #expect(TableCopy.leavesOut([grid]))
    #expect(!TableCopy.leavesOut([SheetGrid(name: "表", rows: [row(1_048_575, 16_383)])]))
  }
}
