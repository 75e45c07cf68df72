import SheetModel
import Testing

@testable import Intake

@Suite("填报单位、填报人、填报时间")
struct LabelledTextTests {
  struct Case: Sendable {
    var text: String
    var office: String?
    var person: String?
    var time: String?

    init(_ text: String, office: String? = nil, person: String? = nil, time: String? = nil) {
      self.text = text
      self.office = office
      self.person = person
      self.time = time
    }
  }

  @Test(
    "一格里的各种写法",
    arguments: [
      Case("填报单位：楚雄市市场监督管理局", office: "楚雄市市场监督管理局"),
      Case(
        "填报单位(盖章): 楚雄市局   填报人：张 三 填报时间：2025年4月8日", office: "楚雄市局", person: "张 三", time: "2025年4月8日"),
      Case("填 报 单 位（公章）：永仁县局", office: "永仁县局"),
      Case("填报单位：____楚雄市局____", office: "楚雄市局"),
      Case("单位负责人：赵一  审核人：钱二  填表人：孙三", person: "孙三"),
      Case("报送时间 2025.4.8", time: "2025.4.8"),
      Case("（盖章）"), Case("楚雄州2025年汇总表"), Case("请各填报单位：按时报送"), Case("填报单位"),
    ])
  func entries(example: Case) {
    let text = LabelledText(example.text)
    #expect(text.value(of: .office) == example.office)
    #expect(text.value(of: .person) == example.person)
    #expect(text.value(of: .time) == example.time)
  }

  @Test("表头上面和签名行都读，值可以在右边一格")
  func metadata() {
    let grid = SheetGrid(
      drawn: """
        附件4
        楚雄州 2025 年产品质量监督抽查汇总表（1—3月）
        填报单位||永仁县市场监管局|填报时间|d:2025-04-08|填报人|
        """)
    var metadata = SheetMetadata(above: grid.rows[...])
    #expect(metadata.titleYear == 2025)
    #expect(metadata.statedOffice == "永仁县市场监管局")
    #expect(metadata.statedTime == "2025-04-08")
    #expect(metadata.statedPerson == nil)
    metadata.add(SheetGrid(drawn: "填报单位：别的局|填报人：王五").rows[0])
    #expect(metadata.statedOffice == "永仁县市场监管局")
    #expect(metadata.statedPerson == "王五")
  }

  @Test("填报时间里的年份不是标题的年份")
  func yearOfTime() {
    let grid = SheetGrid(drawn: "填报时间：2026年1月8日\n2025年抽查汇总表")
    #expect(SheetMetadata(above: grid.rows[...]).titleYear == 2025)
  }
}
