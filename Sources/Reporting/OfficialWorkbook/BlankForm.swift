import InspectionModel
package import InspectionPlan
import SheetModel
package import SheetWriting

/// A blank 附件4 for an office to fill in: the official columns and 任务来源, with drop-downs, and a
/// sheet that explains each column.
package struct BlankForm {
  private static let rowCount = 100
  private static let firstChoice = 2

  private let plan: AnnualPlan
  private let columns: [OfficialColumn]

  package init(plan: AnnualPlan) {
    self.plan = plan
    columns = plan.columns.enumerated().compactMap { index, column in
      column.isOfficial || column.field == .source
        ? OfficialColumn(index: index, header: column.header, kind: column.kind) : nil
    }
  }

  /// Writes the form.
  ///
  /// - Parameters:
  ///   - office: Who fills it in; `nil` leaves the place blank.
  ///   - path: Where; what is there is replaced.
  /// - Returns: What the file is to hold.
  /// - Throws: ``WorkbookError``; a cut file may be left then.
  package func write(office: String?, to path: String) throws(WorkbookError) -> WorkbookProof {
    let newYear = CalendarDate(year: plan.year, month: 1, day: 1)
    var writer = try WorkbookWriter(
      path: path,
      properties: WorkbookProperties(
        title: plan.workbookTitle, author: plan.coordinator.bureau,
        created: newYear.map { Moment($0, secondsOfDay: 0).secondsSince1970 } ?? 0))
    let formats = try OfficialFormats(plan.settings.fonts, in: &writer)
    let fit = fitted()
    let guide = try SheetName("填表说明")
    let layout = OfficialLayout(columnWidths: fit.widths, rowCount: Self.rowCount)
    var sheet = layout.sheet
    sheet.choices = choices(guide)
    try writer.beginSheet(SheetName("附件4"), sheet)
    try writer.appendRow(0, height: 24, [SheetCell(column: 0, .text("附件4"), formats.label)])
    try writer.appendRow(1, height: 40, layout.spread([plan.workbookTitle], formats.title))
    try writer.appendRow(2, height: 24, layout.spread(["（        ）"], formats.subtitle))
    try layout.writeFiler(office ?? "", formats, to: &writer)
    try layout.writeHeader(columns, lines: fit.headerLines, formats, to: &writer)
    for row in 0..<Self.rowCount {
      try writer.appendRow(
        OfficialLayout.firstRow + row, height: 20,
        columns.enumerated().map { SheetCell(column: $0, .blank, $1.format(formats)) })
    }
    try layout.writeSignatures(formats, to: &writer)
    try writeGuide(guide, formats, to: &writer)
    return WorkbookProof(try writer.finish())
  }

  /// As wide as usual values are.
  private func fitted() -> ColumnFit {
    var fit = ColumnFit(columns.map(\.fit), fontSize: OfficialFormats.bodySize)
    for column in columns {
      let units =
        switch column.kind {
        case .sequence: 40
        case .date: 110
        case .choice: 80
        case .identifier: 190
        case .dateOrLot: 215
        case .item: 110
        case .text: 160
        }
      fit.add(TextWidth.Extent(units: units))
    }
    fit.settle(
      pageWidth: OfficialLayout.pageWidth / OfficialLayout.leastScale,
      fullWidth: OfficialLayout.pageWidth)
    return fit
  }

  private func choices(_ guide: SheetName) -> [CellChoices] {
    columns.enumerated().compactMap { column, official in
      let field = plan.columns[official.index].field
      let range = CellRange(
        CellReference(row: OfficialLayout.firstRow, column: column),
        CellReference(row: OfficialLayout.firstRow + Self.rowCount - 1, column: column))
      if official.kind == .date {
        guard let first = CalendarDate(year: plan.year, month: 1, day: 1),
          let last = CalendarDate(year: plan.year + 1, month: 1, day: 31)
        else { return nil }
        return CellChoices(
          range: range, source: .days(first...last), isStrict: false, title: official.header,
          message: "请填 \(plan.year) 年的日期，年、月、日写全，如 \(plan.year)-03-12。")
      }
      let words = words(of: official)
      guard !words.isEmpty else { return nil }
      let row = Self.firstGuideRow + column
      let cells = CellRange(
        CellReference(row: row, column: Self.firstChoice),
        CellReference(row: row, column: Self.firstChoice + words.count - 1))
      let isStrict = official.kind == .choice && field != .source
      return CellChoices(
        range: range, source: .cells(sheet: guide, cells), isStrict: isStrict,
        title: official.header,
        message: isStrict ? "请在下拉列表中选择。" : "下拉列表里没有这个词。确实如此的可以照填。")
    }
  }

  private func words(of column: OfficialColumn) -> [String] {
    column.kind == .item
      ? plan.items.map(\.product) : plan.columns[column.index].choices.map(\.name)
  }

  private static let firstGuideRow = 2

  /// A row a column: header, what is asked for, and the words that may stand there.
  private func writeGuide(
    _ name: SheetName, _ formats: OfficialFormats, to writer: inout WorkbookWriter
  ) throws(WorkbookError) {
    let most = columns.map { words(of: $0).count }.max() ?? 0
    var layout = SheetLayout(
      columnWidths: [22, 46] + [Double](repeating: 13, count: max(most, 1)))
    layout.isLandscape = true
    layout.freeze = CellReference(row: Self.firstGuideRow, column: 0)
    try writer.beginSheet(name, layout)
    try writer.appendRow(
      0, height: 28, [SheetCell(column: 0, .text("每一列怎样填"), formats.label)])
    try writer.appendRow(
      1,
      [
        SheetCell(column: 0, .text("列"), formats.header),
        SheetCell(column: 1, .text("要求"), formats.header),
        SheetCell(
          column: 2, .text("可填的词"), formats.header, columnSpan: max(most, 1)),
      ])
    for (row, column) in columns.enumerated() {
      try writer.appendRow(
        Self.firstGuideRow + row, height: 30,
        [
          SheetCell(column: 0, .text(column.header), formats.text),
          SheetCell(column: 1, .text(demand(of: plan.columns[column.index])), formats.text),
        ]
          + words(of: column).enumerated().map {
            SheetCell(column: Self.firstChoice + $0, .text($1), formats.centered)
          })
    }
  }

  private func demand(of column: PlanColumn) -> String {
    let need =
      switch column.need {
      case .core, .required: column.allowsPlaceholder ? "必填，没有的写“/”。" : "必填。"
      case .conditional: "不合格的必填。"
      case .optional: column.kind == .sequence ? "可以不填。" : "选填。"
      }
    let kind =
      switch column.kind {
      case .date: "日期，年、月、日写全。"
      case .dateOrLot: "照标签写，日期或批号都可以。"
      case .identifier: "单元格已设为文本，长号码不会丢位。"
      case .choice: "从下拉列表中选。"
      case .item: "从下拉列表中选，计划外的照填。"
      case .text, .sequence: ""
      }
    return need + kind
  }
}
