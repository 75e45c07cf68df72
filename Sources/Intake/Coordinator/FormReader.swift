package import InspectionModel
package import SheetModel

/// Recognises the coordinator's forms among sheets, and reads the rows that were changed since they were
/// printed.
package enum FormReader {
  private static let headerRows = 40

  /// What a sheet of a form says.
  package struct Form: Hashable, Sendable {
    /// ``CoordinatorForm/Register/marker`` or ``CoordinatorForm/Opinions/marker``.
    package var marker: String
    package var lines: [FormLine]
    /// Rows, counted from 1, in which something is filled in and that nobody can tell what it is about.
    package var unknownRows: [Int]
  }

  /// `nil` where the sheet is no form.
  package static func read(_ grid: SheetGrid) -> Form? {
    for (marker, filledIn) in [
      (CoordinatorForm.Register.marker, CoordinatorForm.Register.filledIn),
      (CoordinatorForm.Opinions.marker, CoordinatorForm.Opinions.filledIn),
    ] {
      guard
        let position = grid.rows.prefix(headerRows).firstIndex(where: { row in
          row.cells.contains { $0.text == marker }
        })
      else { continue }
      return form(grid, below: position, marker: marker, filledIn: filledIn)
    }
    return nil
  }

  private static func form(
    _ grid: SheetGrid, below position: Int, marker: String, filledIn: [String]
  ) -> Form {
    var headers: [Int: String] = [:]
    for cell in grid.rows[position].cells { headers[cell.column] = trimmed(cell) }
    let identityColumn = headers.first { $0.value == marker }?.key ?? 0
    var form = Form(marker: marker, lines: [], unknownRows: [])
    for row in grid.rows[(position + 1)...] {
      var texts: [String: String] = [:]
      for cell in row.cells where cell.column != identityColumn {
        guard let header = headers[cell.column] else { continue }
        let text = trimmed(cell)
        if !text.isEmpty { texts[header] = text }
      }
      let said = filledIn.map { texts[$0] ?? "" }
      guard let identity = FormIdentity(row.text(identityColumn)) else {
        if said.contains(where: { !$0.isEmpty }) { form.unknownRows.append(row.number) }
        continue
      }
      guard !identity.isAsPrinted(said) else { continue }
      form.lines.append(
        FormLine(sheet: grid.name, row: row.number, identity: identity, texts: texts))
    }
    return form
  }

  private static func trimmed(_ cell: SheetGrid.Cell) -> String {
    let text = cell.value.plainText
    return Folding.trimmed(text) ?? text
  }
}
