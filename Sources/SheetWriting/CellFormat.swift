/// How a cell looks; equal formats are one format of the workbook.
public struct CellFormat: Hashable, Sendable {
  public enum Horizontal: Hashable, Sendable {
    case left, center, right
  }

  public enum Vertical: Hashable, Sendable {
    case top, center, bottom
  }

  /// Red, green and blue, 8 bits each, `0xRRGGBB`.
  public struct Color: Hashable, Sendable {
    public var hex: UInt32

    public init(_ hex: UInt32) {
      self.hex = hex
    }
  }

  /// At most 127 bytes; a longer one is left out.
  public var fontName: String
  /// In points.
  public var fontSize: Double
  public var isBold = false
  public var isUnderlined = false
  public var fontColor: Color?
  public var fill: Color?
  /// Thin lines on all four sides.
  public var hasBorder = false
  public var wraps = false
  public var horizontal: Horizontal?
  public var vertical = Vertical.center
  /// As in the cell dialogue: `@`, `yyyy-mm-dd`, `0.00%`; `nil` for General.
  public var numberFormat: String?

  public init(fontName: String, fontSize: Double) {
    self.fontName = fontName
    self.fontSize = fontSize
  }

  /// A copy with changes, so that variants read as what they differ in.
  public func with(_ change: (inout CellFormat) -> Void) -> CellFormat {
    var copy = self
    change(&copy)
    return copy
  }
}

/// A format that a writer has taken in; it means nothing to another writer.
public struct CellFormatIndex: Hashable, Sendable {
  let index: Int
}
