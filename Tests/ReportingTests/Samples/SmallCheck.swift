import InspectionModel
import Reporting
import SheetModel

/// One file of one sheet with two records, for tests that compare whole documents.
enum SmallCheck {
  static let asOf = Moment(SamplePlan.day(4, 12), secondsOfDay: 86_399)

  static let file = SubmittedFile(
    path: "收件箱/一季度/楚雄市/一季度.xlsx", sha256: "ab12", byteCount: 9_000, content: .table,
    received: ReceivedTime(
      moment: Moment(SamplePlan.day(4, 12), secondsOfDay: 36_000), basis: .changeTime),
    office: OfficeEvidence(officeCode: "532301", basis: .folder),
    period: PeriodEvidence(period: 1, basis: .folder),
    sheets: [
      SubmittedSheet(
        name: "汇总表",
        range: CellRange(
          CellReference(row: 2, column: 0), CellReference(row: 5, column: 10)),
        headerRow: 2, columns: [],
        records: [record(row: 3, reportNumber: "A-1"), record(row: 4, reportNumber: "A-2")],
        ignored: [IgnoredRow(row: 5, reason: .total)])
    ])

  static func record(row: Int, reportNumber: String) -> InspectionRecord {
    let values = [
      "1", "农资", "复合肥料", "40kg", "2025-01-05", "甲商店", "2025-03-01", reportNumber, "合格", "",
      "楚雄州检验检测认证院",
    ].map { FieldValue($0, $0.isEmpty ? .blank : .value) }
    return InspectionRecord(
      row: row, values: FieldValues(values), verdict: .passed, source: .county,
      key: RecordKey(.report, parts: ["院", reportNumber.lowercased()], shown: reportNumber))
  }

  static let findings = [
    Finding(
      .requiredValue, officeCode: "532301", file: 0,
      place: Place(
        sheet: "汇总表", row: 3, column: 5, header: "受检单位", field: .sampledEntity, key: "A-1"),
      value: ObservedValue(raw: "", shown: "", kind: .blank),
      record: RecordReference(file: 0, sheet: 0, record: 0)),
    Finding(
      .unknownProduct, officeCode: "532301", file: 0,
      place: Place(
        sheet: "汇总表", row: 3, column: 1, header: "抽查产品品种", field: .planItem, key: "A-1",
        related: [CellReference(row: 4, column: 1)]),
      value: ObservedValue(raw: "农\t\"资\"", shown: "农 \"资\"", kind: .text),
      record: RecordReference(file: 0, sheet: 0, record: 0)),
    Finding(.notReceived, officeCode: "532302"),
  ]

  static let texts = [
    FindingText(title: "必填项为空", message: "受检单位为空。", fix: "请按抽样单补填。"),
    FindingText(title: "品种不在计划内", message: "「农 \"资\"」不是计划项。", fix: "请改为计划里的品种。"),
    FindingText(title: "未报送", message: "汇总表未报送。", fix: "请尽快报送。"),
  ]

  static let checked = CheckedFiles(
    plan: SamplePlan.plan, asOf: asOf, files: [file], findings: findings, texts: texts,
    withheld: [RecordReference(file: 0, sheet: 0, record: 0)])
}
