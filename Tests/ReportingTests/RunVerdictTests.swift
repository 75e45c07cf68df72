import InspectionModel
import Reporting
import Testing

@Suite("结论与退出码")
struct RunVerdictTests {
  @Test(
    "只有提示算没有未了事项；请更正排在请核实、督办之前",
    arguments: [
      ([], 0), ([.notice], 0), ([.verify], 2), ([.followUp, .notice], 2),
      ([.verify, .error, .followUp], 1),
    ] as [([Severity], Int32)])
  func exitCodeFollowsTheGravest(_ severities: [Severity], _ exitCode: Int32) {
    var totals = SeverityTotals()
    for severity in severities { totals.add(severity) }
    #expect(RunVerdict(totals).exitCode == exitCode)
  }
}
