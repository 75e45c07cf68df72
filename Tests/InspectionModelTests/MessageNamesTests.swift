import InspectionModel
import Testing

@Suite("问题带给措辞的内容")
struct MessageNamesTests {
  @Test("一项内容要么总有，要么有时有，不与计划的名称相混", arguments: RuleCode.allCases)
  func areDistinct(_ code: RuleCode) {
    let names = code.messageNames
    #expect(names.always.isDisjoint(with: names.sometimes))
    #expect(MessageNames.ofPlan.isDisjoint(with: names.always.union(names.sometimes)))
  }

  @Test("内容的名称是小写英文", arguments: RuleCode.allCases)
  func areWords(_ code: RuleCode) {
    let names = code.messageNames
    for name in names.always.union(names.sometimes) {
      #expect(name.utf8.allSatisfy { (97...122).contains($0) })
    }
  }
}
