import InspectionModel
import InspectionPlan
import Testing

@testable import Reporting

@Suite("电话和人名")
struct PersonalTextTests {
  @Test(
    "只显示头尾",
    arguments: [
      ("13987654321", "139****21"), ("0878-3398926", "087****26"), ("张三", "张**"), ("", ""),
    ])
  func masks(_ text: String, _ shown: String) {
    #expect(masked(text) == shown)
  }

  @Test("看列，不看数字的样子：电话列遮盖，像电话的报告编号不遮盖")
  func goesByTheColumn() throws {
    let plan = try PlanFile.load(PlanFile.shipped)
    let catalogue = try MessageCatalogue.load(MessageCatalogue.shipped)
    let number = "13987654321"
    func text(_ rule: RuleCode, _ field: RecordField) -> FindingText {
      let finding = Finding(
        rule, place: Place(sheet: "汇总表", row: 3, column: 2, header: "列", field: field),
        value: ObservedValue(raw: number, shown: number, kind: .text),
        details: ["count": "1", "list": "「\(number)」读作「\(number)」"])
      return catalogue.text(for: finding, plan: plan)
    }
    #expect(!text(.damagedText, RecordField(rawValue: "telephone")).message.contains(number))
    #expect(text(.damagedText, RecordField(rawValue: "telephone")).message.contains("139****21"))
    #expect(!text(.normalised, RecordField(rawValue: "telephone")).message.contains(number))
    #expect(text(.damagedText, .reportNumber).message.contains(number))
  }
}
