import InspectionModel
import InspectionPlan
import SheetModel
import Testing

@Suite("计划自相矛盾之处")
struct PlanContradictionTests {
  let plan: AnnualPlan

  init() throws {
    plan = try ShippedPlan.load()
  }

  @Test("楚雄 2025：逐条列出，数字由计划算出")
  func shippedPlan() {
    #expect(
      plan.contradictions() == [
        PlanContradiction(
          .prefectureTotal,
          "计划写明州级 185 批由州局组织实施；按各行的实施单位，州局 181 批、各县市局 494 批。差的 4 批是第 13 项鞋，由各县市局实施。两种口径都列出，进度按实施单位统计。",
          numbers: ["stated": 185, "prefecture": 181, "counties": 494, "difference": 4], items: [13]
        ),
        PlanContradiction(
          .floors,
          "第 17 项各县市自定产品的 490 批是“以上”，其余 16 项 185 批是确数，合计 675 批因此也只是下限。第 17 项各县市自定产品多抽不算超出计划。",
          numbers: ["floor": 490, "exact": 185, "total": 675], items: [17]),
        PlanContradiction(
          .countySplit, "第 13 项鞋共 4 批由各县市局实施，但没有写明 10 个县市各抽几批。只按全州合计统计。",
          numbers: ["batches": 4, "counties": 10], items: [13]),
        PlanContradiction(
          .namedItems,
          "没有写明第 13 项鞋是否计入各县市自己的批次。现按不计入处理。",
          setting: "namedItemsCountTowardsMinimum: false", numbers: ["batches": 4], items: [13]),
        PlanContradiction(
          .weekend, "四季度的报送日期 2025-12-20 是星期六，没有写明是否顺延。现按不顺延处理。",
          setting: "rollOver: none", numbers: ["period": 4, "weekday": 6]),
        PlanContradiction(
          .openWindow,
          "第 14 项建材、第 15 项眼镜、第 16 项烟花爆竹的抽查时间到 2025-12-31，晚于最后一次报送 2025-12-20。按最后一次报送核对批次，并注明抽查时间尚未结束。",
          numbers: ["batches": 50, "daysAfter": 11], items: [14, 15, 16]),
        PlanContradiction(
          .boundaryDay,
          "第 17 项各县市自定产品的抽查时间印作「12月20日 前」，四季度报送日期正是 2025-12-20，没有写明当天算不算。现按含当天处理。",
          numbers: ["period": 4], items: [17]),
      ])
  }

  @Test("去掉矛盾的计划不再报告")
  func consistentPlanHasNone() throws {
    var plan = plan
    plan.statements = PlanStatements(total: 671, prefectureTotal: 181)
    plan.items.removeAll { $0.number == 13 }
    plan.items[15].isFloor = false
    plan.items[15].printedWindow = "全年"
    let last = try #require(CalendarDate(iso: "2025-12-31"))
    plan.periods[3].deadline = last
    #expect(plan.contradictions() == [])
  }

  @Test("合计、单位批次改错后报告差额")
  func sums() {
    var plan = plan
    plan.statements = PlanStatements(total: 680, prefectureTotal: nil)
    plan.offices[0].minimum = 60
    let found = plan.contradictions().filter { [.total, .officeMinimums].contains($0.kind) }
    #expect(
      found.map(\.numbers) == [["stated": 680, "rows": 675], ["stated": 490, "offices": 500]])
  }

  @Test("周末的报送日期：顺延的写明哪一天，调整过的不再报告")
  func weekend() throws {
    var plan = plan
    plan.settings.rollOver = .nextWorkday
    let sentences = plan.contradictions().filter { $0.kind == .weekend }.map(\.sentence)
    #expect(
      sentences == [
        "四季度的报送日期 2025-12-20 是星期六，没有写明是否顺延。现顺延到 2025-12-22。"
      ])
    let monday = try #require(CalendarDate(iso: "2025-12-22"))
    plan.adjustments = [
      PlanAdjustment(
        target: .deadline(period: 4, officeCode: nil, monday), authority: "楚市监函〔2025〕99号",
        date: monday)
    ]
    #expect(!plan.contradictions().contains { $0.kind == .weekend })
  }

  @Test("抽查时间调整到报送日期以前的不再报告")
  func adjustedWindow() throws {
    var plan = plan
    let day = try #require(CalendarDate(iso: "2025-12-01"))
    plan.adjustments = [14, 15].map {
      PlanAdjustment(target: .window(item: $0, day...day), authority: "州局", date: day)
    }
    let items = plan.contradictions().filter { $0.kind == .openWindow }.map(\.items)
    #expect(items == [[16]])
  }
}
