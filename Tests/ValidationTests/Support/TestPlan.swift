import InspectionModel
import InspectionPlan
import SheetModel

/// A small plan with the columns and rule settings of `design.md`, section 6.
enum TestPlan {
  static let plan = AnnualPlan(
    year: 2025, title: "计划", workbookTitle: "汇总表",
    coordinator: Coordinator(
      area: "楚雄州", areaCode: "532300", bureau: "楚雄州市场监督管理局", aliases: [], section: "质量科",
      contact: "", telephone: ""),
    items: items, offices: offices,
    counties: [
      County(code: "532301", name: "楚雄市", aliases: []),
      County(code: "532302", name: "禄丰市", aliases: []),
      County(code: "532322", name: "双柏县", aliases: []),
    ],
    otherInstitutes: [], periods: [], adjustments: [], columns: columns, bareHeaders: [],
    rules: rules,
    settings: PlanSettings(
      scope: .cumulative, rollOver: .none, isDeadlineDayIncluded: true, dropTimeIsEvidence: false,
      namedItemsCountTowardsMinimum: false, firmCount: .sampledEntity, rateDecimals: 1,
      fonts: PlanSettings.Fonts(label: "", title: "", header: "", body: "")),
    statements: PlanStatements(total: nil, prefectureTotal: nil))

  static let items: [PlanItem] = [
    item(1, "农资", [.production, .distribution], "2025-01-01", "2025-03-31"),
    item(2, "消防器材", [.distribution], "2025-01-01", "2025-03-31"),
    item(3, "电动自行车", [.distribution], "2025-04-01", "2025-06-30"),
    item(4, "车用汽柴油", [.distribution], "2025-04-01", "2025-09-30"),
    item(
      17, "其他", [.production, .distribution], "2025-01-01", "2025-12-20", isCatchAll: true),
  ]

  private static func item(
    _ number: Int, _ product: String, _ scopes: Set<SamplingScope>, _ first: String,
    _ last: String, isCatchAll: Bool = false
  ) -> PlanItem {
    let year = CalendarDate(daysSince1970: 20_089)
    let window = (CalendarDate(iso: first) ?? year)...(CalendarDate(iso: last) ?? year)
    return PlanItem(
      number: number, printedProduct: product, product: product, scopes: scopes, batches: 10,
      isFloor: isCatchAll, printedWindow: "", window: window,
      implementer: isCatchAll ? .counties : .prefecture, isCatchAll: isCatchAll,
      aliases: [product])
  }

  static let offices: [PlannedOffice] = [
    office("532301", "楚雄市"), office("532302", "禄丰市"), office("532322", "双柏县"),
    PlannedOffice(
      office: Office(code: "CXJYY", name: "楚雄州检验检测认证院", kind: .institute),
      shortName: "州检验检测认证院", aliases: [], minimum: nil, owesWorkReport: true,
      owesAnalysis: true),
  ]

  private static func office(_ code: String, _ county: String) -> PlannedOffice {
    PlannedOffice(
      office: Office(
        code: code, name: "\(county)市场监督管理局", kind: .county, countyCode: code),
      shortName: county, aliases: [], minimum: 50, owesWorkReport: true, owesAnalysis: false)
  }
}
