import InspectionModel
import InspectionPlan
import SheetModel
import Testing
import Validation

@Suite("暂未列入的行")
struct WithheldRowsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var example: RuleExample
    var rows: [Int]
  }

  private let plan: AnnualPlan

  init() throws {
    plan = try ShippedPlan.result.get()
  }

  private func rows(_ files: [SubmittedFile]) -> [RecordReference] {
    let findings = Validator(plan: plan).findings(in: files)
    return WithheldRows.references(findings: findings, files: files, plan: plan).sorted()
  }

  private static let second: ExampleRow = [.reportNumber: "CX-02"]

  @Test(
    "按计划里的设置",
    arguments: [
      Case(testDescription: "核心列为空", example: RuleExample([.sampledEntity: ""], second), rows: [0]),
      Case(testDescription: "必填列为空", example: RuleExample([.model: ""], second), rows: []),
      Case(
        testDescription: "结论不在规定的词里",
        example: RuleExample(second, [.verdict: .read("良好", .notInList)]), rows: [1]),
      Case(
        testDescription: "领域不在规定的词里", example: RuleExample([.scope: .read("仓库", .notInList)]),
        rows: []),
      Case(
        testDescription: "核心列是错误值",
        example: RuleExample([.productName: .read("#REF!", .errorCell)]), rows: [0]),
      Case(
        testDescription: "备注是错误值", example: RuleExample([.remarks: .read("#REF!", .errorCell)]),
        rows: []),
      Case(
        testDescription: "重复报送而内容不同", example: RuleExample([:], [.productName: "有机肥料"]),
        rows: [1]),
      Case(testDescription: "贴了两次", example: RuleExample([:], [.sequence: "2"]), rows: []),
      Case(
        testDescription: "缺核心列",
        example: RuleExample([:], second, given: [.withoutColumn(.verdict)]),
        rows: [0, 1]),
      Case(
        testDescription: "缺必填列", example: RuleExample([:], second, given: [.withoutColumn(.scope)]),
        rows: []),
      Case(
        testDescription: "不知报送单位", example: RuleExample([:], second, given: [.nobody]),
        rows: [0, 1]),
      Case(
        testDescription: "年度不对",
        example: RuleExample([.samplingDate: "2024-03-12", .productionDateOrLot: "/"]), rows: [0]),
    ])
  func followTheSettings(_ example: Case) {
    let files = ExampleFiling(example.example, plan: plan).files
    #expect(
      rows(files) == example.rows.map { RecordReference(file: 0, sheet: 0, record: $0) })
  }

  @Test("合并单元格填到的各行都暂不列入")
  func mergedCellsWithholdAllTheirRows() throws {
    let bad = ExampleValue.read("锟斤拷", .damaged)
    var files = ExampleFiling(
      RuleExample(
        [.sampledEntity: bad], [.sampledEntity: bad, .reportNumber: "CX-02"],
        [.reportNumber: "CX-03"]), plan: plan
    ).files
    let index = try #require(plan.layout.index(of: .sampledEntity))
    files[0].sheets[0].records[1].filledFrom[index] = [CellReference(row: 3, column: index)]
    #expect(rows(files).map(\.record) == [0, 1])
  }

  @Test("缺核心列只影响缺列的那张表")
  func missingColumnConcernsItsSheet() {
    let lacking = ExampleFiling(
      RuleExample([.reportNumber: "CX-02"], given: [.withoutColumn(.verdict)]), plan: plan)
    var files = ExampleFiling(RuleExample(), plan: plan).files
    files[0].sheets.append(lacking.sheet(named: files[0].sheets[0].name))
    #expect(rows(files) == [RecordReference(file: 0, sheet: 1, record: 0)])
  }
}
