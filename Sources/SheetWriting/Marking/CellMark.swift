public import SheetModel

/// What is to be seen at one cell.
public struct CellMark: Hashable, Sendable {
  public var cell: CellReference
  public var fill: CellFormat.Color
  /// The comment's text; `nil` for a fill alone.
  public var comment: String?

  public init(cell: CellReference, fill: CellFormat.Color, comment: String?) {
    self.cell = cell
    self.fill = fill
    self.comment = comment
  }
}
