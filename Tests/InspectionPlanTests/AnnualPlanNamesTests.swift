import InspectionModel
import InspectionPlan
import Testing

@Suite("名称对应")
struct AnnualPlanNamesTests {
  let plan: AnnualPlan

  init() throws {
    plan = try ShippedPlan.load()
  }

  @Test(
    "报送单位按名称、简称、代码和别名认",
    arguments: [
      ("楚雄市市场监督管理局", "532301"), ("楚雄市市场监管局", "532301"), ("楚雄市", "532301"),
      ("楚雄市局", "532301"), ("532301", "532301"), ("５３２３０１", "532301"),
      ("楚雄州楚雄市市监局", "532301"), ("禄丰县市场监督管理局", "532302"), ("532331", "532302"),
      ("禄丰", "532302"), ("永仁 县\n市场监督管理局", "532327"), ("楚雄彝族自治州永仁县", "532327"),
      ("永仁市场监督管理局", "532327"), ("楚雄州检验检测认证院", "JY01"), ("州检验检测认证院", "JY01"),
      ("楚雄州市场监督管理局", nil), ("楚雄市场监督管理局", nil), ("楚雄", nil), ("楚雄州", nil),
      ("质量科", nil), ("", nil), ("昆明市市场监督管理局", nil),
    ] as [(String, String?)])
  func officesByName(_ name: String, _ code: String?) {
    #expect(plan.office(named: name)?.office.code == code)
  }

  @Test(
    "文件名里提到的报送单位",
    arguments: [
      ("永仁县一季度附件4.xlsx", ["532327"]), ("楚雄市市场监督管理局汇总表.xls", ["532301"]),
      ("楚雄市场监督管理局汇总表.xls", []), ("楚雄州市场监督管理局.xlsx", []),
      ("楚雄州2025年产品质量监督抽查汇总表（武定）.xlsx", ["532329"]),
      ("大姚、姚安合并.xlsx", ["532325", "532326"]), ("532301-1.xlsx", ["532301"]),
      ("25323011.xlsx", []), ("楚雄州检验检测认证院 报送.zip", ["JY01"]),
      ("禄丰市场监管局.csv", ["532302"]), ("附件4.xlsx", []),
    ])
  func officesMentioned(_ name: String, _ codes: [String]) {
    #expect(plan.offices(mentionedIn: name).map(\.office.code) == codes)
  }

  @Test(
    "州局是汇总单位",
    arguments: [
      ("楚雄州市场监督管理局", true), ("州局", true), ("质量科", true), ("楚雄州市场监督管理局质量科", true),
      ("楚雄市市场监督管理局", false), ("楚雄", false), ("", false),
    ])
  func coordinatorIsNoOffice(_ name: String, _ expected: Bool) {
    #expect(plan.isCoordinator(name) == expected)
  }

  @Test(
    "县市按名称、别名、代码和局名认",
    arguments: [
      ("楚雄市", "楚雄市"), ("禄丰县", "禄丰市"), ("532331", "禄丰市"), ("永仁", "永仁县"),
      ("永仁县市场监督管理局", "永仁县"), ("楚雄州元谋县", "元谋县"), ("楚雄", nil), ("楚雄州", nil), ("532300", nil),
    ] as [(String, String?)])
  func countiesByName(_ name: String, _ expected: String?) {
    #expect(plan.county(named: name)?.name == expected)
  }

  @Test(
    "抽查产品品种按序号、品种和别名认",
    arguments: [
      ("1", 1), ("１７", 17), ("农资", 1), ("燃气器具(含管、阀)", 8), ("燃气器具（含管、 阀）", 8),
      ("燃气器具", 8), ("灭火器", 2), ("各县市根据专项整治安排或本地实际，确定抽检产品", 17), ("汽油", 7),
      ("18", nil), ("01", nil), ("家具", nil),
    ] as [(String, Int?)])
  func itemsByName(_ name: String, _ number: Int?) {
    #expect(plan.item(naming: name)?.number == number)
  }

