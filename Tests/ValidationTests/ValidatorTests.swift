import InspectionModel
import InspectionPlan
import SheetModel
import Testing
import Validation

@Suite("校验")
struct ValidatorTests {
  private let plan: AnnualPlan
  private let validator: Validator

  init() throws {
    plan = try ShippedPlan.result.get()
    validator = Validator(plan: plan)
  }

  private func file(_ example: RuleExample, path: String = "甲.xlsx") throws -> SubmittedFile {
    var file = try #require(ExampleFiling(example, plan: plan).files.last)
    file.path = path
    return file
  }

  private func codes(_ findings: [Finding]) -> [String] {
    findings.map { "\($0.file ?? -1) \($0.rule.rawValue) \($0.place?.cell?.description ?? "-")" }
  }

  @Test("先文件后单元格，按文件、工作表、行、列、代码排列")
  func sortsFindings() throws {
    let one = try file(
      RuleExample(
        [.institute: "/", .model: ""], [.reportNumber: ""],
        given: [.hiddenSheet("旧表"), .header("抽样人", .unknown)]))
    let other = try file(RuleExample([.county: "双柏县"], given: [.namedAs("大姚县市场监督管理局")]))
    #expect(
      codes(validator.findings(in: [one, other])) == [
        "0 F-109 -", "0 H-102 AG3", "0 V-101 E4", "0 V-105 P4", "0 V-101 M5", "1 F-106 -",
        "1 V-106 H4",
      ])
  }

  @Test("被新版代替的文件不再有问题，重复报送的只说重复")
  func onlyCurrentFilesAreJudged() throws {
    var superseded = try file(RuleExample([.sampledEntity: ""], given: [.nobody]))
    superseded.standing = .superseded(by: 1)
    let current = try file(RuleExample([.sampledEntity: ""]))
    var identical = current
    identical.standing = .identical(to: 1)
    #expect(
      codes(validator.findings(in: [superseded, current, identical])) == [
        "1 V-101 G4", "2 F-112 -",
      ])
  }

  @Test("分开按每家每期查，再按全部文件排好，与一起查的一样")
  func unitsJudgeAlike() throws {
    func named(_ path: String, _ change: (inout SubmittedFile) -> Void) throws -> SubmittedFile {
      var file = try file(RuleExample([.model: "", .sampledEntity: ""]), path: path)
      file.path = path
      change(&file)
      return file
    }
    let other = plan.offices.last?.office.code
    let files = [
      try named("乙") { $0.standing = .superseded(by: 3) },
      try named("甲") { $0.office.officeCode = other },
      try named("丙") { $0.office.officeCode = nil },
      try named("丁") { _ in },
      try named("戊") { $0.period.period = 2 },
      try named("己") { $0.standing = .identical(to: 3) },
      try named("庚") { $0.office.officeCode = other },
    ]
    let units = FilingUnit.all(in: files)
    #expect(units.map(\.indices) == [[0, 3, 5], [1, 6], [2], [4]])
    let apart = units.flatMap { unit in
      validator.findings(in: unit.files(of: files)).map { unit.inRun($0) }
    }
    let together = validator.findings(in: files)
    #expect(together.contains { $0.rule == .identicalResend && $0.file == 5 })
    #expect(together.contains { $0.rule == .repeatedRow && $0.file == 1 })
    #expect(Validator.ordered(apart, in: files) == together)
  }

  @Test("工作情况等材料没有问题，读不出的文件只说读不出")
  func materialsAndFailures() throws {
    var material = try file(RuleExample(given: [.nobody]))
    material.content = .workReport
    material.sheets = []
    let failed = try file(RuleExample(given: [.nobody, .failure(.noTable)]))
    #expect(codes(validator.findings(in: [material, failed])) == ["1 F-104 -"])
  }

  @Test("只检查不报送时，不问报送单位")
  func unfiledFilesNeedNoOffice() throws {
    let orphan = try file(RuleExample([.model: ""], given: [.nobody]))
    #expect(codes(validator.findings(in: [orphan])) == ["0 F-105 -", "0 V-101 E4"])
    #expect(codes(validator.findings(inUnfiled: [orphan])) == ["0 V-101 E4"])
  }

  @Test("合并单元格只指一次，指在左上角")
  func namesMergedCellsOnce() throws {
    let bad = ExampleValue.read("2025.1", .notADate)
    var merged = try file(
      RuleExample(
        [.samplingDate: bad], [.samplingDate: bad, .reportNumber: "CX-02"],
        [.samplingDate: bad, .reportNumber: "CX-03"]))
    let index = try #require(plan.layout.index(of: .samplingDate))
    for row in 1...2 {
      merged.sheets[0].records[row].filledFrom[index] = [CellReference(row: 3, column: index)]
    }
    #expect(codes(validator.findings(in: [merged])) == ["0 T-101 L4"])
  }

  @Test("由两列拼成一项时，指有值的第一格")
  func namesTheFirstOfJoinedCells() throws {
    var joined = try file(
      RuleExample([.productionDateOrLot: "2025-03-20", .samplingDate: "2025-03-12"]))
    let index = try #require(plan.layout.index(of: .productionDateOrLot))
    joined.sheets[0].records[0].filledFrom[index] = [CellReference(row: 3, column: 30)]
    #expect(codes(validator.findings(in: [joined])) == ["0 X-103 AE4"])
  }

  @Test("同一文件再检查一遍，结果一样")
  func isRepeatable() throws {
    let examples = RuleRegistry.descriptions.flatMap(\.failing)
    let files = try examples.map { try file($0) }
    let first = validator.findings(in: files)
    #expect(first == Validator(plan: plan).findings(in: files))
    #expect(first.count > examples.count)
  }
}
