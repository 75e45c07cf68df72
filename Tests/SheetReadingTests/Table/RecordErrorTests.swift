import SheetModel
import SheetReading
import Testing

@Suite("表头和记录的错误")
struct RecordErrorTests {
  static let cell = CellReference(row: 4, column: 2)

  @Test(
    "代码各不相同，句子说明哪里、怎么办",
    arguments: [
      (
        RecordError.noHeader(sheet: "表", rowNumber: 3), "TAB-001",
        "工作表「表」的第 3 行没有内容，找不到表头。请检查表头所在的行号。"
      ),
      (
        .headersNotFound(sheet: "表", headers: ["甲", "乙"]), "TAB-002",
        "工作表「表」的前 100 行里，没有同时含有「甲」「乙」的表头。请检查表头的写法。"
      ),
      (
        .missingColumn(sheet: "表", header: "甲"), "TAB-003",
        "工作表「表」的表头没有「甲」一列。请补上该列，或检查表头的写法。"
      ),
      (
        .repeatedColumn(sheet: "表", header: "甲", cell, CellReference(row: 4, column: 3)), "TAB-004",
        "工作表「表」有两列都叫「甲」（C5 和 D5）。请给其中一列改名。"
      ),
      (
        .emptyCell(sheet: "表", cell: cell, header: "甲", expected: "日期"), "TAB-005",
        "工作表「表」的单元格 C5（「甲」列）是空的，应填日期。请补填。"
      ),
      (
        .wrongValue(sheet: "表", cell: cell, header: "甲", expected: "日期", found: "文字「无」"), "TAB-006",
        "工作表「表」的单元格 C5（「甲」列）应为日期，实际是文字「无」。请改正。"
      ),
      (
        .refused(sheet: "表", cell: cell, header: "甲", reason: "太大"), "TAB-007",
        "工作表「表」的单元格 C5（「甲」列）的内容不可用：太大。请改正。"
      ),
      (.reading(.empty), "RDR-002", ReadError.empty.message),
    ])
  func says(error: RecordError, code: String, message: String) {
    #expect(error.code == code)
    #expect(error.message == message)
  }
}