  @Test(
    "产品名称按所含的最长别名归到计划项",
    arguments: [
      ("复合肥料（15-15-15）", 1), ("农用尿素", 1), ("车用尿素水溶液(AUS 32)", 12),
      ("柴油发动机氮氧化物还原剂 尿素水溶液", 12), ("手提式干粉灭火器", 2), ("电动自行车", 3),
      ("电动自行车用锂离子蓄电池", 4), ("电动自行车 48V20Ah 铅酸蓄电池", 4), ("起动用铅酸蓄电池", 11),
      ("食品用塑料袋", 5), ("92号车用汽油(ⅥA)", 7), ("0# 柴油", 7), ("汽油机油", nil), ("柴油机油", nil),
      ("家用燃气灶", 8), ("瓶装液化石油气调压器", 8), ("液化石油气", 9), ("硫酸钾型复合肥", 1),
      ("学生校服（夏装）", 10), ("男式皮鞋", 13), ("鞋油", nil), ("普通硅酸盐水泥P·O 42.5", 14),
      ("钢筋混凝土用热轧带肋钢筋", 14), ("防火涂料", 2), ("内墙涂料", 14), ("老视成镜", 15), ("组合烟花", 16),
      ("发动机冷却液", nil), ("制动液", nil), ("", nil),
    ] as [(String, Int?)])
  func itemsByProduct(_ name: String, _ number: Int?) {
    #expect(plan.item(forProduct: name)?.number == number)
  }

  @Test(
    "承检机构按别名认",
    arguments: [
      ("楚雄州检验检测认证院", "楚雄州检验检测认证院"), ("州检验检测认证院 ", "楚雄州检验检测认证院"),
      ("云南省某检测公司", nil), ("楚雄市", nil),
    ] as [(String, String?)])
  func institutesByName(_ name: String, _ expected: String?) {
    #expect(plan.institute(named: name) == expected)
  }

  @Test(
    "表头折叠空白、换行、星号和全角后认列",
    arguments: [
      ("受检企业（名称）", .field(.sampledEntity)), ("*产品\n名称", .field(.productName)),
      ("标称生产 单位所在地", .field(.producerPlace)), ("生产日期／批号＊", .field(.productionDateOrLot)),
      ("ccc证书编号", .field(.cccCertificate)), ("企业名称", .bare([.sampledEntity, .producer])),
      ("检验结果", .bare([.verdict])), ("抽样单位", .unknown), ("", .unknown),
    ] as [(String, HeaderMeaning)])
  func headers(_ text: String, _ expected: HeaderMeaning) {
    #expect(plan.field(forHeader: text) == expected)
  }

  @Test(
    "取值按同义词归一",
    arguments: [
      (RecordField.verdict, "未发现 不合格", "合格"), (.verdict, "标签不合格", "不合格"), (.verdict, "p", "合格"),
      (.verdict, "基本合格", nil), (.scope, "销售领域", "流通"), (.source, "州级监督抽查", "州抽"),
      (.source, "市抽", nil), (.county, "532331", "禄丰市"), (.productName, "灭火器", nil),
    ] as [(RecordField, String, String?)])
  func choices(_ field: RecordField, _ word: String, _ expected: String?) throws {
    let column = try #require(plan.layout.index(of: field))
    #expect(plan.choice(word, inColumn: column) == expected)
  }

  @Test("改动计划后，名称随之改变")
  func namesFollowThePlan() {
    var changed = plan
    changed.offices[0].aliases.append("鹿城局")
    changed.columns[2].synonyms.append("货品")
    #expect(changed.office(named: "鹿城局")?.office.code == "532301")
    #expect(changed.field(forHeader: "货品") == .field(.productName))
    #expect(plan.office(named: "鹿城局") == nil)
  }
}
