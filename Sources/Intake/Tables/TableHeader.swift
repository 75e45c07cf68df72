/// A table's header, one or two lines flattened to one cell a column.
struct TableHeader {
  /// The header of one column.
  struct Cell: Equatable {
    /// Zero-based.
    var column: Int
    /// As printed in the lower line, line breaks left out.
    var text: String
    /// The wider header above it.
    var parent: String?
    /// The text stands in a cell to the left with which this one is merged.
    var isExpanded = false

    /// Both lines, joined by `/`.
    var printed: String {
      parent.map { $0 == text ? text : "\($0)/\(text)" } ?? text
    }
  }

  /// Zero-based rows of the sheet.
  var rows: ClosedRange<Int>
  var cells: [Cell]

  /// The printed header of a column; `nil` where it has none.
  func cell(at column: Int) -> Cell? { cells.first { $0.column == column } }
}
