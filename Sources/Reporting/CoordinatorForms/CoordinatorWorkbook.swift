import InspectionPlan
import SheetWriting

/// Writes a form of the coordinator: its sheets, and one with the words of its drop-downs.
struct CoordinatorWorkbook {
  private static let listSheet = "选项"

  let plan: AnnualPlan
  let title: String
  /// Seconds since 1970, for the file's properties.
  let created: Int

  /// - Throws: ``WorkbookError``; a cut file may be left then.
  func write(_ sheets: [PaperSheet], to path: String) throws(WorkbookError) -> WorkbookProof {
    var writer = try WorkbookWriter(
      path: path,
      properties: WorkbookProperties(
        title: title, author: plan.coordinator.bureau, created: created))
    let lists = PaperChoiceLists(sheets.flatMap(\.tables), sheet: try SheetName(Self.listSheet))
    for (index, sheet) in sheets.enumerated() {
      let formats = try PaperFormats(
        plan.settings, fontSize: sheet.fontSize, hasFillIn: true, in: &writer)
      var printer = PaperSheetPrinter(
        sheet, formats: formats, decimals: plan.settings.rateDecimals, lists: lists)
      try printer.print(to: &writer, isActive: index == 0)
    }
    let plain = try writer.format(
      CellFormat(fontName: plan.settings.fonts.body, fontSize: 10))
    let most = lists.lists.map(\.count).max() ?? 1
    try writer.beginSheet(
      lists.sheet, SheetLayout(columnWidths: [Double](repeating: 14, count: most)))
    for (row, words) in lists.lists.enumerated() {
      try writer.appendRow(
        row, words.enumerated().map { SheetCell(column: $0, .text($1), plain) })
    }
    return WorkbookProof(try writer.finish())
  }
}
