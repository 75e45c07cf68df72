import Consolidation
import InspectionModel
import InspectionPlan
import SheetModel

/// What every sheet of 工作底稿 is made from, with the look-ups that several of them need.
struct PaperContext {
  let plan: AnnualPlan
  let result: ConsolidatedResult
  /// One for each of `result.findings`.
  let texts: [FindingText]
  /// 序号 of 附件4, from 1, of the rows that stand there.
  let numbers: [RecordReference: Int]

  init(plan: AnnualPlan, result: ConsolidatedResult, texts: [FindingText]) {
    self.plan = plan
    self.result = result
    self.texts = texts
    numbers = Dictionary(
      uniqueKeysWithValues: result.batches.enumerated().map { ($1.reference, $0 + 1) })
  }

  /// The office's short name; files of no known office say so.
  func office(_ code: String?) -> String {
    guard let code else { return "（报送单位不明）" }
    return plan.office(code: code)?.shortName ?? code
  }

  func office(of reference: RecordReference) -> String {
    office(result.files[reference.file].office.officeCode)
  }

  /// 齐全, 缺工作情况; 汇总表读不出 where tables came and none could be read.
  func materials(of entry: RosterEntry) -> String {
    let words = PaperWords.materials(entry)
    let tables = entry.files.map { result.files[$0] }
      .filter { $0.content == .table && $0.standing == .current }
    guard !tables.isEmpty, tables.allSatisfy({ $0.failure != nil }) else { return words }
    return words == PaperWords.complete ? "汇总表读不出" : "汇总表读不出；\(words)"
  }

  /// Indices of the files, the offices in the plan's order, unknown ones last.
  var filesByOffice: [Int] {
    let order = Dictionary(
      uniqueKeysWithValues: plan.offices.enumerated().map { ($1.office.code, $0) })
    func place(_ index: Int) -> (Int, Int) {
      (result.files[index].office.officeCode.flatMap { order[$0] } ?? order.count, index)
    }
    return result.files.indices.sorted { place($0) < place($1) }
  }

  func county(_ code: String?) -> String { code.flatMap { plan.county(code: $0)?.name } ?? "" }

  /// The path below 收件箱, which everybody knows.
  func fileName(_ index: Int) -> String {
    let path = result.files[index].path
    return path.hasPrefix("收件箱/") ? String(path.dropFirst(4)) : path
  }

  func sheetName(_ reference: RecordReference) -> String {
    result.files[reference.file].sheets[reference.sheet].name
  }

  /// As the sheet numbers it.
  func rowNumber(_ reference: RecordReference) -> Int { result.record(reference).row + 1 }

  /// 楚雄市：收件箱…xlsx 汇总表 第7行.
  func place(_ reference: RecordReference) -> String {
    "\(office(of: reference))：\(fileName(reference.file))「\(sheetName(reference))」第 \(rowNumber(reference)) 行"
  }

  func text(_ field: RecordField, of record: InspectionRecord) -> String {
    plan.layout.index(of: field).map { record.values[$0].text } ?? ""
  }

  func text(_ field: RecordField, of reference: RecordReference) -> String {
    text(field, of: result.record(reference))
  }

  /// Values of columns that are no field of the plan, as 「联系人：张三」.
  func unmappedValues(_ reference: RecordReference) -> String {
    unmappedPairs(reference).joined(separator: "；")
  }

  /// All values that 附件4 has no column for: the plan's further columns, then the unmapped ones.
  func otherValues(_ reference: RecordReference) -> String {
    let record = result.record(reference)
    let further = plan.columns.indices.compactMap { index -> String? in
      let column = plan.columns[index]
      let value = record.values[index]
      guard !column.isOfficial, !value.text.isEmpty else { return nil }
      // A source that was read stands in a column of its own.
      if column.field == .source, record.statedSource != nil { return nil }
      return "\(column.header)：\(value.text)"
    }
    return (further + unmappedPairs(reference)).joined(separator: "；")
  }

  private func unmappedPairs(_ reference: RecordReference) -> [String] {
    let sheet = result.files[reference.file].sheets[reference.sheet]
    let cells = sheet.unmappedCells[sheet.records[reference.record].row] ?? []
    return zip(sheet.doubts, cells).filter { !$1.isEmpty }.map { "\($0.header)：\($1)" }
  }

  /// What was read otherwise than typed, as 「抽样日期：2025.3.1 → 2025-03-01」.
  func changedValues(_ reference: RecordReference) -> String {
    let record = result.record(reference)
    guard !record.originals.isEmpty else { return "" }
    return record.originals.sorted { $0.key < $1.key }
      .map { index, original in
        "\(plan.columns[index].header)：\(original) → \(record.values[index].text)"
      }
      .joined(separator: "；")
  }
}
