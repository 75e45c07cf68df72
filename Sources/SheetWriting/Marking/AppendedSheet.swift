public import SheetModel

/// A sheet to be put behind the sheets of a workbook that exists already.
public struct AppendedSheet: Sendable {
  public enum Value: Sendable, Equatable {
    case blank
    /// Always a text, `=1+1` too.
    case text(String)
    case number(Int)
    /// A text that leads to a cell of the same workbook.
    case link(String, sheet: String, cell: CellReference)
  }

  public struct Cell: Sendable {
    /// Zero-based.
    public var column: Int
    public var value: Value
    /// Of number formats only `@` is taken; any other is General.
    public var format: CellFormat
    /// Columns that the cell is merged over.
    public var columnSpan: Int

    public init(column: Int, _ value: Value, _ format: CellFormat, columnSpan: Int = 1) {
      self.column = column
      self.value = value
      self.format = format
      self.columnSpan = columnSpan
    }
  }

  public struct Row: Sendable {
    /// In points; `nil` for what the program thinks fit.
    public var height: Double?
    /// From left to right.
    public var cells: [Cell]

    public init(height: Double? = nil, _ cells: [Cell]) {
      self.height = height
      self.cells = cells
    }
  }

  /// One that every program accepts; where another sheet has it, a number is put behind it.
  public var name: String
  /// In characters of the default font.
  public var columnWidths: [Double]
  public var hiddenColumns: Set<Int>
  /// From the first row on, none left out.
  public var rows: [Row]
  /// The row printed at the top of each page; zero-based.
  public var repeatedRow: Int?
  public var footer: String

  public init(
    name: String, columnWidths: [Double], hiddenColumns: Set<Int> = [], rows: [Row],
    repeatedRow: Int? = nil, footer: String = "第 &P 页，共 &N 页"
  ) {
    self.name = name
    self.columnWidths = columnWidths
    self.hiddenColumns = hiddenColumns
    self.rows = rows
    self.repeatedRow = repeatedRow
    self.footer = footer
  }
}
