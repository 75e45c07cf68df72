import SheetModel
import SheetWriting
import Testing

@Suite("读回证明")
struct WrittenSheetTests {
  struct Change: Sendable, CustomTestStringConvertible {
    var testDescription: String
    /// Of the first row that differs; `nil` where the sheet does.
    var row: Int?
    var change: @Sendable (inout SheetGrid) -> Void

    init(_ description: String, row: Int?, _ change: @escaping @Sendable (inout SheetGrid) -> Void)
    {
      testDescription = description
      self.row = row
      self.change = change
    }
  }

  @Test(
    "读回的与写的差一点就不算证明",
    arguments: [
      Change("文字改了", row: 3) { $0.rows[1].cells[0].value = .text("乙 ") },
      Change("数成了文字", row: 3) { $0.rows[1].cells[1].value = .text("7") },
      Change("数成了日期", row: 3) {
        $0.rows[1].cells[1].value = .date(
          CalendarDate(daysSince1970: 0), secondsOfDay: 0, serial: 7)
      },
      Change("数变了末位", row: 3) { $0.rows[1].cells[1].value = .number(7.000000000000001) },
      Change("移了一列", row: 3) { $0.rows[1].cells[1].column = 2 },
      Change("两格对调", row: 3) {
        $0.rows[1].cells = [
          .init(column: 0, value: .number(7)), .init(column: 1, value: .text("乙")),
        ]
      },
      Change("移了一行", row: 3) { $0.rows[1].index = 4 },
      Change("少了末行", row: 5) { $0.rows.removeLast() },
      Change("少了中间一行", row: 3) { $0.rows.remove(at: 1) },
      Change("多了一行", row: 9) {
        $0.rows.append(.init(index: 9, cells: [.init(column: 0, value: .text("甲"))]))
      },
      Change("多了一格", row: 0) { $0.rows[0].cells.append(.init(column: 6, value: .number(0))) },
      Change("合并没了", row: nil) { $0.mergedRanges = [] },
      Change("名称变了", row: nil) { $0.name = "表1" },
    ])
  func differencesAreSeen(_ example: Change) throws {
    var (proof, grid) = try written()
    example.change(&grid)
    #expect(throws: WorkbookError.notProven(sheet: "表", row: example.row)) {
      try proof.prove(grid)
    }
    proof = try written().proof
  }

  @Test("空白文字和只有格式的行不算内容")
  func blanksAreNothing() throws {
    var (proof, grid) = try written()
    #expect(proof.cellCount == 4)
    grid.rows[0].cells.append(.init(column: 6, value: .text("")))
    grid.rows.append(.init(index: 9, cells: [.init(column: 0, value: .empty)]))
    #expect(throws: Never.self) { try proof.prove(grid) }
    proof = try written().proof
  }

  private func written() throws -> (proof: WrittenSheet, grid: SheetGrid) {
    let workbook = try WrittenWorkbook { writer, format in
      try writer.beginSheet(SheetName("表"), SheetLayout(columnWidths: []))
      try writer.appendRow(0, [SheetCell(column: 0, .text("甲"), format, columnSpan: 2)])
      try writer.appendRow(2, [SheetCell(column: 0, .blank, format)])
      try writer.appendRow(
        3, [SheetCell(column: 0, .text("乙"), format), SheetCell(column: 1, .number(7), format)])
      try writer.appendRow(5, [SheetCell(column: 0, .text("丙"), format)])
    }
    return (workbook.proofs[0], workbook.grids[0])
  }
}
