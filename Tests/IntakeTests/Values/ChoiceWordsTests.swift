import InspectionModel
import InspectionPlan
import Testing

@testable import Intake

@Suite("限定取值的写法")
struct ChoiceWordsTests {
  @Test(
    "领域、县市、来源、类别都有别的写法",
    arguments: [
      (RecordField.scope, "生产环节", "生产"), (.scope, "企业成品仓库", "生产"), (.scope, "销售", "流通"),
      (.scope, "电商", "流通"),
      (.county, "禄丰县", "禄丰市"), (.county, "532331", "禄丰市"), (.county, "楚雄市市场监督管理局", "楚雄市"),
      (.county, "楚雄州永仁县", "永仁县"), (.county, "双柏", "双柏县"),
      (.source, "州级监督抽查", "州抽"), (.source, "州局", "州抽"), (.source, "本级", "县抽"),
      (.source, "永仁县市场监管局", "县抽"),
      (.source, "楚雄彝族自治州市场监督管理局", "州抽"), (.source, "国家监督抽查", "国抽"), (.source, "省级", "省抽"),
      (.inspectionKind, "监督抽查", "抽检"), (.inspectionKind, "复检", "复检"),
    ])
  func words(field: RecordField, text: String, word: String) throws {
    let plan = try ShippedPlan.load()
    let index = try #require(plan.layout.index(of: field))
    #expect(ChoiceWords(plan).canonical(text, at: index) == word)
  }

  @Test(
    "楚雄分不清州市，州名不是县市",
    arguments: [
      (RecordField.county, "楚雄"), (.county, "楚雄州"), (.county, "昆明市"), (.scope, "生产、流通"),
      (.source, "某局"),
    ])
  func none(field: RecordField, text: String) throws {
    let plan = try ShippedPlan.load()
    let index = try #require(plan.layout.index(of: field))
    #expect(ChoiceWords(plan).canonical(text, at: index) == nil)
  }
}
