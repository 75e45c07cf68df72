internal import SheetModel

/// The part of a sheet that is written by hand, cell by cell.
internal enum AppendedSheetPart {
  private static let linkLimit = 65_530

  /// - Parameters:
  ///   - sheet: What it holds.
  ///   - styles: Take its formats.
  /// - Returns: The part.
  internal static func bytes(_ sheet: AppendedSheet, styles: inout StyleClones) -> [UInt8] {
    var links: [String] = []
    var merges: [String] = []
    var part =
      MarkupText.head
      + "<worksheet xmlns=\"\(MarkupText.main)\"><sheetPr><pageSetUpPr fitToPage=\"1\"/>"
      + "</sheetPr><sheetViews><sheetView showGridLines=\"0\" tabSelected=\"1\" workbookViewId=\"0\"/>"
      + "</sheetViews><sheetFormatPr defaultRowHeight=\"15\"/><cols>"
    for (column, width) in sheet.columnWidths.enumerated() {
      let hidden = sheet.hiddenColumns.contains(column) ? " hidden=\"1\"" : ""
      part +=
        "<col min=\"\(column + 1)\" max=\"\(column + 1)\" width=\"\(NumberText.shortest(width))\""
        + "\(hidden) customWidth=\"1\"/>"
    }
    part += "</cols><sheetData>"
    for (index, row) in sheet.rows.enumerated() {
      let height = row.height.map {
        " ht=\"\(NumberText.shortest(min($0, 409)))\" customHeight=\"1\""
      }
      part += "<row r=\"\(index + 1)\"\(height ?? "")>"
      for cell in row.cells {
        let place = CellReference(row: index, column: cell.column)
        let format = styles.index(of: cell.format)
        part += element(cell.value, at: place, format: format, links: &links)
        guard cell.columnSpan > 1 else { continue }
        let last = cell.column + cell.columnSpan - 1
        for column in cell.column + 1...last {
          part += "<c r=\"\(CellReference(row: index, column: column))\" s=\"\(format)\"/>"
        }
        merges.append("\(place):\(CellReference(row: index, column: last))")
      }
      part += "</row>"
    }
    part += "</sheetData>"
    if !merges.isEmpty {
      part +=
        "<mergeCells count=\"\(merges.count)\">"
        + merges.map { "<mergeCell ref=\"\($0)\"/>" }.joined() + "</mergeCells>"
    }
    if !links.isEmpty { part += "<hyperlinks>\(links.joined())</hyperlinks>" }
    part +=
      "<printOptions horizontalCentered=\"1\"/><pageMargins left=\"0.47\" right=\"0.47\" top=\"0.59\""
      + " bottom=\"0.59\" header=\"0.3\" footer=\"0.3\"/><pageSetup paperSize=\"9\""
      + " orientation=\"landscape\" fitToHeight=\"0\"/><headerFooter><oddFooter>&amp;C"
      + "\(MarkupText.plain(sheet.footer))</oddFooter></headerFooter></worksheet>"
    return Array(part.utf8)
  }

  private static func element(
    _ value: AppendedSheet.Value, at place: CellReference, format: Int, links: inout [String]
  ) -> String {
    switch value {
    case .blank, .text(""): return "<c r=\"\(place)\" s=\"\(format)\"/>"
    case .number(let number): return "<c r=\"\(place)\" s=\"\(format)\"><v>\(number)</v></c>"
    case .text(let text): return inline(text, at: place, format: format)
    case .link(let text, let sheet, let cell):
      if links.count < linkLimit {
        let target = MarkupText.plain(WorkbookEdit.quoted(sheet) + "!\(cell)")
        links.append("<hyperlink ref=\"\(place)\" location=\"\(target)\"/>")
      }
      return inline(text, at: place, format: format)
    }
  }

  private static func inline(_ text: String, at place: CellReference, format: Int) -> String {
    "<c r=\"\(place)\" s=\"\(format)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
      + "\(MarkupText.cell(text))</t></is></c>"
  }
}
