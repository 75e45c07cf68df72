/// A rectangle of cells, both corners included.
public struct CellRange: Hashable, Sendable {
  public var first: CellReference
  public var last: CellReference

  /// The corners may come in any order.
  public init(_ one: CellReference, _ other: CellReference) {
    first = CellReference(row: min(one.row, other.row), column: min(one.column, other.column))
    last = CellReference(row: max(one.row, other.row), column: max(one.column, other.column))
  }

  /// Reads `A1:B2` or `A1`.
  public init?(_ text: String) {
    let corners = text.split(separator: ":", omittingEmptySubsequences: false)
    guard corners.count <= 2, let one = CellReference(String(corners[0])) else { return nil }
    guard corners.count == 2 else {
      self.init(one, one)
      return
    }
    guard let other = CellReference(String(corners[1])) else { return nil }
    self.init(one, other)
  }

  public func contains(_ cell: CellReference) -> Bool {
    (first.row...last.row).contains(cell.row) && (first.column...last.column).contains(cell.column)
  }

  /// Whether a cell is in both.
  public func overlaps(_ other: CellRange) -> Bool {
    first.row <= other.last.row && other.first.row <= last.row
      && first.column <= other.last.column && other.first.column <= last.column
  }
}

extension CellRange: CustomStringConvertible {
  /// `A1:B2`, or `A1` for a single cell.
  public var description: String {
    first == last ? first.description : "\(first):\(last)"
  }
}
