/// A run of rows as flat arrays, reused from batch to batch.
///
/// - Order: as in the file. In a row the columns increase; rows may come in any order and more
///   than once, and of two cells at one place the last stands (``SheetGrid`` puts that right).
/// - Memory: 16 bytes a cell, 9 bytes a row, plus the text of inline strings.
public struct RowBatch: Sendable {
  public var cells: [Cell] = []
  /// Zero-based row of each row of the batch.
  public var rows: [Int32] = []
  /// Where each row's cells begin in `cells`.
  public var rowStarts: [Int32] = []
  public var hiddenRows: [Bool] = []
  /// UTF-8 of the batch's own texts.
  public var text: [UInt8] = []

  public init() {}

  public var rowCount: Int { rows.count }

  /// The range of `cells` that a row of the batch takes.
  public func cellRange(ofRow position: Int) -> Range<Int> {
    let end = position + 1 < rows.count ? Int(rowStarts[position + 1]) : cells.count
    return Int(rowStarts[position])..<end
  }

  public mutating func beginRow(_ row: Int, isHidden: Bool = false) {
    rows.append(Int32(row))
    rowStarts.append(Int32(cells.count))
    hiddenRows.append(isHidden)
  }

  public mutating func removeAll() {
    cells.removeAll(keepingCapacity: true)
    rows.removeAll(keepingCapacity: true)
    rowStarts.removeAll(keepingCapacity: true)
    hiddenRows.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
  }
}
