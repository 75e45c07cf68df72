import SheetModel
import SheetWriting

/// The words of a workbook's drop-downs, each list in a row of one sheet.
struct PaperChoiceLists {
  let sheet: SheetName
  /// Distinct, in the order of their first use.
  let lists: [[String]]

  init(_ tables: [PaperTable], sheet: SheetName) {
    self.sheet = sheet
    var lists: [[String]] = []
    for words in tables.flatMap(\.choices).map(\.words) where !lists.contains(words) {
      lists.append(words)
    }
    self.lists = lists
  }

  /// - Parameters:
  ///   - choices: Of a table.
  ///   - header: Its column's.
  ///   - firstRow: Where the table's first row stands, zero-based.
  /// - Returns: `nil` where the words are no list of the workbook, or there are no rows.
  func choices(_ choices: PaperTable.Choices, header: String, firstRow: Int) -> CellChoices? {
    guard let list = lists.firstIndex(of: choices.words), !choices.rows.isEmpty else { return nil }
    return CellChoices(
      range: CellRange(
        CellReference(row: firstRow + choices.rows.lowerBound, column: choices.column),
        CellReference(row: firstRow + choices.rows.upperBound - 1, column: choices.column)),
      source: .cells(
        sheet: sheet,
        CellRange(
          CellReference(row: list, column: 0),
          CellReference(row: list, column: choices.words.count - 1))),
      isStrict: choices.isStrict, title: header,
      message: choices.isStrict ? "请在下拉列表中选择。" : "下拉列表里没有的也可以填。")
  }
}
