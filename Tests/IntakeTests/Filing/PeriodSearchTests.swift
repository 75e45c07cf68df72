import InspectionModel
import InspectionPlan
import SheetModel
import Testing

@testable import Intake

@Suite("哪一期")
struct PeriodSearchTests {
  @Test(
    "文件夹的名称",
    arguments: [
      ("一季度", 1), ("第一季度", 1), ("1季度", 1), ("第2季度", 2), ("三季度（10月10日报送）", 3), ("2025年四季度", 4),
      ("2025年度第四季度", 4), ("Q3", 3), ("资料", nil), ("五季度", nil), ("永仁县", nil), ("2024年一季度", nil),
    ] as [(String, Int?)])
  func named(folder: String, period: Int?) throws {
    #expect(try PeriodSearch(plan: ShippedPlan.load()).period(named: folder) == period)
  }

  @Test(
    "没有文件夹就看收到时哪一期在报",
    arguments: [
      ("2025-01-05T08:00", 1), ("2025-04-10T23:59:59", 1), ("2025-04-11T00:00", 2),
      ("2025-07-10T12:00", 2),
      ("2025-10-11T00:00", 4), ("2025-12-20T23:59", 4), ("2026-01-05T08:00", 4),
      ("2024-12-31T08:00", 1),
    ])
  func open(time: String, period: Int) throws {
    let moment = try #require(Moment(time))
    #expect(
      try PeriodSearch(plan: ShippedPlan.load()).period(openAt: moment, officeCode: nil) == period)
  }
}
