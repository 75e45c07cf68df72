import InspectionModel
import InspectionPlan
import SheetModel

/// A plan of the size of 楚雄 2025, as far as the workbooks look at it.
enum WorkbookPlan {
  static let plan = AnnualPlan(
    year: 2025, title: "楚雄州2025年重点工业产品质量监督抽查计划",
    workbookTitle: "楚雄州2025年产品质量监督抽查受检产品及检验结果汇总表",
    coordinator: Coordinator(
      area: "楚雄州", areaCode: "532300", bureau: "楚雄州市场监督管理局", aliases: [], section: "质量科",
      contact: "", telephone: ""),
    items: items, offices: offices, counties: counties, otherInstitutes: [],
    periods: [
      ReportingPeriod(number: 1, name: "一季度", coverage: "1—3月", deadline: day(4, 10)),
      ReportingPeriod(number: 2, name: "二季度", coverage: "1—6月", deadline: day(7, 10)),
      ReportingPeriod(number: 3, name: "三季度", coverage: "1—9月", deadline: day(10, 10)),
      ReportingPeriod(number: 4, name: "四季度", coverage: "1—12月", deadline: day(12, 20)),
    ],
    adjustments: [], columns: columns, bareHeaders: [],
    rules: [
      .unknownOffice: RuleSetting(severity: .error, withholds: .always),
      .missingColumn: RuleSetting(severity: .error, withholds: .always),
      .requiredValue: RuleSetting(severity: .error, withholds: .core),
      .notADate: RuleSetting(severity: .error), .unknownProduct: RuleSetting(severity: .verify),
      .reportedByTwo: RuleSetting(severity: .notice),
      .conflictingReports: RuleSetting(severity: .verify),
      .itemShort: RuleSetting(severity: .followUp), .normalised: RuleSetting(severity: .notice),
    ],
    settings: PlanSettings(
      scope: .cumulative, rollOver: .none, isDeadlineDayIncluded: true, dropTimeIsEvidence: false,
      namedItemsCountTowardsMinimum: false, firmCount: .sampledEntity, rateDecimals: 2,
      fonts: .init(label: "黑体", title: "方正小标宋简体", header: "黑体", body: "仿宋_GB2312")),
    statements: PlanStatements(total: 675, prefectureTotal: 185))

  static func day(_ month: Int, _ day: Int) -> CalendarDate {
    CalendarDate(year: 2025, month: month, day: day) ?? CalendarDate(daysSince1970: 20_089)
  }

  static let counties: [County] = [
    ("532301", "楚雄市"), ("532302", "禄丰市"), ("532322", "双柏县"), ("532323", "牟定县"),
    ("532324", "南华县"), ("532325", "姚安县"), ("532326", "大姚县"), ("532327", "永仁县"),
    ("532328", "元谋县"), ("532329", "武定县"),
  ].map { County(code: $0, name: $1, aliases: []) }

  static let offices: [PlannedOffice] =
    counties.map { county in
      PlannedOffice(
        office: Office(
          code: county.code, name: "\(county.name)市场监督管理局", kind: .county,
          countyCode: county.code),
        shortName: county.name, aliases: [], minimum: county.code == "532327" ? 40 : 50,
        owesWorkReport: true, owesAnalysis: false)
    } + [
      PlannedOffice(
        office: Office(code: "institute", name: "楚雄州检验检测认证院", kind: .institute),
        shortName: "州检验检测认证院", aliases: [], minimum: nil, owesWorkReport: true,
        owesAnalysis: true)
    ]

  private static let printed: [(String, Int, String, Int)] = [
    ("农资", 20, "1季度", 3), ("消防器材", 7, "1季度", 3), ("电动自行车", 10, "2季度", 6),
    ("电动自行车用蓄电池", 5, "2季度", 6), ("食品相关产品", 15, "2季度", 6), ("旅游产品", 5, "2季度", 6),
    ("车用汽柴油", 28, "2-3季度", 9), ("燃气器具(含管、 阀)", 10, "3季度", 9), ("危险化学品", 9, "3季度", 9),
    ("校服", 16, "8-9月", 9), ("汽车配件", 3, "3季度", 9), ("车用尿素", 3, "3季度", 9),
    ("鞋", 4, "3季度", 9), ("建材", 30, "3-4季度", 12), ("眼镜", 15, "3-4季度", 12),
    ("烟花爆竹", 5, "4季度", 12), ("各县市自定产品", 490, "12月20日 前", 12),
  ]

  static let items: [PlanItem] = printed.enumerated().map { index, item in
    PlanItem(
      number: index + 1, printedProduct: item.0, product: item.0, scopes: [.distribution],
      batches: item.1, isFloor: index == 16, printedWindow: item.2,
      window: day(1, 1)...day(item.3, item.3 == 12 ? 31 : 30),
      implementer: index == 12 || index == 16 ? .counties : .prefecture, isCatchAll: index == 16,
      aliases: [])
  }

  private typealias Row = (RecordField, String, PlanColumn.Need, PlanColumn.Kind)

  static let columns: [PlanColumn] = [
    Row(.sequence, "序号", .optional, .sequence), Row(.planItem, "抽查产品品种", .required, .item),
    Row(.productName, "产品名称", .core, .text), Row(.trademark, "商标", .optional, .text),
    Row(.model, "规格型号", .required, .text),
    Row(.productionDateOrLot, "生产日期/批号", .required, .dateOrLot),
    Row(.sampledEntity, "受检单位", .core, .text), Row(.county, "受检单位所在县市", .required, .choice),
    Row(.scope, "抽样领域", .required, .choice), Row(.producer, "标称生产企业", .required, .text),
    Row(.producerPlace, "标称生产企业所在地", .conditional, .text),
    Row(.samplingDate, "抽样日期", .required, .date),
    Row(.reportNumber, "检验报告编号", .required, .identifier),
    Row(.verdict, "检验结论", .core, .choice), Row(.failedItems, "不合格项目", .conditional, .text),
    Row(.institute, "承检机构", .required, .text), Row(.remarks, "备注", .optional, .text),
    Row(.source, "任务来源", .optional, .choice),
  ].map { field, header, need, kind in
    PlanColumn(
      field: field, header: header, need: need, kind: kind, allowsPlaceholder: true,
      isOfficial: field != .source, synonyms: [], choices: [])
  }
}
