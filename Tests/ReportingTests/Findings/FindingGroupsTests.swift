import InspectionModel
import InspectionPlan
import Reporting
import SheetModel
import Testing

@Suite("问题归并")
struct FindingGroupsTests {
  @Test(
    "同列相邻的格子并成一段，重复的只算一次",
    arguments: [
      (["D5", "D6", "D7", "D57"], "D5:D7、D57", 4),
      (["D7", "C9", "D6", "D7"], "C9、D6:D7", 3),
      ([], "", 0),
    ])
  func joinsCells(_ cells: [String], _ text: String, _ count: Int) {
    let runs = CellRuns(cells.compactMap { CellReference($0) })
    #expect(runs.text() == text)
    #expect(runs.cellCount == count)
  }

  @Test("太多的段只列前几段，并说出总数")
  func listsSomeRangesOnly() {
    let runs = CellRuns((0..<30).map { CellReference(row: $0 * 2, column: 0) })
    #expect(runs.text(limit: 3) == "A1、A3、A5 等 30 格")
  }

  @Test("同一规则、工作表、列的并成一组，重的在前，总数不减")
  func groupsByRuleSheetAndColumn() {
    let groups = FindingGroups(Self.column(rows: 20, wrong: 12, extra: true)).groups
    #expect(groups.map(\.identity.rule) == [.requiredValue, .unknownProduct])
    #expect(groups.map(\.findings.count) == [12, 1])
    #expect(groups[0].cells.text() == "F4:F15")
  }

  @Test(
    "一列里至少 16 行且不少于六成有同样的问题，才算整列",
    arguments: [
      (26, 16, true), (27, 16, false), (15, 15, false), (100, 60, true), (100, 59, false),
    ])
  func recognisesWholeColumns(_ rows: Int, _ wrong: Int, _ isWhole: Bool) {
    let groups = FindingGroups(Self.column(rows: rows, wrong: wrong, extra: false)).groups
    #expect(groups.map(\.isWholeColumn) == [isWhole])
  }

  @Test("从几行、百分之几起算整列，由计划定", arguments: [(10, 5, true), (10, 4, false)])
  func takesTheNumbersFromThePlan(_ rows: Int, _ wrong: Int, _ isWhole: Bool) {
    var plan = SamplePlan.plan
    plan.settings.wholeColumn = PlanSettings.WholeColumn(rows: 5, percent: 50)
    let checked = Self.column(rows: rows, wrong: wrong, extra: false, plan: plan)
    #expect(FindingGroups(checked).groups.map(\.isWholeColumn) == [isWhole])
  }

  private static func column(
    rows: Int, wrong: Int, extra: Bool, plan: AnnualPlan = SamplePlan.plan
  ) -> CheckedFiles {
    var file = SmallCheck.file
    file.sheets[0].records = (0..<rows).map {
      SmallCheck.record(row: $0 + 3, reportNumber: "A-\($0)")
    }
    var findings = (0..<wrong).map { row in
      Finding(
        .requiredValue, officeCode: "532301", file: 0,
        place: Place(sheet: "汇总表", row: row + 3, column: 5))
    }
    if extra { findings.insert(SmallCheck.findings[1], at: 3) }
    return CheckedFiles(
      plan: plan, asOf: SmallCheck.asOf, files: [file], findings: findings,
      texts: findings.map { _ in SmallCheck.texts[0] }, withheld: [])
  }
}
