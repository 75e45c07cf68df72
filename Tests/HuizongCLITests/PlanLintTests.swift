import HuizongCLI
import InspectionPlan
import Testing

@Suite("检查计划文件")
struct PlanLintTests {
  static let bad = Array("year: 2025\nitmes:\n  - number: 十三\nperiods: []\n".utf8)

  @Test("没有错误时给出概况，再列自相矛盾的地方")
  func shippedPlan() {
    let lint = PlanLint(PlanFile.shipped, name: nil)
    let lines = lint.text.split(separator: "\n").map(String.init)
    #expect(lint.mistakes.isEmpty)
    #expect(
      Array(lines.prefix(8)) == [
        "计划文件没有错误：随程序发布的计划",
        "  计划    楚雄州2025年重点工业产品质量监督抽查计划",
        "  计划项  17 项 675 批（州局 181 批，各县市局 494 批，其中 490 批是下限）",
        "  单位    11 个（县市局 10 个，检验机构 1 个），县市 10 个",
        "  报送    4 期：一季度 2025-04-10、二季度 2025-07-10、三季度 2025-10-10、四季度 2025-12-20",
        "  列      32 列，其中正式表 17 列；核心列 产品名称、受检单位、检验结论",
        "  调整    无",
        "计划自相矛盾或没有写明的地方 7 处（不是文件的错误）：",
      ])
    #expect(lines.count == 15)
  }

  @Test("规则不是一直照常执行的，概况里写明")
  func rulesWithSettings() {
    let text = String(decoding: PlanFile.shipped, as: UTF8.self)
      .replacing("  V-101: error core", with: "  V-101: {default: error core, trial: true}")
      .replacing("  F-111: error always", with: "  F-111: {default: error always, percent: 60}")
      .replacing("  X-104: verify", with: "  X-104: {from: 2025-07-01, title: 抽样过早或过晚}")
    let lines = PlanLint(Array(text.utf8), name: "plan.yaml").text.split(separator: "\n")
    #expect(lines.contains("  规则    试行 V-101；有起止日期 X-104；改了数字 F-111；换了说法 X-104"))
  }

  @Test("每处错误一行，先写文件、行、列")
  func mistakes() {
    #expect(
      PlanLint(Self.bad, name: "计划/plan.yaml").text == """
        计划/plan.yaml:1:1：[CFG-112] title：缺少键「title」。请补上。
        计划/plan.yaml:1:1：[CFG-112] workbookTitle：缺少键「workbookTitle」。请补上。
        计划/plan.yaml:1:1：[CFG-112] coordinator：缺少键「coordinator」。请补上。
        计划/plan.yaml:1:1：[CFG-112] offices：缺少键「offices」。请补上。
        计划/plan.yaml:1:1：[CFG-112] columns：缺少键「columns」。请补上。
        计划/plan.yaml:2:1：[CFG-111] itmes：不认识的键「itmes」。是否应为「items」？
        计划/plan.yaml:4:10：[CFG-113] periods：「periods」应为至少一个报送期。
        共 7 处错误，改完后请再检查一次。

        """)
  }

  @Test("不知道行号的错误只写文件")
  func mistakeWithoutPlace() {
    #expect(
      PlanLint([], name: "空.yaml").text
        == "空.yaml：[CFG-104] 文件没有内容。请用 huizong init 重新生成计划文件。\n共 1 处错误，改完后请再检查一次。\n")
  }

  @Test("JSON：错误的行、列、路径、键、代码、说明")
  func json() {
    let lint = PlanLint(Array("items: [\"a\\\"b\": 1]\n- x".utf8), name: "a\"b.yaml")
    #expect(
      String(decoding: lint.json, as: UTF8.self) == """
        {"schema":"huizong-plan-lint/1","file":"a\\"b.yaml","valid":false,"mistakes":[\
        {"line":2,"column":1,"code":"CFG-101","message":"文件格式有误：缩进没有对齐，请与上一行比对。"}],\
        "contradictions":[]}

        """)
    let other = PlanLint(Self.bad, name: nil)
    #expect(
      String(decoding: other.json, as: UTF8.self).contains(
        "{\"line\":2,\"column\":1,\"key\":\"itmes\",\"code\":\"CFG-111\",\"message\":\"不认识的键「itmes」。是否应为「items」？\"}"
      ))
  }

  @Test("JSON：没有错误的计划和它的矛盾")
  func jsonOfShippedPlan() {
    let json = String(decoding: PlanLint(PlanFile.shipped, name: nil).json, as: UTF8.self)
    #expect(
      json.hasPrefix(
        """
        {"schema":"huizong-plan-lint/1","valid":true,"mistakes":[],"plan":{\
        "title":"楚雄州2025年重点工业产品质量监督抽查计划","year":2025,"items":17,"batches":675,\
        "floorBatches":490,"prefectureBatches":181,"countyBatches":494,"offices":11,"counties":10,\
        "columns":32,"officialColumns":17,"adjustments":0,"periods":[\
        {"number":1,"name":"一季度","deadline":"2025-04-10"},
        """))
    #expect(
      json.contains(
        "{\"kind\":\"weekend\",\"message\":\"四季度的报送日期 2025-12-20 是星期六，没有写明是否顺延。现按不顺延处理。\",\"setting\":\"rollOver: none\",\"numbers\":{\"period\":4,\"weekday\":6},\"items\":[]}"
      ))
    #expect(json.hasSuffix("]}\n"))
  }
}
