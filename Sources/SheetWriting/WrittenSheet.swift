public import SheetModel

/// What one sheet was meant to hold, kept as a digest a row, to be held against what a reader finds.
///
/// - Memory: 16 bytes a row; no text is kept.
public struct WrittenSheet: Sendable, Equatable {
  struct Row: Sendable, Equatable {
    var index: Int
    var digest: UInt64
  }

  public let name: String
  var rows: [Row] = []
  var merges: [CellRange] = []
  public internal(set) var cellCount = 0

  init(name: String) {
    self.name = name
  }

  /// Compares a sheet that was read back: name, merged ranges, and each cell's place, type and value.
  ///
  /// Empty texts are no cells.
  ///
  /// - Throws: ``WorkbookError/notProven(sheet:row:)`` with the first row that differs.
  public func prove(_ grid: SheetGrid) throws(WorkbookError) {
    guard grid.name == name else { throw .notProven(sheet: name, row: nil) }
    var next = 0
    for row in grid.rows {
      guard let digest = Self.digest(of: row) else { continue }
      guard next < rows.count, rows[next] == Row(index: row.index, digest: digest) else {
        let expected = next < rows.count ? rows[next].index : row.index
        throw .notProven(sheet: name, row: min(expected, row.index))
      }
      next += 1
    }
    if next < rows.count { throw .notProven(sheet: name, row: rows[next].index) }
    guard Set(grid.mergedRanges) == Set(merges) else { throw .notProven(sheet: name, row: nil) }
  }

  private static func digest(of row: SheetGrid.Row) -> UInt64? {
    var digest = CellDigest.textSeed
    var isEmpty = true
    for cell in row.cells {
      guard let (kind, value) = CellDigest.parts(of: cell.value) else { continue }
      digest = CellDigest.adding(to: digest, column: cell.column, kind: kind, value: value)
      isEmpty = false
    }
    return isEmpty ? nil : digest
  }
}
