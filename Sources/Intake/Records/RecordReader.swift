import InspectionModel
import InspectionPlan
import SheetModel

/// Turns one row of a table into a record; who files it is not known here.
///
/// - Output: `source` is that of a county, and no county is inferred: both depend on the filer
///   (``FilerAssumptions``).
struct RecordReader: Sendable {
  let plan: AnnualPlan
  let fields: RecordFields
  let reader: FieldReader
  let choices: ChoiceWords
  let keys: RecordKeys

  init(_ plan: AnnualPlan) {
    self.plan = plan
    fields = RecordFields(plan.layout)
    choices = ChoiceWords(plan)
    reader = FieldReader(plan, choices: choices)
    keys = RecordKeys(plan, fields: fields)
  }

  /// - Input: `row`: with the cells that merging fills.
  ///   `origins`: the cells from which they were filled, by column.
  ///   `mappings`: the table's columns.
  ///   `mangled`: those of them whose identifiers have lost digits.
  func record(
    _ row: SheetGrid.Row, origins: [Int: CellReference], mappings: [ColumnMapping],
    mangled: MangledColumns
  ) -> InspectionRecord {
    var record = InspectionRecord(
      row: row.index,
      values: FieldValues(
        count: plan.columns.count, filling: (mappings.lazy.map(\.fieldIndex).max() ?? -1) + 1),
      source: .county,
      key: RecordKey(.product, parts: [], shown: ""))
    for mapping in mappings {
      guard var reading = reading(row, mapping, &record) else { continue }
      if mapping.columns.count == 1, reading.value.isUsable,
        mangled.contain(reading.value.text, column: mapping.columns[0])
      {
        reading.value.state = .digitsLost
      }
      record.values[mapping.fieldIndex] = reading.value
      if let original = reading.original { record.originals[mapping.fieldIndex] = original }
      if let kind = reading.storedKind { record.storedKinds[mapping.fieldIndex] = kind }
      if mapping.fieldIndex == fields.samplingDate { record.samplingDate = reading.date }
      if mapping.fieldIndex == fields.productionDateOrLot {
        record.productionDate = reading.date
        record.isProductionDateDoubtful = reading.isDateDoubtful
      }
      if !origins.isEmpty { noteOrigins(of: mapping, origins, &record) }
    }
    takeWords(of: mappings, &record)
    record.key = keys.key(of: record)
    return record
  }

  /// Columns of the sheet that hold identifiers and nothing else.
  func identifierColumns(of mappings: [ColumnMapping]) -> [Int] {
    mappings.filter {
      $0.columns.count == 1 && plan.columns[$0.fieldIndex].kind == .identifier
    }.map { $0.columns[0] }
  }

  // MARK: - Cells

  private func reading(
    _ row: SheetGrid.Row, _ mapping: ColumnMapping, _ record: inout InspectionRecord
  ) -> FieldReader.Reading? {
    mapping.columns.count == 1
      ? reading(row, column: mapping.columns[0], mapping.fieldIndex)
      : joinedReading(row, mapping, &record)
  }

  private func reading(
    _ row: SheetGrid.Row, column: Int, _ fieldIndex: Int
  ) -> FieldReader.Reading? {
    guard let cell = row.cell(at: column), !cell.value.isBlank else { return nil }
    return reader.reading(cell, fieldIndex: fieldIndex)
  }

  /// 生产日期 and 批号, both as written, with `/` between them.
  private func joinedReading(
    _ row: SheetGrid.Row, _ mapping: ColumnMapping, _ record: inout InspectionRecord
  ) -> FieldReader.Reading? {
    let parts = mapping.columns.compactMap { column in
      reading(row, column: column, mapping.fieldIndex).map { (column: column, reading: $0) }
    }
    guard var joined = parts.first?.reading else { return nil }
    record.filledFrom[mapping.fieldIndex] = parts.map {
      CellReference(row: row.index, column: $0.column)
    }
    guard parts.count > 1, let last = parts.last?.reading else { return joined }
    if joined.original != nil || last.original != nil {
      joined.original =
        "\(joined.original ?? joined.value.text)/\(last.original ?? last.value.text)"
    }
    joined.value = joinedValue(joined.value, last.value)
    return joined
  }

