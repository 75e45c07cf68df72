import Testing

@testable import Validation

@Suite("相近的名称")
struct NearestNamesTests {
  private let names = NearestNames(["农资", "消防器材", "电动自行车", "电动自行车用蓄电池", "建材"])

  @Test(
    "共有的字越多越靠前，共有太少的不算",
    arguments: [
      ("电动车", ["电动自行车", "电动自行车用蓄电池"]), ("器材", ["消防器材", "建材"]), ("校服", []), ("电饭煲", []),
    ] as [(String, [String])])
  func nearest(_ text: String, _ expected: [String]) {
    #expect(names.nearest(3, to: text) == expected)
  }

  @Test("一样近的按原来的顺序，不超过要的个数")
  func keepsOrder() {
    #expect(NearestNames(["甲乙", "甲丙", "甲丁"]).nearest(2, to: "甲") == ["甲乙", "甲丙"])
  }
}
