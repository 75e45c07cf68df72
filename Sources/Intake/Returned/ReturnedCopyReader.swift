package import InspectionModel
package import SheetModel

/// Tells the sheet 校验结果 of a marked copy from tables, and reads what the office wrote into it.
package enum ReturnedCopyReader {
  /// The header stands below a few lines; somebody may have put more above it.
  private static let headerRows = 40

  /// - Returns: The sheets without ours, and what ours say; `nil` where none is there.
  package static func split(_ grids: [SheetGrid]) -> (tables: [SheetGrid], returned: ReturnedCopy?)
  {
    var tables: [SheetGrid] = []
    var returned: ReturnedCopy?
    for grid in grids {
      guard let found = read(grid) else {
        tables.append(grid)
        continue
      }
      returned = ReturnedCopy(
        origin: found.origin ?? returned?.origin,
        statements: (returned?.statements ?? []) + found.statements,
        sheets: (returned?.sheets ?? []) + [grid.name])
    }
    return (tables, returned)
  }

  /// `nil` where the sheet is not ours.
  private static func read(_ grid: SheetGrid) -> ReturnedCopy? {
    guard
      let position = grid.rows.prefix(headerRows).firstIndex(where: { row in
        ResultSheet.headers.indices.allSatisfy { row.text($0) == ResultSheet.headers[$0] }
          && row.text(ResultSheet.identityColumn).hasPrefix(ResultSheet.marker)
      })
    else { return nil }
    let mark = grid.rows[position].text(ResultSheet.identityColumn)
    let origin = String(mark.dropFirst(ResultSheet.marker.count))
    return ReturnedCopy(
      origin: isHash(origin) ? origin : nil,
      statements: grid.rows[(position + 1)...].compactMap { statement(in: $0, of: grid.name) },
      sheets: [grid.name])
  }

  private static func statement(
    in row: SheetGrid.Row, of sheet: String
  ) -> ReturnedCopy.Statement? {
    let parts = row.text(ResultSheet.identityColumn).split(separator: ":").map(String.init)
    let text = visible(row, ResultSheet.explanationColumn)
    guard let fingerprint = parts.first, isHash(fingerprint), !text.isEmpty,
      let rule = RuleCode(rawValue: visible(row, ResultSheet.ruleColumn))
    else { return nil }
    let place = CellReference(row: row.index, column: ResultSheet.explanationColumn)
    return ReturnedCopy.Statement(
      rule: rule, fingerprint: fingerprint, valueHash: parts.count > 1 ? parts[1] : nil, text: text,
      place: "\(sheet)!\(place)")
  }

  private static func isHash(_ text: String) -> Bool {
    text.utf8.count == 64
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }

  private static func visible(_ row: SheetGrid.Row, _ column: Int) -> String {
    let text = row.text(column)
    return Folding.trimmed(text) ?? text
  }
}
