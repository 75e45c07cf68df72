import SheetModel
import Testing

@Suite("成批的行")
struct RowBatchTests {
  @Test("一个单元格占 16 字节")
  func cellTakesSixteenBytes() {
    #expect(MemoryLayout<Cell>.stride == 16)
  }

  @Test("行界清楚，清空后可以再用")
  func knowsItsRows() {
    var batch = RowBatch()
    batch.beginRow(4)
    batch.cells.append(Cell(number: 1.5, column: 2, style: 0))
    batch.cells.append(Cell(text: 0..<3, column: 3, style: 1))
    batch.beginRow(9, isHidden: true)
    batch.cells.append(Cell(text: 7..<9, column: 0, style: 1, kind: .error))
    #expect(batch.cellRange(ofRow: 0) == 0..<2 && batch.cellRange(ofRow: 1) == 2..<3)
    #expect(batch.cells[0].number == 1.5 && batch.cells[2].textRange == 7..<9)
    #expect(batch.rows == [4, 9] && batch.hiddenRows == [false, true])
    batch.removeAll()
    #expect(batch.rowCount == 0 && batch.cells.isEmpty)
  }
}