  /// The graver state of the two holds; two empty markers are one.
  private func joinedValue(_ one: FieldValue, _ other: FieldValue) -> FieldValue {
    let text = "\(one.text)/\(other.text)"
    return switch (one.state, other.state) {
    case (.placeholder, .placeholder): one
    case (.value, .placeholder), (.placeholder, .value), (.value, .value): FieldValue(text)
    case (.value, let state), (.placeholder, let state), (let state, _): FieldValue(text, state)
    }
  }

  private func noteOrigins(
    of mapping: ColumnMapping, _ origins: [Int: CellReference], _ record: inout InspectionRecord
  ) {
    guard mapping.columns.contains(where: { origins[$0] != nil }) else { return }
    let cells =
      record.filledFrom[mapping.fieldIndex]
      ?? mapping.columns.map { CellReference(row: record.row, column: $0) }
    record.filledFrom[mapping.fieldIndex] = cells.map { origins[$0.column] ?? $0 }
  }

  // MARK: - Words

  /// Fills what follows from the words of a record.
  private func takeWords(of mappings: [ColumnMapping], _ record: inout InspectionRecord) {
    record.scope = record.word(at: fields.scope).flatMap(SamplingScope.init(rawValue:))
    record.countyCode = record.word(at: fields.county).flatMap { plan.county(named: $0)?.code }
    record.statedSource = record.word(at: fields.source).flatMap(plan.terms.source)
    record.itemNumber = itemNumber(record)
    record.isRetest = record.word(at: fields.inspectionKind) == "复检"
    record.verdict = record.word(at: fields.verdict).flatMap(Verdict.init(rawValue:))
    guard let index = fields.verdict, let written = record.originals[index] else { return }
    let cells = mappings.first { $0.fieldIndex == index }?.columns.map {
      CellReference(row: record.row, column: $0)
    }
    let text = Folding.trimmed(written) ?? written
    keepWords(text, from: record.filledFrom[index] ?? cells ?? [], &record)
  }

  /// What a verdict's words say beyond the verdict: 标签不合格 is a failed item, 停产 a remark.
  private func keepWords(
    _ text: String, from cells: [CellReference], _ record: inout InspectionRecord
  ) {
    switch record.verdict {
    case .failed?:
      guard let items = choices.verdicts.reading(text)?.failedItems,
        let index = fields.failedItems,
        [.blank, .placeholder].contains(record.values[index].state)
      else { return }
      record.fill(items, original: record.values[index].text, at: index, from: cells)
    case .refused?, .notSampled?:
      guard let index = fields.remarks, ComparisonText.folded(text) != record.verdict?.rawValue
      else { return }
      let remark = record.values[index]
      guard !remark.text.containsExactly(text) else { return }
      let kept = remark.state == .value ? "\(remark.text)；\(text)" : text
      record.fill(kept, original: remark.text, at: index, from: cells)
    default: return
    }
  }

  private func itemNumber(_ record: InspectionRecord) -> Int? {
    if let index = fields.planItem, record.values[index].isUsable {
      return plan.item(naming: record.values[index].text)?.number
    }
    return record.word(at: fields.productName).flatMap { plan.item(forProduct: $0)?.number }
  }
}

extension InspectionRecord {
  /// The text of a field that could be read; `nil` otherwise.
  func word(at index: Int?) -> String? {
    guard let index, values[index].isUsable else { return nil }
    return values[index].text
  }

  /// Takes a value that another cell gives; what stood here before is kept.
  fileprivate mutating func fill(
    _ text: String, original: String, at index: Int, from cells: [CellReference]
  ) {
    values[index] = FieldValue(text)
    if originals[index] == nil { originals[index] = original }
    filledFrom[index] = cells
  }
}
