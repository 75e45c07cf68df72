import SheetModel

/// The first values below a header, where they have to say what the header leaves open.
struct ColumnContents {
  /// Texts that say something, trimmed.
  private let values: [String]
  /// Whether any cell below the header holds a value.
  let isFilled: Bool

  /// So many rows settle it; a sheet of thousands is not read twice.
  private static let rowCount = 100

  init(column: Int, rows: ArraySlice<SheetGrid.Row>) {
    let cells = rows.lazy.compactMap { $0.cell(at: column) }.filter { !$0.value.isBlank }
    isFilled = cells.first != nil
    values = cells.prefix(Self.rowCount).map { cell in
      let text = CellText.shown(cell)
      return Folding.trimmed(text) ?? text
    }
    .filter { !EmptyMarker.matches($0) && !$0.isEmpty }
  }

  /// How many of the values fulfil the condition, 0...1; `nil` where there are no values.
  func share(of matches: (String) -> Bool) -> Double? {
    values.isEmpty ? nil : Double(values.count(where: matches)) / Double(values.count)
  }
}
