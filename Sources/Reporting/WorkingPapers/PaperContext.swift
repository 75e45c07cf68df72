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

  /// Values under headers that the plan doesn't know, as 「联系人：张三」.
  func unknownValues(_ reference: RecordReference) -> String {
    let sheet = result.files[reference.file].sheets[reference.sheet]
    guard let cells = sheet.unknownCells[sheet.records[reference.record].row] else { return "" }
    let headers = sheet.doubts.filter { $0.kind == .unknown }.map(\.header)
    return zip(headers, cells).filter { !$1.isEmpty }
      .map { "\($0)：\($1)" }.joined(separator: "；")
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
