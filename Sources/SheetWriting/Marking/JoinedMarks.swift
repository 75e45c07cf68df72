internal import SheetModel

/// The marks of a sheet, one a cell; marks inside a merged range are its first cell's.
internal struct JoinedMarks {
  /// In the order of cells.
  internal let marks: [CellMark]

  /// - Parameters:
  ///   - marks: In any order; of several at one cell the first gives the fill.
  ///   - sheet: The part of the sheet.
  ///   - name: For errors.
  /// - Throws: ``MarkError/malformed(part:)``.
  internal init(_ marks: [CellMark], on sheet: [UInt8], name: String) throws(MarkError) {
    let merged = marks.isEmpty ? [] : try Self.mergedRanges(sheet, name: name)
    let firsts = Self.firstCells(of: marks.map(\.cell), in: merged)
    var cells: [CellReference: CellMark] = [:]
    for var mark in marks {
      mark.cell = firsts[mark.cell] ?? mark.cell
      guard let known = cells[mark.cell] else {
        cells[mark.cell] = mark
        continue
      }
      let texts = [known.comment, mark.comment].compactMap(\.self)
      cells[mark.cell]?.comment = texts.isEmpty ? nil : texts.joined(separator: "\n")
    }
    self.marks = cells.values.sorted { $0.cell < $1.cell }
  }

  /// By the marked cells of its rows: looking through all ranges for every mark would be quadratic.
  private static func firstCells(
    of cells: [CellReference], in merged: [CellRange]
  ) -> [CellReference: CellReference] {
    guard !merged.isEmpty else { return [:] }
    let byRow = Dictionary(grouping: Set(cells), by: \.row)
    let rows = byRow.keys.sorted()
    var firsts: [CellReference: CellReference] = [:]
    var seen: Set<CellReference> = []
    for range in merged where seen.insert(range.first).inserted {
      var low = 0
      var high = rows.count
      while low < high {
        let middle = (low + high) / 2
        if rows[middle] < range.first.row { low = middle + 1 } else { high = middle }
      }
      for row in rows[low...].prefix(while: { $0 <= range.last.row }) {
        for cell in byRow[row] ?? [] where range.contains(cell) && firsts[cell] == nil {
          firsts[cell] = range.first
        }
      }
    }
    return firsts
  }

  private static func mergedRanges(_ sheet: [UInt8], name: String) throws(MarkError) -> [CellRange]
  {
    var tags = PartTags(sheet, name: name)
    var ranges: [CellRange] = []
    while let tag = try tags.next() {
      guard tag.depth == 3, tag.isStart, tags.isNamed(tag, "mergeCell"),
        let range = tags.value(tag, "ref").flatMap({ CellRange($0) })
      else { continue }
      ranges.append(range)
    }
    return ranges
  }
}
