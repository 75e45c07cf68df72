internal import InspectionModel
internal import InspectionPlan
internal import SheetModel
internal import SheetWriting

/// The sheet 校验结果 of a marked copy: what is asked, cell by cell, with a column to answer in.
internal struct ResultSheetDraft {
  private static let fontSize = 10.0
  private static let headSize = 11.0
  /// Widths of the columns, in tenths of a half-width character.
  private static let units = [60, 95, 85, 185, 165, 355, 355, 85, 245, 70, 100]
  private static let lastColumn = ResultSheet.ruleColumn

  private let checked: CheckedFiles
  private let file: Int
  private let findings: MarkedFindings
  private let due: CalendarDate
  private let note: String?
  private let renamed: [String: String]

  private let plain: CellFormat
  private let heading: CellFormat

  internal init(
    _ checked: CheckedFiles, file: Int, findings: MarkedFindings, due: CalendarDate, note: String?,
    renamed: [String: String]
  ) {
    self.checked = checked
    self.file = file
    self.findings = findings
    self.due = due
    self.note = note
    self.renamed = renamed
    let fonts = checked.plan.settings.fonts
    plain = CellFormat(fontName: fonts.body, fontSize: Self.fontSize).with {
      $0.wraps = true
      $0.hasBorder = true
      $0.horizontal = .left
    }
    heading = CellFormat(fontName: fonts.header, fontSize: Self.fontSize).with {
      $0.isBold = true
      $0.hasBorder = true
      $0.horizontal = .center
      $0.wraps = true
      $0.fill = CellFormat.Color(0xE7EDF5)
    }
  }

  internal var sheet: AppendedSheet {
    let head = self.head
    return AppendedSheet(
      name: ResultSheet.name,
      columnWidths: Self.units.map { TextWidth.columnWidth(units: $0, fontSize: Self.fontSize) },
      hiddenColumns: [ResultSheet.identityColumn],
      rows: head + [headerRow] + findings.listed.enumerated().map { row($1, number: $0 + 1) },
      repeatedRow: head.count)
  }

  // MARK: - Head

  private var head: [AppendedSheet.Row] {
    let submitted = checked.files[file]
    let title = CellFormat(fontName: heading.fontName, fontSize: 16).with { $0.isBold = true }
    let line = CellFormat(fontName: plain.fontName, fontSize: Self.headSize).with {
      $0.horizontal = .left
      $0.wraps = true
    }
    let office = checked.officeName(submitted.office.officeCode) ?? "（报送单位不明）"
    var lines = [
      "单位：\(office)　　收到日期：\(submitted.received.moment.date)（第\(submitted.version)次报送）",
      "结论：\(conclusion)　　更正期限：\(due)", instruction,
    ]
    if findings.listed.count < findings.total {
      lines.append(
        "问题太多，这里每条规则只列出前一部分：显示 \(grouped(findings.listed.count)) / 共 \(grouped(findings.total))。")
    }
    if let note { lines.append(note) }
    return [AppendedSheet.Row(height: 27, [span(.text("校验结果"), title)])]
      + lines.map { text in
        let room =
          Double(Self.units[...Self.lastColumn].reduce(0, +)) * Self.fontSize / Self.headSize
        let height = TextWidth.rowHeight(
          lines: TextWidth.lines(text, available: Int(room)), fontSize: Self.headSize)
        return AppendedSheet.Row(height: height, [span(.text(text), line)])
      }
  }

  private func span(_ value: AppendedSheet.Value, _ format: CellFormat) -> AppendedSheet.Cell {
    AppendedSheet.Cell(column: 0, value, format, columnSpan: Self.lastColumn + 1)
  }

  private var conclusion: String {
    let errors = "请更正 \(grouped(findings.errorCount)) 处"
    let queries = "请核实 \(grouped(findings.queryCount)) 处"
    if findings.errorCount == 0 { return "请说明（\(queries)）" }
    return findings.queryCount == 0 ? "请更正（\(errors)）" : "请更正（\(errors)，\(queries)）"
  }

  private var instruction: String {
    "怎样做：请在原表里改好标了颜色的单元格（红色请更正，黄色请核实）；黄色的确实无误，就在下面“说明”一栏写明原因。"
      + "改好后保存，把本文件直接发回，不必删除本页和批注。"
  }

  // MARK: - List

  private var headerRow: AppendedSheet.Row {
    let small = heading.with { $0.fontSize = 7 }
    let origin = ResultSheet.marker + checked.files[file].sha256
    return AppendedSheet.Row(
      height: 20,
      ResultSheet.headers.enumerated().map { column, header in
        AppendedSheet.Cell(
          column: column, .text(header), column == ResultSheet.ruleColumn ? small : heading)
      } + [AppendedSheet.Cell(column: ResultSheet.identityColumn, .text(origin), small)])
  }

  private func row(_ index: Int, number: Int) -> AppendedSheet.Row {
    let finding = checked.findings[index]
    let text = checked.texts[index]
    let severity = checked.severities[index]
    let center = plain.with { $0.horizontal = .center }
    let word = center.with { $0.fill = Self.fill(severity) }
    let small = center.with {
      $0.fontSize = 7
      $0.fontColor = CellFormat.Color(0x7F7F7F)
    }
    let written = plain.with { $0.numberFormat = "@" }
    let value = finding.value.map { $0.kind == .blank ? "（空白）" : clipped($0.shown, to: 200) }
    let subject = checked.subjects[index]
    let identity = ResultSheet.identity(
      fingerprint: subject.fingerprint, valueHash: subject.valueHash)
    let wrapped = [(3, finding.place?.key), (4, value), (5, text.message), (6, text.fix)]
    let lines = wrapped.reduce(1) { most, cell in
      max(most, TextWidth.lines(cell.1 ?? "", available: Self.units[cell.0]))
    }
    return AppendedSheet.Row(
      height: TextWidth.rowHeight(lines: lines, fontSize: Self.fontSize),
      [
        AppendedSheet.Cell(column: 0, .number(number), center),
        AppendedSheet.Cell(column: 1, .text(finding.place?.sheet.map(name) ?? ""), plain),
        AppendedSheet.Cell(column: 2, link(finding.place), center),
        AppendedSheet.Cell(column: 3, .text(finding.place?.key ?? ""), written),
        AppendedSheet.Cell(column: 4, .text(value ?? ""), written),
        AppendedSheet.Cell(column: 5, .text(text.message), plain),
        AppendedSheet.Cell(column: 6, .text(text.fix), plain),
        AppendedSheet.Cell(column: 7, .text(severity.word), word),
        AppendedSheet.Cell(column: ResultSheet.explanationColumn, .blank, written),
        AppendedSheet.Cell(column: ResultSheet.ruleColumn, .text(finding.rule.rawValue), small),
        AppendedSheet.Cell(column: ResultSheet.identityColumn, .text(identity), small),
      ])
  }

  private func name(_ sheet: String) -> String { renamed[sheet] ?? sheet }

  private func link(_ place: Place?) -> AppendedSheet.Value {
    guard let place, let sheet = place.sheet.map(name) else { return .blank }
    if let cell = place.cell { return .link(cell.description, sheet: sheet, cell: cell) }
    guard let row = place.row else { return .blank }
    return .link("第\(row + 1)行", sheet: sheet, cell: CellReference(row: row, column: 0))
  }

  private static func fill(_ severity: Severity) -> CellFormat.Color? {
    switch severity {
    case .error: MarkedCopy.red
    case .verify: MarkedCopy.amber
    case .followUp, .notice: nil
    }
  }
}
