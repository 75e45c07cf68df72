public import SheetModel

/// How a sheet stands on the screen and on paper.
public struct SheetLayout: Sendable {
  /// In centimetres.
  public struct Margins: Sendable {
    public var left: Double
    public var right: Double
    public var top: Double
    public var bottom: Double

    public init(left: Double, right: Double, top: Double, bottom: Double) {
      self.left = left
      self.right = right
      self.top = top
      self.bottom = bottom
    }
  }

  /// In characters of the workbook's default font, by column; columns beyond have the default width.
  public var columnWidths: [Double]
  /// Zero-based; not shown, and not printed.
  public var hiddenColumns: Set<Int> = []
  /// The first row and column that scroll; `nil` for none frozen.
  public var freeze: CellReference?
  /// Header and rows that a filter is put on.
  public var filter: CellRange?
  public var isLandscape = false
  /// A4 pages in width that the sheet is shrunk to; 0 for as many as it takes.
  public var pagesWide = 1
  /// The same in height.
  public var pagesTall = 0
  public var margins = Margins(left: 1.2, right: 1.2, top: 1.5, bottom: 1.5)
  public var isCenteredHorizontally = true
  /// Rows printed at the top of each page.
  public var repeatedRows: ClosedRange<Int>?
  /// Columns printed at the left of each page.
  public var repeatedColumns: ClosedRange<Int>?
  public var printArea: CellRange?
  /// With `&P` for the page, `&N` for their number, `&&` for an ampersand; centred.
  public var footer: String?
  /// Cells whose texts that look like numbers get no warning mark.
  public var numbersAsText: CellRange?
  public var hidesGridLines = true
  /// What may be entered where.
  public var choices: [CellChoices] = []
  /// The sheet that is seen when the workbook opens; of several the last.
  public var isActive = false

  public init(columnWidths: [Double]) {
    self.columnWidths = columnWidths
  }
}
