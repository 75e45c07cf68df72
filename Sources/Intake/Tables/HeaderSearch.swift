import InspectionModel
import InspectionPlan
import SheetModel

/// Finds where a table begins: the first row, or two rows, that name the fields of 附件4.
struct HeaderSearch {
  let words: HeaderWords

  /// A header's first line stands in one of the first 15 rows (`domain.md`, section 3.1).
  static let lastRow = 14

  /// What a possible header names.
  struct Score: Equatable {
    var fields = 0
    var nonOptional = 0
    var core = 0

    /// A list of addresses or a plan of work names 序号, 单位名称 and 备注 as well; a table of results
    /// names a core column and two others that are not optional.
    var isTable: Bool { core >= 1 && nonOptional >= 3 }
  }

  /// The first header among the first rows; of one and two lines, what names more.
  ///
  /// - Output: `nil` where the sheet holds no such table.
  func header(in grid: SheetGrid) -> TableHeader? {
    let lines = grid.rows.prefix { $0.index <= Self.lastRow + 1 }
      .map { HeaderLine($0, mergedRanges: grid.mergedRanges) }
    for (position, line) in lines.enumerated() where line.row <= Self.lastRow {
      let below = position + 1 < lines.count ? lines[position + 1] : nil
      let header = header(from: line, below: below)
      if score(header.cells).isTable { return header }
    }
    return nil
  }

  /// Whether a row further down is a header of its own, and which.
  func header(at row: SheetGrid.Row, below: SheetGrid.Row?, mergedRanges: [CellRange])
    -> TableHeader?
  {
    let line = HeaderLine(row, mergedRanges: mergedRanges)
    let next = below.map { HeaderLine($0, mergedRanges: mergedRanges) }
    let header = header(from: line, below: next)
    return score(header.cells).isTable ? header : nil
  }

  private func header(from line: HeaderLine, below: HeaderLine?) -> TableHeader {
    let single = TableHeader(rows: line.row...line.row, cells: line.cells)
    guard let below, below.row == line.row + 1 else { return single }
    let double = combined(line, below)
    let score = score(double.cells).fields
    let upper = self.score(single.cells).fields
    let lower = self.score(below.cells).fields
    let isTwoLines = score > upper || (score == upper && isDivided(line, below))
    return score > lower && isTwoLines ? double : single
  }

  private func combined(_ upper: HeaderLine, _ lower: HeaderLine) -> TableHeader {
    let columns = Set(upper.cells.map(\.column)).union(lower.cells.map(\.column)).sorted()
    let cells = columns.compactMap { column -> TableHeader.Cell? in
      let parent = upper.parent(over: column, below: lower)
      guard var cell = lower.cell(at: column) else { return parent }
      cell.parent = parent?.text
      return cell
    }
    return TableHeader(rows: upper.row...lower.row, cells: cells)
  }

  /// Whether the lower line only divides wide cells of the upper one: no row of data does that.
  private func isDivided(_ upper: HeaderLine, _ lower: HeaderLine) -> Bool {
    guard lower.cells.count >= 2 else { return false }
    return lower.cells.allSatisfy { cell in
      guard let above = upper.cell(at: cell.column) else {
        return upper.parent(over: cell.column, below: lower) != nil
      }
      return above.isExpanded || upper.cell(at: cell.column + 1)?.isExpanded == true
        || (!upper.hasWideCells && upper.cell(at: cell.column + 1) == nil
          && lower.cell(at: cell.column + 1) != nil)
    }
  }

  private func score(_ cells: [TableHeader.Cell]) -> Score {
    var hits: Set<Int> = []
    for cell in cells where !cell.isExpanded {
      switch words.meaning(of: cell) {
      case .field(let index, _)?: hits.insert(index)
      case .bare(let candidates)?:
        if let free = candidates.first(where: { !hits.contains($0) }) { hits.insert(free) }
      case nil: continue
      }
    }
    let needs = hits.map { words.columns[$0].need }
    return Score(
      fields: hits.count, nonOptional: needs.count { $0 != .optional },
      core: needs.count { $0 == .core })
  }
}
