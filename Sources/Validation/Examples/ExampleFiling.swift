package import InspectionModel
package import InspectionPlan
import SheetModel

/// Makes the files that a rule's example describes, as intake would.
package struct ExampleFiling {
  /// A row that no rule objects to.
  private static let ordinaryRow: [RecordField: FieldValue] = [
    .sequence: FieldValue("1"), .planItem: FieldValue("各县市自定产品"), .productName: FieldValue("复合肥料"),
    .trademark: FieldValue("云化"), .model: FieldValue("50kg/袋"),
    .productionDateOrLot: FieldValue("2025-01-10"), .sampledEntity: FieldValue("楚雄某某农资店"),
    .county: FieldValue("楚雄市"), .scope: FieldValue("流通"), .producer: FieldValue("昆明某某化肥厂"),
    .producerPlace: FieldValue("昆明市"), .samplingDate: FieldValue("2025-03-12"),
    .reportNumber: FieldValue("CX-01"), .verdict: FieldValue("合格"),
    .institute: FieldValue("楚雄州检验检测认证院"), .source: FieldValue("县抽"),
  ]

  private let example: RuleExample
  private let plan: AnnualPlan
  private let absent: Set<RecordField>

  package init(_ example: RuleExample, plan: AnnualPlan) {
    self.example = example
    self.plan = plan
    var absent: Set<RecordField> = []
    for case .withoutColumn(let field) in example.circumstances { absent.insert(field) }
    if example.circumstances.contains(.noStatedSource) { absent.insert(.source) }
    self.absent = absent
  }

  /// The file that the example is about comes last.
  package var files: [SubmittedFile] {
    var file = SubmittedFile(
      path: "收件箱/一季度/楚雄市/一季度.xlsx", sha256: "00", byteCount: 1, content: .table,
      received: received("2025-04-01"),
      office: OfficeEvidence(officeCode: "532301", basis: .folder),
      period: PeriodEvidence(period: 1, basis: .folder), sheets: [sheet(named: "汇总表")])
    for circumstance in example.circumstances { apply(circumstance, to: &file) }
    guard example.circumstances.contains(.resent) else { return [file] }
    var original = file
    original.path = "收件箱/一季度/楚雄市/原件.xlsx"
    file.standing = .identical(to: 0)
    return [original, file]
  }

  private func apply(_ circumstance: ExampleCircumstance, to file: inout SubmittedFile) {
    switch circumstance {
    case .institute:
      file.office.officeCode = plan.offices.first { $0.office.kind == .institute }?.office.code
    case .nobody: file.office = OfficeEvidence(officeCode: nil)
    case .namedAs(let name):
      let code = plan.office(named: name)?.office.code ?? name
      file.office.contradictions = [.init(officeCode: code, basis: .statedOffice, text: name)]
    case .received(let date): file.received = received(date)
    case .failure(let kind):
      file.failure = FileFailure(kind, code: "XLS-001", sentence: "文件读到一半就结束了。")
      file.sheets = []
    case .hiddenSheet(let name): file.hiddenSheets = [name]
    case .secondTable(let name):
      file.sheets.append(
        SubmittedSheet(
          name: name,
          range: CellRange(CellReference(row: 0, column: 0), CellReference(row: 0, column: 0)),
          headerRow: 0, columns: file.sheets[0].columns))
    case .withoutColumn, .resent, .header, .hiddenRow, .hiddenColumn, .titleYear, .total,
      .noStatedSource:
      apply(circumstance, to: &file.sheets[0])
    }
  }

  private func apply(_ circumstance: ExampleCircumstance, to sheet: inout SubmittedSheet) {
    switch circumstance {
    case .header(let header, let kind):
      sheet.doubts = [HeaderDoubt(column: plan.columns.count, header: header, kind: kind)]
    case .hiddenRow(let row): sheet.hiddenRows = [row]
    case .hiddenColumn(let column): sheet.hiddenColumns = [column]
    case .titleYear(let year): sheet.titleYear = year
    case .total(let stated, let counted):
      sheet.totals = [StatedTotal(row: 9, column: 2, stated: stated, counted: counted)]
    case .noStatedSource: sheet.isSourceAssumed = true
    default: break
    }
  }

  private func received(_ date: String) -> ReceivedTime {
    ReceivedTime(moment: Moment(date) ?? Moment(secondsSince1970: 0), basis: .register)
  }
}

