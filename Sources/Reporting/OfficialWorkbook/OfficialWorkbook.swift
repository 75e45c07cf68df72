package import Consolidation
import InspectionModel
package import InspectionPlan
import SheetModel
package import SheetWriting

/// 附件4.xlsx: the official table and nothing else, ready to be printed, stamped and sent upward.
package struct OfficialWorkbook {
  private let plan: AnnualPlan
  private let columns: [OfficialColumn]

  package init(plan: AnnualPlan) {
    self.plan = plan
    columns = OfficialColumn.columns(of: plan)
  }

  /// Writes the table of a period.
  ///
  /// - Output: One sheet; the rows of `result.batches` in their order, 序号 from 1.
  /// - Throws: ``WorkbookError``; a file that is there may be cut then, so write beside and rename.
  package func write(
    _ result: ConsolidatedResult, to path: String
  ) throws(WorkbookError) -> WorkbookProof {
    var writer = try WorkbookWriter(
      path: path,
      properties: WorkbookProperties(
        title: plan.workbookTitle, author: plan.coordinator.bureau,
        created: result.asOf.secondsSince1970))
    let formats = try OfficialFormats(plan.settings.fonts, in: &writer)
    let fit = fitted(result)
    let layout = OfficialLayout(columnWidths: fit.widths, rowCount: result.batches.count)
    try writer.beginSheet(SheetName("附件4"), layout.sheet)
    try writeHead(of: result, layout, formats, headerLines: fit.headerLines, to: &writer)
    for (row, batch) in result.batches.enumerated() {
      let record = result.record(batch.reference)
      let cells = columns.enumerated().map { column, official in
        SheetCell(
          column: column, official.value(of: record, number: row + 1), official.format(formats))
      }
      let lines = fit.lines(row: row) { columns[$0].shown(record) }
      try writer.appendRow(
        OfficialLayout.firstRow + row,
        height: max(20, TextWidth.rowHeight(lines: lines, fontSize: OfficialFormats.bodySize)),
        cells)
    }
    try layout.writeSignatures(formats, to: &writer)
    return WorkbookProof(try writer.finish())
  }

  private func fitted(_ result: ConsolidatedResult) -> ColumnFit {
    var fit = ColumnFit(columns.map(\.fit), fontSize: OfficialFormats.bodySize)
    fit.reserve(rows: result.batches.count)
    for (row, batch) in result.batches.enumerated() {
      let record = result.record(batch.reference)
      for column in columns { fit.add(column.extent(of: record, number: row + 1)) }
    }
    fit.settle(
      pageWidth: OfficialLayout.pageWidth / OfficialLayout.leastScale,
      fullWidth: OfficialLayout.pageWidth)
    return fit
  }

  private func writeHead(
    of result: ConsolidatedResult, _ layout: OfficialLayout, _ formats: OfficialFormats,
    headerLines: Int, to writer: inout WorkbookWriter
  ) throws(WorkbookError) {
    try writer.appendRow(
      0, height: 24, [SheetCell(column: 0, .text("附件4"), formats.label)])
    try writer.appendRow(1, height: 40, layout.spread([plan.workbookTitle], formats.title))
    try writer.appendRow(2, height: 24, layout.spread([subtitle(result)], formats.subtitle))
    try layout.writeFiler(plan.coordinator.bureau, formats, to: &writer)
    try layout.writeHeader(columns, lines: headerLines, formats, to: &writer)
  }

  /// （1—3月，截至4月10日）.
  private func subtitle(_ result: ConsolidatedResult) -> String {
    let coverage = plan.period(result.period)?.coverage ?? ""
    guard let day = plan.deadline(ofPeriod: result.period, officeCode: nil) else {
      return "（\(coverage)）"
    }
    return "（\(coverage)，截至\(day.month)月\(day.day)日）"
  }
}
