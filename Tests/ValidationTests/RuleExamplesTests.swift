import InspectionModel
import InspectionPlan
import Reporting
import Testing
import Validation

@Suite("规则的例子")
struct RuleExamplesTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var code: RuleCode
    var example: RuleExample
    var number: Int
    var testDescription: String { "\(code.rawValue) 例 \(number)" }
  }

  static let passing = RuleRegistry.descriptions.flatMap { rule in
    rule.passing.enumerated().map { Case(code: rule.code, example: $1, number: $0 + 1) }
  }

  static let failing = RuleRegistry.descriptions.flatMap { rule in
    rule.failing.enumerated().map { Case(code: rule.code, example: $1, number: $0 + 1) }
  }

  private let plan: AnnualPlan
  private let validator: Validator
  private let catalogue: MessageCatalogue

  init() throws {
    plan = try ShippedPlan.result.get()
    validator = Validator(plan: plan)
    catalogue = try Self.catalogue.get()
  }

  private static let catalogue = Result { try MessageCatalogue.load(MessageCatalogue.shipped) }

  @Test("合规的例子没有任何问题", arguments: passing)
  func passes(_ example: Case) {
    let findings = validator.findings(in: ExampleFiling(example.example, plan: plan).files)
    #expect(findings.map(\.rule) == [])
  }

  @Test("不合规的例子只有一条问题，位置正确", arguments: failing)
  func fails(_ example: Case) throws {
    let files = ExampleFiling(example.example, plan: plan).files
    let findings = validator.findings(in: files)
    #expect(findings.map(\.rule) == [example.code])
    let finding = try #require(findings.first)
    #expect(finding.file == files.count - 1)
    #expect(finding.place?.field == example.example.field || example.example.field == nil)
  }

  @Test("每条问题都带有措辞要用的内容", arguments: failing)
  func carriesWhatItsMessageNeeds(_ example: Case) throws {
    let finding = try #require(
      validator.findings(in: ExampleFiling(example.example, plan: plan).files).first)
    let names = finding.rule.messageNames
    let given = Set(finding.details.keys)
    #expect(names.always.subtracting(given) == [])
    #expect(given.subtracting(names.always).subtracting(names.sometimes) == [])
    for name in names.place {
      switch name {
      case .office: #expect(finding.officeCode != nil)
      case .sheet: #expect(finding.place?.sheet != nil)
      case .header: #expect(finding.place?.header != nil)
      case .value: #expect(finding.value != nil)
      case .key: #expect(finding.place?.key != nil)
      }
    }
  }

  @Test("每条问题都说得完整：说明和改法都是整句，没有空的引号", arguments: failing)
  func isWorded(_ example: Case) throws {
    let finding = try #require(
      validator.findings(in: ExampleFiling(example.example, plan: plan).files).first)
    let text = catalogue.text(for: finding, plan: plan)
    for sentence in [text.message, text.fix] {
      #expect(sentence.hasSuffix("。"))
      #expect(!sentence.contains("「」"))
      #expect(!sentence.contains("{{"))
    }
  }

  @Test("每条规则都有例子，代码不重复，按代码排列")
  func coversEveryRule() {
    let codes = RuleRegistry.descriptions.map(\.code)
    #expect(codes == codes.sorted())
    #expect(Set(codes).count == codes.count)
    #expect(codes.count == 38)
    #expect(RuleRegistry.descriptions.allSatisfy { !$0.passing.isEmpty && !$0.failing.isEmpty })
  }
}
