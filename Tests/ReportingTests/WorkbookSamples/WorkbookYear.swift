import Consolidation
import InspectionModel
import InspectionPlan
import Reporting
import SheetModel

/// An invented first quarter of any number of rows, as consolidation would hand it over.
struct WorkbookYear {
  let result: ConsolidatedResult
  let texts: [FindingText]

  static let plan = WorkbookPlan.plan
  static let asOf = Moment(WorkbookPlan.day(4, 12), secondsOfDay: 86_399)

  /// One file an office; `rowCount` records in turn over them.
  ///
  /// The first record of every third file is withheld.
  init(rowCount: Int) {
    var records: [[InspectionRecord]] = Array(repeating: [], count: WorkbookPlan.offices.count)
    for number in 0..<rowCount {
      let file = number % records.count
      records[file].append(Self.record(number, row: 3 + records[file].count, office: file))
    }
    let files = records.enumerated().map { Self.file($0, records: $1) }
    let references = (0..<rowCount).map {
      RecordReference(file: $0 % files.count, sheet: 0, record: $0 / files.count)
    }
    let withheld = references.filter { $0.record == 0 && $0.file % 3 == 0 }
    let accepted = references.filter { !($0.record == 0 && $0.file % 3 == 0) }
    let findings = withheld.map(Self.finding) + accepted.prefix(rowCount / 5).map(Self.query)
    result = ConsolidatedResult(
      period: 1, asOf: Self.asOf, files: files, batches: accepted.map(Self.batch),
      withheld: withheld, progress: Self.progress(rowCount: rowCount), roster: Self.roster(),
      control: Self.control(
        read: rowCount + files.count, withheld: withheld.count, files: files.count),
      controlByOffice: Self.controls(files, withheld: withheld),
      statistics: Self.statistics(rowCount: rowCount, withheld: withheld.count),
      findings: findings)
    texts = findings.map(Self.text)
  }

  // MARK: - Records

  private static let firms = [
    "楚雄星河农资经营部", "禄丰市金穗商贸有限责任公司第二分公司", "双柏县妥甸镇建华五金店", "牟定县共和镇绿源种子农药化肥门市部",
    "南华县龙川镇彩云加油站", "云南滇中虚构建材集团股份有限公司楚雄开发区分公司", "大姚县好视力眼镜店",
  ]
  private static let products = [
    ("复合肥料", "40kg/袋 N-P₂O₅-K₂O 15-15-15"), ("手提式干粉灭火器", "MFZ/ABC4"), ("车用汽油", "92号(ⅥB)"),
    ("普通硅酸盐水泥", "P·O 42.5R 散装"), ("聚氯乙烯绝缘电缆电线（一般用途单芯硬导体无护套电缆）", "60227 IEC 01(BV) 450/750V 2.5mm²"),
    ("老视成镜", "+2.50D PD62"), ("一次性纸杯", "250mL×50只"),
  ]

  static func record(_ number: Int, row: Int, office: Int) -> InspectionRecord {
    let isFailed = number % 17 == 3
    let product = products[number % products.count]
    let county = WorkbookPlan.counties[number % 10].name
    let report = "CXJY-2025-ZB\(String(10_000 + number))"
    let verdict: Verdict =
      isFailed ? .failed : number % 41 == 40 ? .refused : number % 29 == 28 ? .notJudged : .passed
    let day = WorkbookPlan.day(1 + number % 3, 1 + number % 27)
    let texts = [
      "\(number + 1)", WorkbookPlan.items[number % 16].product, product.0,
      number % 3 == 0 ? "图形商标" : "彩云牌", product.1,
      number % 2 == 0 ? "2024-11-\(10 + number % 20)/2024110\(number % 9)" : "B20241109",
      firms[number % firms.count], county, number % 4 == 0 ? "生产" : "流通",
      firms[(number * 5 + 1) % firms.count], "云南省楚雄州\(county)", "\(day)", report,
      verdict.rawValue, isFailed ? "总养分（N＋P₂O₅＋K₂O）的质量分数、水分、包装标识" : "/", "楚雄州检验检测认证院",
      number % 13 == 0 ? "企业对检验结果无异议，已送达" : "", "",
    ]
    return InspectionRecord(
      row: row, values: FieldValues(texts.map { FieldValue($0, $0.isEmpty ? .blank : .value) }),
      originals: number % 10 == 0 ? [11: "\(day.year).\(day.month).\(day.day)"] : [:],
      verdict: verdict, source: .county, samplingDate: day,
      key: RecordKey(.report, parts: ["院", report], shown: report))
  }

  private static func file(_ index: Int, records: [InspectionRecord]) -> SubmittedFile {
    let office = WorkbookPlan.offices[index]
    return SubmittedFile(
      path: "收件箱/一季度/\(office.shortName)/\(office.shortName)2025年一季度汇总表.xlsx", sha256: "ab",
      byteCount: 9_000, content: .table,
      received: ReceivedTime(
        moment: Moment(WorkbookPlan.day(4, 8), secondsOfDay: 36_000), basis: .register,
        evidence: "邮件"),
      office: OfficeEvidence(officeCode: office.office.code, basis: .folder),
      period: PeriodEvidence(period: 1, basis: .folder),
      sheets: [
        SubmittedSheet(
          name: "汇总表",
          range: CellRange(
            CellReference(row: 2, column: 0),
            CellReference(row: 3 + records.count, column: 17)),
          headerRow: 2, columns: [],
          doubts: [HeaderDoubt(column: 17, header: "联系人", kind: .unknown)], records: records,
          ignored: [IgnoredRow(row: 3 + records.count, reason: .total)],
          unmappedCells: [3: ["李四"]])
      ])
  }

  private static func batch(_ reference: RecordReference) -> ConsolidatedBatch {
    ConsolidatedBatch(
      reference: reference, officeCode: WorkbookPlan.offices[reference.file].office.code,
      source: reference.file == 10 ? .prefecture : .county, isSourceAssumed: reference.file == 3,
      itemNumber: 17, countyCode: "532301", firstPeriod: 1, merged: [], isCounted: true)
  }

  // MARK: - Findings

  private static func finding(_ reference: RecordReference) -> Finding {
    Finding(
      .requiredValue, officeCode: WorkbookPlan.offices[reference.file].office.code,
      file: reference.file,
      place: Place(
        sheet: "汇总表", row: 3, column: 6, header: "受检单位", field: .sampledEntity,
        key: "CXJY-2025-ZB1000\(reference.file)"),
      value: ObservedValue(raw: "", shown: "", kind: .blank), record: reference)
  }

  private static func query(_ reference: RecordReference) -> Finding {
    Finding(
      .unknownProduct, officeCode: WorkbookPlan.offices[reference.file].office.code,
      file: reference.file,
      place: Place(
        sheet: "汇总表", row: 3 + reference.record, column: 1, header: "抽查产品品种", field: .planItem,
        key: "CXJY-2025-ZB", related: [CellReference(row: 9, column: 1)]),
      value: ObservedValue(raw: "农机", shown: "农机", kind: .text), record: reference)
  }

  private static func text(_ finding: Finding) -> FindingText {
    finding.rule == .requiredValue
      ? FindingText(
        title: "必填项空白", message: "「受检单位」没有填写，无法确定是哪一家的样品，这一行暂未列入附件4。",
        fix: "请按抽样单补填受检单位全称，例如「楚雄星河农资经营部」。")
      : FindingText(
        title: "品种不在计划内", message: "「农机」不是附件1的抽查产品品种，也不是已知的别名，不能确定计入哪一项。",
        fix: "请改为附件1所列品种之一，或说明属于哪一项。")
  }
}
