import InspectionModel
import InspectionPlan
import SheetModel
import Testing
import Validation

@Suite("同一单位同一期里重复的行")
struct RepetitionTests {
  private let plan: AnnualPlan
  private let validator: Validator

  init() throws {
    plan = try ShippedPlan.result.get()
    validator = Validator(plan: plan)
  }

  private func findings(_ rows: ExampleRow...) -> [String] {
    var example = RuleExample()
    example.rows = rows
    return shown(ExampleFiling(example, plan: plan).files)
  }

  private func shown(_ files: [SubmittedFile]) -> [String] {
    validator.findings(in: files).map {
      "\($0.rule.rawValue) \($0.place?.cell?.description ?? "-") \($0.details["other"] ?? "")"
    }
  }

  @Test("第三遍也是重复，都与第一行比")
  func comparesWithTheStandingRow() {
    #expect(
      findings([:], [.sequence: "2"], [.model: "1L"], [.sequence: "4"], [.model: "1L"]) == [
        "D-106 M5 第 4 行", "D-101 M6 第 4 行", "D-106 M7 第 4 行", "D-101 M8 第 4 行",
      ])
  }

  @Test("复检的行与初检同号不算重复，完全相同的复检行算贴了两次")
  func retestsStandBesideTheFirst() {
    let retest: ExampleRow = [.inspectionKind: "复检", .verdict: "不合格", .failedItems: "总养分"]
    #expect(findings([:], retest) == [])
    #expect(findings(retest, [:]) == [])
    #expect(findings([:], retest, retest) == ["D-106 M6 第 5 行"])
  }

  @Test("核心项为空的行不再说重复：空白自己就暂不列入")
  func blankCorePartsAccuseNobody() {
    #expect(
      findings(
        [.sampledEntity: "", .reportNumber: "", .verdict: "待出报告"],
        [.sampledEntity: "", .reportNumber: "", .verdict: "待出报告", .model: "1L"]) == [
          "V-101 G4 ", "V-101 G5 ",
        ])
  }

  @Test("跨工作表、跨文件也比，先收到的为准，与文件次序无关")
  func comparesAcrossFiles() throws {
    var late = try #require(ExampleFiling(RuleExample([.model: "1L"]), plan: plan).files.last)
    late.path = "收件箱/一季度/楚雄市/乙.xlsx"
    late.received.moment.secondsSince1970 += 60
    var early = try #require(ExampleFiling(RuleExample(), plan: plan).files.last)
    early.path = "收件箱/一季度/楚雄市/甲.xlsx"
    #expect(shown([late, early]) == ["D-101 M4 文件「甲.xlsx」工作表「汇总表」第 4 行"])
    #expect(shown([early, late]) == ["D-101 M4 文件「甲.xlsx」工作表「汇总表」第 4 行"])
    #expect(validator.findings(in: [late, early]).map(\.file) == [0])

    var second = early.sheets[0]
    second.name = "流通"
    early.sheets.append(second)
    #expect(shown([early]) == ["F-110 - ", "D-106 M4 工作表「汇总表」第 4 行"])
  }

  @Test("不同单位、不同报送期、看不出单位的文件之间不比")
  func comparesWithinOneFilingOnly() throws {
    let first = try #require(ExampleFiling(RuleExample(), plan: plan).files.last)
    var otherOffice = first
    otherOffice.office.officeCode = "532328"
    #expect(shown([first, otherOffice]).filter { $0.hasPrefix("D") } == [])
    var otherPeriod = first
    otherPeriod.period.period = 2
    #expect(shown([first, otherPeriod]) == [])
    var orphan = first
    orphan.office = OfficeEvidence(officeCode: nil)
    #expect(shown([orphan, orphan]) == ["F-105 - ", "F-105 - "])
  }
}
