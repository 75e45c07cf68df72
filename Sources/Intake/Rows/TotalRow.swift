import SheetModel

/// A row that sums up the rows above it: 合计, 小计, 共 26 批次.
struct TotalRow: Equatable {
  /// 小计: counts since the last one.
  var isSubtotal: Bool
  /// The count of batches that it states, and where; `nil` where it states none that can be compared.
  var stated: Stated?

  struct Stated: Equatable {
    var column: Int
    var count: Int
  }

  /// `nil` unless the row begins with the word and holds counts besides; one other text is allowed.
  ///
  /// - Input: `cells`: The row's cells that hold something.
  ///   `label`: Position of the first of them that is no 序号.
  ///   `columns`: Columns of known fields: a number elsewhere counts something else.
  init?(cells: [SheetGrid.Cell], label: Int, columns: Set<Int>) {
    guard case .text(let text) = cells[label].value else { return nil }
    let word = RowLabels.total(text)
    guard word.isTotal else { return nil }
    let others = cells[(label + 1)...]
    guard others.count(where: { !Self.isCount($0) }) <= 1 else { return nil }
    isSubtotal = word.isSubtotal
    stated = Self.stated(text, at: cells[label].column, others: others, columns: columns)
  }

  /// A count with its unit stands before a bare number, which counts only if it is the only one.
  private static func stated(
    _ label: String, at column: Int, others: ArraySlice<SheetGrid.Cell>, columns: Set<Int>
  ) -> Stated? {
    if let count = CountText.batches(in: label) { return Stated(column: column, count: count) }
    for cell in others {
      if case .text(let text) = cell.value, let count = CountText.batches(in: text) {
        return Stated(column: cell.column, count: count)
      }
    }
    var numbers = others.compactMap { cell -> Stated? in
      guard columns.contains(cell.column) else { return nil }
      return bareNumber(cell).map { Stated(column: cell.column, count: $0) }
    }
    let rest = String(label.unicodeScalars.drop { !RowLabels.isDigit($0) })
    if let count = CountText.onlyNumber(in: rest) {
      numbers.append(Stated(column: column, count: count))
    }
    return numbers.count == 1 ? numbers[0] : nil
  }

  private static func bareNumber(_ cell: SheetGrid.Cell) -> Int? {
    switch cell.value {
    case .number(let number) where number >= 0 && number < 1e9 && number.rounded() == number:
      Int(number)
    case .text(let text): CountText.onlyNumber(in: text)
    default: nil
    }
  }

  private static func isCount(_ cell: SheetGrid.Cell) -> Bool {
    switch cell.value {
    case .text(let text): CountText.isCount(text) || EmptyMarker.matches(text)
    case .number, .uncalculated, .error: true
    default: false
    }
  }
}
