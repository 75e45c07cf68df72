public import SheetModel

/// How marks look, so that those of an earlier copy can be told and taken away.
public struct MarkStyle: Sendable {
  /// Fills that nobody else is likely to use.
  public var fills: [CellFormat.Color]
  /// What the texts of comments begin with.
  public var commentBeginnings: [String]

  public init(fills: [CellFormat.Color], commentBeginnings: [String]) {
    self.fills = fills
    self.commentBeginnings = commentBeginnings
  }
}

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

/// The marks of one sheet.
public struct SheetMarks: Sendable {
  /// Name of the sheet; of two with the same name the first is meant.
  public var sheet: String
  /// In any order.
  ///
  /// Of several at one cell the first gives the fill, and comments are joined.
  public var marks: [CellMark]

  public init(sheet: String, marks: [CellMark]) {
    self.sheet = sheet
    self.marks = marks
  }
}
