public import SheetModel

/// What people may enter into the cells of a range: a drop-down of texts, or a day.
///
/// Texts stand in cells of their own and are pointed at: lists within the rule are cut by Excel at 255
/// characters, and libxlsxwriter 1.1.4 copies them into as many bytes and ends the process
/// (`_validation_list_to_csv`).
public struct CellChoices: Sendable {
  public enum Source: Sendable {
    /// Texts in a row or column of a sheet of the same workbook.
    case cells(sheet: SheetName, CellRange)
    case days(ClosedRange<CalendarDate>)
  }

  public var range: CellRange
  public var source: Source
  /// Whether anything else is refused; otherwise the program asks.
  public var isStrict: Bool
  /// Shown where something else is entered; at most 32 and 255 characters are used.
  public var title: String
  public var message: String

  public init(
    range: CellRange, source: Source, isStrict: Bool, title: String, message: String
  ) {
    self.range = range
    self.source = source
    self.isStrict = isStrict
    self.title = title
    self.message = message
  }
}
