import InspectionModel
import InspectionPlan
import SheetModel
import Testing

@Suite("随程序发布的计划：楚雄 2025")
struct ShippedPlanTests {
  let plan: AnnualPlan

  init() throws {
    plan = try ShippedPlan.load()
  }

  @Test("附件1 的 17 行照印发件")
  func itemsArePrintedRows() {
    let rows = plan.items.map { item in
      let scopes = SamplingScope.allCases.filter(item.scopes.contains).map(\.rawValue)
      return [
        "\(item.number)", item.printedProduct, scopes.joined(separator: "、"),
        "\(item.batches)\(item.isFloor ? "以上" : "")", item.printedWindow,
        "\(item.window.lowerBound)", "\(item.window.upperBound)", item.implementer.rawValue,
      ].joined(separator: "|")
    }
    #expect(
      rows == [
        "1|农资|生产、流通|20|1季度|2025-01-01|2025-03-31|prefecture",
        "2|消防器材|流通|7|1季度|2025-01-01|2025-03-31|prefecture",
        "3|电动自行车|流通|10|2季度|2025-04-01|2025-06-30|prefecture",
        "4|电动自行车用蓄电池|生产、流通|5|2季度|2025-04-01|2025-06-30|prefecture",
        "5|食品相关产品|生产、流通|15|2季度|2025-04-01|2025-06-30|prefecture",
        "6|旅游产品|流通|5|2季度|2025-04-01|2025-06-30|prefecture",
        "7|车用汽柴油|流通|28|2-3季度|2025-04-01|2025-09-30|prefecture",
        "8|燃气器具(含管、 阀)|流通|10|3季度|2025-07-01|2025-09-30|prefecture",
        "9|危险化学品|生产、流通|9|3季度|2025-07-01|2025-09-30|prefecture",
        "10|校服|生产、流通|16|8-9月|2025-08-01|2025-09-30|prefecture",
        "11|汽车配件|流通|3|3季度|2025-07-01|2025-09-30|prefecture",
        "12|车用尿素|流通|3|3季度|2025-07-01|2025-09-30|prefecture",
        "13|鞋|流通|4|3季度|2025-07-01|2025-09-30|counties",
        "14|建材|生产、流通|30|3-4季度|2025-07-01|2025-12-31|prefecture",
        "15|眼镜|流通|15|3-4季度|2025-07-01|2025-12-31|prefecture",
        "16|烟花爆竹|流通|5|4季度|2025-10-01|2025-12-31|prefecture",
        "17|各县市根据专项整治 安排或本地实际,确定 抽检产品|生产、流通|490以上|12月20日 前|2025-01-01|2025-12-20|counties",
      ])
    #expect(plan.items.filter(\.isCatchAll).map(\.number) == [17])
  }

  @Test("到各报送日期应完成 27、62、135、185 批")
  func expectedBatches() {
    #expect(plan.periods.map { plan.expectedBatches(byPeriod: $0.number) } == [27, 62, 135, 185])
  }

  @Test("十个县市局和检验检测认证院报送")
  func offices() {
    let offices = plan.offices.map { office in
      let owed = (office.owesWorkReport ? "工" : "") + (office.owesAnalysis ? "分" : "")
      let minimum = office.minimum.map { "\($0)" } ?? "-"
      return "\(office.office.code) \(office.office.name) \(office.shortName) \(minimum) \(owed)"
    }
    #expect(
      offices == [
        "532301 楚雄市市场监督管理局 楚雄市 50 工", "532302 禄丰市市场监督管理局 禄丰市 50 工",
        "532322 双柏县市场监督管理局 双柏县 50 工", "532323 牟定县市场监督管理局 牟定县 50 工",
        "532324 南华县市场监督管理局 南华县 50 工", "532325 姚安县市场监督管理局 姚安县 50 工",
        "532326 大姚县市场监督管理局 大姚县 50 工", "532327 永仁县市场监督管理局 永仁县 40 工",
        "532328 元谋县市场监督管理局 元谋县 50 工", "532329 武定县市场监督管理局 武定县 50 工",
        "JY01 楚雄州检验检测认证院 楚雄州检验检测认证院 - 工分",
      ])
  }

  @Test("正式表十七列，扩展列不进正式表")
  func columns() {
    let official = plan.columns.filter(\.isOfficial).map {
      "\($0.field.rawValue) \($0.header) \($0.need)"
    }
    #expect(
      official == [
        "sequence 序号 optional", "planItem 抽查产品品种 required", "productName 产品名称 core",
        "trademark 商标 optional", "model 规格型号 required",
        "productionDateOrLot 生产日期/批号 required", "sampledEntity 受检单位 core",
        "county 受检单位所在县市 required", "scope 抽样领域 required", "producer 标称生产企业 required",
        "producerPlace 标称生产企业所在地 conditional", "samplingDate 抽样日期 required",
        "reportNumber 检验报告编号 required", "verdict 检验结论 core", "failedItems 不合格项目 conditional",
        "institute 承检机构 required", "remarks 备注 optional",
      ])
    #expect(
      plan.columns.filter { !$0.isOfficial }.map(\.field.rawValue) == [
        "source", "inspectionKind", "sampledEntityAddress", "telephone", "creditCode", "testBasis",
        "productionLicence", "cccCertificate", "onlinePlatform", "productGrade", "followUp",
        "rectificationOrdered", "rectified", "rechecked", "deliveryDate",
      ])
  }

  @Test("每条规则都有严重程度，暂未列入的照设计")
  func rules() {
    let withheld = RuleCode.allCases.filter { plan.rules[$0]?.withholds == .always }
    #expect(withheld == [.unknownOffice, .wrongYear, .missingColumn, .duplicateInSubmission])
    let core = RuleCode.allCases.filter { plan.rules[$0]?.withholds == .core }
    #expect(
      core == [.uncalculatedFormula, .errorCell, .damagedText, .requiredValue, .notInList])
    #expect(plan.rules.count == RuleCode.allCases.count)
  }
}
