public import SheetModel

/// One cell to be written.
public struct SheetCell: Sendable {
  public enum Value: Sendable, Equatable {
    /// A format and nothing else.
    case blank
    /// Always a text, `=1+1` too: nothing that an office wrote becomes a formula.
    case text(String)
    case number(Double)
    /// From 1900-03-01, before which spreadsheet programs disagree on the day.
    case date(CalendarDate)
    case boolean(Bool)
    /// A text that leads to a cell of a sheet of the same workbook.
    ///
    /// Where the sheet has 65,530 links already it is a plain text.
    case link(String, sheet: SheetName, cell: CellReference)
  }

  /// Zero-based.
  public var column: Int
  public var value: Value
  public var format: CellFormatIndex
  /// Columns and rows that the cell is merged over; 1 and 1 is a plain cell.
  public var columnSpan: Int
  public var rowSpan: Int

  public init(
    column: Int, _ value: Value, _ format: CellFormatIndex, columnSpan: Int = 1, rowSpan: Int = 1
  ) {
    self.column = column
    self.value = value
    self.format = format
    self.columnSpan = columnSpan
    self.rowSpan = rowSpan
  }

  /// Whether a sheet has such a cell; the last is XFD1048576.
  public static func isInGrid(_ cell: CellReference) -> Bool {
    cell.row < SheetInProgress.rowCount && cell.column < SheetInProgress.columnCount
  }

  /// A text that a cell can hold: itself, or its beginning with a note.
  ///
  /// The note is made from the number of characters of the whole text, and has up to 100 itself.
  public static func fitting(_ text: String, note: (Int) -> String) -> String {
    guard let beginning = XMLText.beginning(of: text, reserve: 100) else { return text }
    return beginning + note(text.unicodeScalars.count)
  }
}
