import InspectionModel
import InspectionPlan
import SheetModel
import Testing

@Suite("换地区、换年度只需换文件")
struct OtherPrefectureTests {
  static let file = """
    year: 2026
    title: 青溪市2026年产品质量监督抽查计划
    workbookTitle: 青溪市2026年监督抽查结果汇总表
    coordinator: {area: 青溪市, areaCode: 990100, bureau: 青溪市市场监督管理局, section: 质监科, aliases: 市局}
    periods:
      - {number: 1, name: 上半年, coverage: 1—6月, deadline: 2026-06-30}
      - {number: 2, name: 下半年, coverage: 7—12月, deadline: 2027-01-08}
    items:
      - number: 1
        product: 童车
        scopes: 流通
        batches: 12
        printedWindow: 上半年
        window: 2026-01-01 至 2026-06-30
        implementer: prefecture
        aliases: 婴儿推车、儿童三轮车、儿童自行车
      - number: 2
        product: 区县自选
        scopes: 生产 流通
        batches: 30
        printedWindow: 全年
        window: 2026-01-01 至 2026-12-31
        implementer: counties
        catchAll: true
    counties:
      - {code: 990102, name: 东湖区, aliases: 东湖}
      - {code: 990103, name: 云岭自治县}
    bureauEndings: 市场监督管理局 分局
    offices:
      - {county: 东湖区, minimum: 20, owes: 工作情况}
      - {county: 990103, name: 云岭县市场监督管理局, shortName: 云岭, minimum: 10}
      - {code: QX-1, name: 青溪市质检所, owes: 分析报告, aliases: ["质 检 所"]}
    otherInstitutes:
      - {name: 省纺织检验院, aliases: 纺织院}
    adjustments:
      - {item: 1, window: 2026-03-01 至 2026-06-30, authority: 青市监〔2026〕5号, date: 2026-02-20}
      - {period: 1, deadline: 2026-07-05, office: 云岭, authority: 青市监〔2026〕8号, date: 2026-06-20}
    columns:
      - {field: productName, header: 样品名称, need: core, kind: text, synonyms: 品名}
      - {field: sampledEntity, header: 被抽样单位, need: core, kind: text}
      - {field: verdict, header: 结果, need: core, kind: choice, choices: {合格: 符合, 不合格: 不符合}}
      - {field: shelfLifeDays, header: 保质期（天）, need: required, kind: text, synonyms: 保质期}
      - {field: wardOffice, header: 街道办, need: required, kind: choice, choices: {东湖街道: 东湖, 北山街道: 北山}}
    rules:
      V-101: error always
      H-101: {default: error, required: notice}
    settings:
      rollOver: nextWorkday
    """

  let plan: AnnualPlan

  init() throws {
    plan = try PlanFile.load(Array(Self.file.utf8))
  }

  @Test("另一地区的列，包括程序不认识的必填列")
  func columns() throws {
    let ward = try #require(plan.layout.index(of: RecordField(rawValue: "wardOffice")))
    #expect(plan.columns[ward].need == .required)
    #expect(plan.choice("北山", inColumn: ward) == "北山街道")
    #expect(plan.field(forHeader: "保质期(天)") == .field(RecordField(rawValue: "shelfLifeDays")))
    #expect(plan.field(forHeader: "产品名称") == .unknown)
    #expect(plan.layout.fields.count == 5)
  }

  @Test("另一地区的单位、机构和计划项")
  func names() {
    let names = ["东湖分局", "青溪市东湖区市场监督管理局", "云岭", "质检所", "市局", "楚雄市"]
    #expect(
      names.map { plan.office(named: $0)?.office.code }
        == ["990102", "990102", "990103", "QX-1", nil, nil])
    #expect(plan.isCoordinator("质监科"))
    #expect(plan.institute(named: "纺织院") == "省纺织检验院")
    #expect(plan.item(forProduct: "轻便婴儿推车")?.number == 1)
    #expect(plan.item(forProduct: "灭火器") == nil)
  }

  @Test("两个报送期、调整和顺延")
  func calendar() {
    let deadlines = plan.periods.flatMap { period in
      [nil, "990103"].map { office in
        plan.deadline(ofPeriod: period.number, officeCode: office).map { "\($0)" }
      }
    }
    #expect(deadlines == ["2026-06-30", "2026-07-05", "2027-01-08", "2027-01-08"])
    #expect(plan.window(ofItem: 1).map { "\($0.lowerBound)" } == "2026-03-01")
    #expect(plan.items.map { plan.duePeriod(ofItem: $0.number) } == [1, 2])
  }

  @Test("没有写到的规则和设置照随程序发布的计划")
  func defaults() throws {
    let shipped = try ShippedPlan.load()
    var rules = shipped.rules
    rules[.requiredValue] = RuleSetting(severity: .error, withholds: .always)
    rules[.missingColumn] = RuleSetting(
      severity: .error, variants: ["required": RuleSetting(severity: .notice)])
    #expect(plan.rules == rules)
    var settings = shipped.settings
    settings.rollOver = .nextWorkday
    #expect(plan.settings == settings)
  }

  @Test("楚雄的矛盾不会出现在别的计划里")
  func contradictions() {
    #expect(plan.contradictions() == [])
  }
}
