import InspectionModel
import InspectionPlan
import SheetModel
import Testing

@Suite("日期、应完成期和规则设置")
struct AnnualPlanLookupTests {
  var plan: AnnualPlan

  init() throws {
    plan = try ShippedPlan.load()
  }

  @Test(
    "各项应在哪一期完成",
    arguments: [
      (1, 1), (2, 1), (3, 2), (4, 2), (5, 2), (6, 2), (7, 3), (8, 3), (9, 3), (10, 3), (11, 3),
      (12, 3), (13, 3), (14, 4), (15, 4), (16, 4), (17, 4),
    ])
  func duePeriods(_ number: Int, _ period: Int) {
    #expect(plan.duePeriod(ofItem: number) == period)
  }

  @Test("报送日期当天算按时；改为不含当天后，前一天 24 时截止")
  func deadlineDay() {
    var plan = plan
    #expect(
      plan.deadlineMoment(ofPeriod: 1, officeCode: nil)?.description == "2025-04-10T23:59:59+08:00")
    plan.settings.isDeadlineDayIncluded = false
    #expect(
      plan.deadlineMoment(ofPeriod: 1, officeCode: nil)?.description == "2025-04-09T23:59:59+08:00")
  }

  @Test("调整过的时间改变应完成期，最后一次调整为准")
  func adjustedWindow() throws {
    var plan = plan
    let start = try #require(CalendarDate(iso: "2025-01-01"))
    plan.adjustments = try ["2025-06-30", "2025-09-30"].map { end in
      let end = try #require(CalendarDate(iso: end))
      return PlanAdjustment(target: .window(item: 1, start...end), authority: "州局", date: start)
    }
    #expect(plan.duePeriod(ofItem: 1) == 3)
    #expect(plan.duePeriod(ofItem: 2) == 1)
    #expect(plan.duePeriod(ofItem: 99) == nil)
  }

  @Test(
    "发现的严重程度和是否暂未列入",
    arguments: [
      (.requiredValue, nil, .verdict, .error, true),
      (.requiredValue, nil, .samplingDate, .error, false),
      (.notInList, nil, .verdict, .error, true), (.notInList, nil, .county, .error, false),
      (.missingColumn, nil, .verdict, .error, true),
      (.missingColumn, "required", .samplingDate, .verify, false),
      (.uncalculatedFormula, "optional", .remarks, .verify, false),
      (.errorCell, nil, .productName, .error, true),
      (.sourceAssumed, "county", nil, .notice, false),
      (.sourceAssumed, "institute", nil, .verify, false),
      (.placeholder, nil, .producer, .notice, false),
      (.placeholder, "failed", .producer, .verify, false),
      (.datesOutOfOrder, "doubtful", .productionDateOrLot, .verify, false),
      (.hiddenContent, "columns", nil, .notice, false),
      (.duplicateInSubmission, nil, .reportNumber, .error, true),
    ] as [(RuleCode, String?, RecordField?, Severity, Bool)])
  func settings(
    _ rule: RuleCode, _ variant: String?, _ field: RecordField?, _ severity: Severity,
    _ withholds: Bool
  ) {
    let setting = plan.setting(of: Finding(rule, variant: variant, place: Place(field: field)))
    #expect(setting.severity == severity)
    #expect(setting.withholds == withholds)
  }
}
