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
