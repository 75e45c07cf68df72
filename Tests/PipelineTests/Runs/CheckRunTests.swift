import InspectionModel
import InspectionPlan
import Pipeline
import Reporting
import Testing

@Suite("校验而不算报送")
struct CheckRunTests {
  private static let table = """
    抽查产品品种,产品名称,规格型号,生产日期/批号,受检单位,受检单位所在县市,抽样领域,标称生产企业,抽样日期,检验报告编号,检验结论,不合格项目,承检机构,任务来源
    家具,学习桌,A1,2025-01-03,双柏县甲家具店,双柏县,流通,乙家具厂,2025-02-03,SB-1,合格,/,楚雄州检验检测认证院,县抽
    """

  @Test("同一份表给两次，只校验一次，另一份说是重复")
  func judgesCopiesOnce() async throws {
    let folder = try TemporaryFolder()
    let paths = try ["双柏县甲.csv", "双柏县乙.csv"].map {
      try folder.write($0, Self.table).shown
    }
    let checked = try await CheckRun(paths: paths, plan: PlanFile.load(PlanFile.shipped)).run()
    #expect(checked.findings.map { "\($0.rule.rawValue) \($0.file ?? -1)" } == ["F-112 1"])
    #expect(ExitStatus(checked) == .nothingOpen)
  }

  @Test("没有这个文件：读以前就说")
  func needsTheFiles() async throws {
    let plan = try PlanFile.load(PlanFile.shipped)
    let error = await #expect(throws: RunError.self) {
      try await CheckRun(paths: ["/没有/这个.xlsx"], plan: plan).run()
    }
    #expect(error?.code == "RUN-007")
  }
}
