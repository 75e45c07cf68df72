import InspectionModel
import InspectionPlan
import SheetModel

/// The 楚雄 2025 plan in code, as far as documents look at it.
enum SamplePlan {
  static let plan = AnnualPlan(
    year: 2025, title: "楚雄州2025年重点工业产品质量监督抽查计划",
    workbookTitle: "楚雄州2025年产品质量监督抽查受检产品及检验结果汇总表",
    coordinator: Coordinator(
      area: "楚雄州", areaCode: "532300", bureau: "楚雄州市场监督管理局", aliases: [], section: "质量科",
      contact: "", telephone: ""),
    items: items, offices: offices, counties: counties, otherInstitutes: [], periods: periods,
    adjustments: [], columns: columns, bareHeaders: [], rules: rules,
    settings: PlanSettings(
      scope: .cumulative, rollOver: .none, isDeadlineDayIncluded: true, dropTimeIsEvidence: false,
      namedItemsCountTowardsMinimum: false, firmCount: .sampledEntity, rateDecimals: 2,
      fonts: .init(label: "黑体", title: "方正小标宋简体", header: "黑体", body: "仿宋_GB2312")),
    statements: PlanStatements(total: 675, prefectureTotal: 185))

  static func day(_ month: Int, _ day: Int) -> CalendarDate {
    CalendarDate(daysSince1970: 20_089)
      .advanced(
        byDays: (CalendarDate(year: 2025, month: month, day: day)?.daysSince1970 ?? 0) - 20_089)
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
          code: county.code, name: "\(county.name)市场监督管理局", kind: .county, countyCode: county.code),
        shortName: county.name, aliases: [], minimum: county.code == "532327" ? 40 : 50,
        owesWorkReport: true, owesAnalysis: false)
    } + [
      PlannedOffice(
        office: Office(code: "chuxiong-institute", name: "楚雄州检验检测认证院", kind: .institute),
        shortName: "州检测院", aliases: [], minimum: nil, owesWorkReport: true, owesAnalysis: true)
    ]

  static let periods: [ReportingPeriod] = [
    ReportingPeriod(number: 1, name: "一季度", coverage: "1—3月", deadline: day(4, 10)),
    ReportingPeriod(number: 2, name: "二季度", coverage: "1—6月", deadline: day(7, 10)),
    ReportingPeriod(number: 3, name: "三季度", coverage: "1—9月", deadline: day(10, 10)),
    ReportingPeriod(number: 4, name: "四季度", coverage: "1—12月", deadline: day(12, 20)),
  ]

  static let items: [PlanItem] = [
    ("农资", 20, 3), ("消防器材", 7, 3), ("电动自行车", 10, 6), ("电动自行车用蓄电池", 5, 6),
    ("食品相关产品", 15, 6), ("旅游产品", 5, 6), ("车用汽柴油", 28, 9), ("燃气器具(含管、阀)", 10, 9),
    ("危险化学品", 9, 9), ("校服", 16, 9), ("汽车配件", 3, 9), ("车用尿素", 3, 9), ("鞋", 4, 9),
    ("建材", 30, 12), ("眼镜", 15, 12), ("烟花爆竹", 5, 12), ("各县市自定产品", 490, 12),
  ].enumerated().map { index, item in
    PlanItem(
      number: index + 1, printedProduct: item.0, product: item.0, scopes: [.distribution],
      batches: item.1, isFloor: index == 16, printedWindow: "", window: day(1, 1)...day(item.2, 28),
      implementer: index == 12 || index == 16 ? .counties : .prefecture, isCatchAll: index == 16,
      aliases: [])
  }

  static let columns: [PlanColumn] = [
    (.sequence, "序号", .optional), (.planItem, "抽查产品品种", .required),
    (.productName, "产品名称", .core), (.model, "规格型号", .required),
    (.productionDateOrLot, "生产日期/批号", .required), (.sampledEntity, "受检单位", .core),
    (.samplingDate, "抽样日期", .required), (.reportNumber, "检验报告编号", .required),
    (.verdict, "检验结论", .core), (.failedItems, "不合格项目", .conditional),
    (.institute, "承检机构", .required),
  ].map { (column: (RecordField, String, PlanColumn.Need)) in
    PlanColumn(
      field: column.0, header: column.1, need: column.2, kind: .text, allowsPlaceholder: false,
      isOfficial: true, synonyms: [], choices: [])
  }

  static let rules: [RuleCode: RuleSetting] = [
    .unreadableFile: .init(severity: .error), .noTableFound: .init(severity: .error),
    .unknownOffice: .init(severity: .error, withholds: .always),
    .hiddenContent: .init(severity: .verify), .severalTables: .init(severity: .notice),
    .unknownColumn: .init(severity: .notice), .sourceAssumed: .init(severity: .notice),
    .missingColumn: .init(severity: .error, withholds: .always),
    .notADate: .init(severity: .error), .digitsLost: .init(severity: .error),
    .normalised: .init(severity: .notice), .damagedText: .init(severity: .error, withholds: .core),
    .requiredValue: .init(severity: .error, withholds: .core),
    .notInList: .init(severity: .error), .unknownProduct: .init(severity: .verify),
    .badCode: .init(severity: .verify), .failureWithoutItems: .init(severity: .error),
    .datesOutOfOrder: .init(severity: .error), .outsideWindow: .init(severity: .verify),
    .duplicateInSubmission: .init(severity: .error, withholds: .always),
    .reportedByTwo: .init(severity: .notice), .conflictingReports: .init(severity: .verify),
    .repeatedRow: .init(severity: .notice), .itemShort: .init(severity: .followUp),
    .officeShort: .init(severity: .followUp), .planContradiction: .init(severity: .notice),
    .overPlan: .init(severity: .notice), .late: .init(severity: .notice),
    .notReceived: .init(severity: .followUp), .reportMissing: .init(severity: .followUp),
  ]
}
