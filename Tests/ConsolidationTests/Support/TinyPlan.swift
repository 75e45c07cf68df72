import InspectionModel
import InspectionPlan
import SheetModel

/// A plan of six items, three counties (A, B, C) and one institute (I), small enough to count by hand.
///
/// Reporting dates are those of 2025. 农资 (1) is due at the first, 车用汽柴油 (7) and 鞋 (13, by the
/// counties) at the third, 建材 (14, whose window outlasts the year's reports) and the catch-all (17)
/// at the last. A must reach 4 batches, B 3 and C 2.
enum TinyPlan {
  static let fields: [RecordField] = [
    .planItem, .productName, .model, .productionDateOrLot, .sampledEntity, .county, .samplingDate,
    .reportNumber, .verdict, .failedItems, .institute, .remarks, .source, .inspectionKind,
    .producer, .trademark, .rectificationOrdered, .rectified, .rechecked,
  ]
  static let headers = [
    "抽查产品品种", "产品名称", "规格型号", "生产日期/批号", "受检单位", "受检单位所在县市", "抽样日期", "检验报告编号",
    "检验结论", "不合格项目", "承检机构", "备注", "任务来源", "检验类别", "标称生产企业", "商标",
    "责令改正日期", "整改完成日期", "复查日期",
  ]

  static func make(
    adjustments: [PlanAdjustment] = [], _ change: (inout AnnualPlan) -> Void = { _ in }
  ) -> AnnualPlan {
    var plan = AnnualPlan(
      year: 2025, title: "计划", workbookTitle: "汇总表",
      coordinator: Coordinator(
        area: "楚雄州", areaCode: "532300", bureau: "州局", aliases: [], section: "质量科", contact: "",
        telephone: ""),
      items: items, offices: offices,
      counties: ["A", "B", "C"].map { County(code: $0, name: "\($0)县", aliases: []) },
      otherInstitutes: [], periods: periods, adjustments: adjustments,
      columns: zip(fields, headers).map(column), bareHeaders: [], rules: [:], settings: settings,
      statements: PlanStatements(total: nil, prefectureTotal: nil))
    change(&plan)
    return plan
  }

  static let periods = [
    period(1, "一季度", 4, 10), period(2, "二季度", 7, 10), period(3, "三季度", 10, 10),
    period(4, "四季度", 12, 20),
  ].compactMap(\.self)

  static let offices = [
    office("A", minimum: 4), office("B", minimum: 3), office("C", minimum: 2),
    PlannedOffice(
      office: Office(code: "I", name: "检测院", kind: .institute), shortName: "检测院", aliases: [],
      minimum: nil, owesWorkReport: true, owesAnalysis: true),
  ]

  static let items = [
    item(1, "农资", 3, .prefecture, "2025-01-01", "2025-03-31"),
    item(7, "车用汽柴油", 4, .prefecture, "2025-04-01", "2025-09-30"),
    item(13, "鞋", 2, .counties, "2025-07-01", "2025-09-30"),
    item(14, "建材", 3, .prefecture, "2025-07-01", "2025-12-31"),
    item(17, "各县市自定", 9, .counties, "2025-01-01", "2025-12-20", isFloor: true),
  ].compactMap(\.self)

  private static let settings = PlanSettings(
    scope: .cumulative, rollOver: .none, isDeadlineDayIncluded: true, dropTimeIsEvidence: false,
    namedItemsCountTowardsMinimum: false, firmCount: .sampledEntity, rateDecimals: 2,
    fonts: PlanSettings.Fonts(label: "", title: "", header: "", body: ""))

  static func day(_ text: String) -> CalendarDate? { CalendarDate(iso: text) }

  private static func period(
    _ number: Int, _ name: String, _ month: Int, _ day: Int
  ) -> ReportingPeriod? {
    CalendarDate(year: 2025, month: month, day: day).map {
      ReportingPeriod(number: number, name: name, coverage: "", deadline: $0)
    }
  }

  private static func office(_ code: String, minimum: Int) -> PlannedOffice {
    PlannedOffice(
      office: Office(code: code, name: "\(code)县局", kind: .county, countyCode: code),
      shortName: code, aliases: [], minimum: minimum, owesWorkReport: true, owesAnalysis: false)
  }

  private static func item(
    _ number: Int, _ product: String, _ batches: Int, _ implementer: PlanItem.Implementer,
    _ from: String, _ to: String, isFloor: Bool = false
  ) -> PlanItem? {
    guard let first = day(from), let last = day(to) else { return nil }
    return PlanItem(
      number: number, printedProduct: product, product: product,
      scopes: [.production, .distribution], batches: batches, isFloor: isFloor, printedWindow: "",
      window: first...last, implementer: implementer, isCatchAll: number == 17,
      mayRepeat: number == 7,
      aliases: [product])
  }

  private static func column(_ field: RecordField, _ header: String) -> PlanColumn {
    PlanColumn(
      field: field, header: header, need: .required, kind: .text, allowsPlaceholder: true,
      isOfficial: true, synonyms: [], choices: [])
  }
}
