import SheetModel
import SheetReading

/// Reads everything that a file offers, under limits that keep a run short.
public enum Reading {
  /// Small enough for thousands of runs a second, large enough for every path.
  public static let limits: ReadLimits = {
    var limits = ReadLimits.standard
    limits.cells = 200_000
    limits.sharedStrings = 200_000
    limits.sharedTextBytes = 4 << 20
    // The window is no larger than this, so that it moves and grows in small inputs too.
    limits.textBytes = 8 << 10
    limits.package.inflatedBytes = 8 << 20
    return limits
  }()

  /// Opens the bytes and types every cell both ways; what can't be read must be an error.
  public static func all(_ bytes: [UInt8], name: String) {
    guard var file = try? SpreadsheetFile(bytes: bytes, name: name, limits: limits) else { return }
    for index in file.sheets.indices {
      guard let grid = try? file.grid(ofSheet: index, showing: .all) else { continue }
      check(grid)
      guard var rows = try? file.rows(ofSheet: index) else { continue }
      var batch = RowBatch()
      var counts = [Int](repeating: 0, count: CellType.allCases.count)
      while (try? rows.next(into: &batch)) == true { rows.count(batch, into: &counts) }
      precondition((try? rows.next(into: &batch)) != true, "a sheet that ended goes on")
    }
  }

  /// Everything that is read from the file, as text to compare.
  public static func words(_ bytes: [UInt8], name: String) -> [String] {
    do {
      var file = try SpreadsheetFile(bytes: bytes, name: name, limits: limits)
      return file.sheets.indices.map { index in
        do {
          let grid = try file.grid(ofSheet: index)
          return "\(grid.rows) \(grid.mergedRanges) \(grid.hiddenColumns) \(grid.notes)"
        } catch {
          return "\(error)"
        }
      }
    } catch {
      return ["\(error)"]
    }
  }

  /// What every grid must be, whatever the file says.
  private static func check(_ grid: SheetGrid) {
    var last = -1
    for row in grid.rows {
      precondition(row.index > last && row.index < 1_048_576, "rows out of order")
      last = row.index
      var column = -1
      for cell in row.cells {
        precondition(cell.column > column && cell.column < 16_384, "cells out of order")
        column = cell.column
      }
    }
    for range in grid.mergedRanges {
      precondition(
        range.last.row < 1_048_576 && range.last.column < 16_384, "a merge beyond the grid")
    }
  }
}
