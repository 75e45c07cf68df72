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