// MARK: - Rows

extension ExampleFiling {
  /// Header in row 3, records from row 4 on, columns in the plan's order.
  package func sheet(named name: String) -> SubmittedSheet {
    SubmittedSheet(
      name: name,
      range: CellRange(
        CellReference(row: 2, column: 0),
        CellReference(row: 2 + example.rows.count, column: plan.columns.count - 1)),
      headerRow: 2,
      columns: plan.columns.enumerated().compactMap { index, column in
        absent.contains(column.field)
          ? nil : ColumnMapping(fieldIndex: index, columns: [index], header: column.header)
      },
      records: example.rows.enumerated().map { record($1, row: 3 + $0) })
  }

  private func record(_ row: ExampleRow, row number: Int) -> InspectionRecord {
    var cells = Self.ordinaryRow
    var originals: [Int: String] = [:]
    for cell in row.cells {
      cells[cell.field] = cell.value.value
      if let original = cell.value.original, let index = plan.layout.index(of: cell.field) {
        originals[index] = original
      }
    }
    for field in absent { cells[field] = nil }
    return record(cells, originals: originals, row: number)
  }

  private func record(
    _ cells: [RecordField: FieldValue], originals: [Int: String], row: Int
  ) -> InspectionRecord {
    func text(_ field: RecordField) -> String? {
      cells[field].flatMap { $0.isUsable ? $0.text : nil }
    }
    let source = text(.source).flatMap { TaskSource(rawValue: $0) }
    let lot = text(.productionDateOrLot) ?? ""
    let isBareDigits = lot.utf8.count == 8 && Int(lot) != nil
    let dashed =
      isBareDigits ? "\(lot.prefix(4))-\(lot.dropFirst(4).prefix(2))-\(lot.suffix(2))" : lot
    return InspectionRecord(
      row: row, values: FieldValues(plan.columns.map { cells[$0.field] ?? .blank }),
      originals: originals,
      verdict: text(.verdict).flatMap { Verdict(rawValue: $0) },
      scope: text(.scope).flatMap { SamplingScope(rawValue: $0) },
      countyCode: text(.county).flatMap { plan.county(named: $0)?.code }, statedSource: source,
      source: source ?? (example.circumstances.contains(.institute) ? .prefecture : .county),
      itemNumber: text(.planItem).flatMap { plan.item(naming: $0)?.number },
      samplingDate: text(.samplingDate).flatMap { CalendarDate(iso: $0) },
      productionDate: CalendarDate(iso: dashed), isProductionDateDoubtful: isBareDigits,
      isRetest: text(.inspectionKind) == "复检", key: key(cells))
  }

  private func key(_ cells: [RecordField: FieldValue]) -> RecordKey {
    func part(_ field: RecordField) -> String { cells[field]?.text ?? "" }
    let verdict = Verdict(rawValue: part(.verdict))
    if verdict == .pending || verdict?.isSampled == false {
      return RecordKey(
        .visit, parts: [part(.sampledEntity), part(.productName), part(.samplingDate)],
        shown: "\(part(.sampledEntity)) \(part(.productName))")
    }
    if let number = cells[.reportNumber], number.isUsable {
      return RecordKey(.report, parts: [part(.institute), number.text], shown: number.text)
    }
    return RecordKey(
      .product,
      parts: [
        part(.sampledEntity), part(.productName), part(.model), part(.productionDateOrLot),
      ], shown: "\(part(.sampledEntity)) \(part(.productName))")
  }
}
