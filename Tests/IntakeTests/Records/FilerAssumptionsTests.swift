import InspectionModel
import InspectionPlan
import SheetModel
import Testing

@testable import Intake

@Suite("从报送单位推出的")
struct FilerAssumptionsTests {
  private func file(_ name: String, _ drawn: String) throws -> SubmittedFile {
    try FileIntake(plan: ShippedPlan.load()).table(
      IncomingFile(name), sheets: [SheetGrid(drawn: drawn)], hiddenSheets: [])
  }

  private static let head = "产品名称|规格型号|受检单位|检验结论|抽查产品品种"

  @Test(
    "没写任务来源：县市局的是县抽，检验机构的按计划项的实施单位",
    arguments: [
      ("永仁县.xlsx", "农资", TaskSource.county), ("州检验检测认证院.xlsx", "农资", .prefecture),
      ("州检验检测认证院.xlsx", "鞋", .county), ("州检验检测认证院.xlsx", "怪东西", .prefecture),
      ("汇总.xlsx", "农资", .county),
    ])
  func assumed(name: String, item: String, source: TaskSource) throws {
    let sheet = try file(name, "\(Self.head)\n肥料|a|甲|合格|\(item)").sheets[0]
    #expect(sheet.records[0].source == source)
    #expect(sheet.records[0].statedSource == nil)
    #expect(sheet.isSourceAssumed)
  }

  @Test("写了任务来源的照写的，空着的照推")
  func stated() throws {
    let sheet = try file(
      "永仁县.xlsx", "\(Self.head)|任务来源\n肥料|a|甲|合格|农资|省级\n肥料|a|甲|合格|农资|\n肥料|a|甲|合格|农资|州局"
    ).sheets[0]
    #expect(sheet.records.map(\.statedSource) == [.provincial, nil, .prefecture])
    #expect(sheet.records.map(\.source) == [.provincial, .county, .prefecture])
    #expect(sheet.isSourceAssumed)
    let full = try file("永仁县.xlsx", "\(Self.head)|任务来源\n肥料|a|甲|合格|农资|县抽").sheets[0]
    #expect(!full.isSourceAssumed)
  }

  @Test("县市一列没有才从县市局推出，检验机构的不推")
  func county() throws {
    let inferred = try file("永仁县.xlsx", "\(Self.head)\n肥料|a|甲|合格|农资").sheets[0].records[0]
    #expect(inferred.countyCode == "532327")
    #expect(inferred.isCountyInferred)
    let blank = try file("永仁县.xlsx", "\(Self.head)|县市\n肥料|a|甲|合格|农资|").sheets[0].records[0]
    #expect(blank.countyCode == nil)
    #expect(!blank.isCountyInferred)
    let institute = try file("州检测认证院.xlsx", "\(Self.head)\n肥料|a|甲|合格|农资").sheets[0].records[0]
    #expect(institute.countyCode == nil)
  }
}
