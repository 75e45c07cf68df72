import InspectionModel
import InspectionPlan
import Testing

@Suite("计划文件的错误")
struct PlanMistakeTests {
  /// A change to the shipped file and the mistakes that it makes: line, column, path, key, reason.
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var old: String
    var new: String
    /// Relative to the first line that the change touches; `nil` for mistakes without a place.
    var mistakes: [PlanMistake]

    init(_ name: String, _ old: String, _ new: String, _ mistakes: [PlanMistake]) {
      testDescription = name
      self.old = old
      self.new = new
      self.mistakes = mistakes
    }
  }

  private static func at(
    _ line: Int, _ column: Int, _ path: String, _ key: String, _ reason: PlanMistake.Reason
  ) -> PlanMistake {
    PlanMistake(line: line, column: column, path: path, key: key, reason: reason)
  }

  private static let nongzi = "  - number: 1\n    product: 农资\n    scopes: 生产 流通\n    batches: 20\n"

  @Test(
    "指出每处错误的行、列、键",
    arguments: [
      Case(
        "写错的键提示正确的键，不再说缺少它", "items:\n", "itmes:\n",
        [at(0, 1, "", "itmes", .unknownKey(suggestion: "items"))]),
      Case(
        "计划项里写错的键", nongzi, nongzi.replacing("batches", with: "batch"),
        [at(3, 5, "items[1]", "batch", .unknownKey(suggestion: "batches"))]),
      Case(
        "缺少的键", nongzi, nongzi.replacing("    batches: 20\n", with: ""),
        [at(0, 5, "items[1]", "batches", .missingKey)]),
      Case(
        "规则缺少 default", "X-103: {default: error, doubtful: verify}", "X-103: {doubtful: verify}",
        [at(0, 11, "rules.X-103", "default", .missingKey)]),
      Case(
        "没有相近的键就不提示", "firmCount: sampledEntity", "firmCount: sampledEntity\n  甲: 1",
        [at(1, 3, "settings", "甲", .unknownKey(suggestion: nil))]),
      Case(
        "数字不是数字", nongzi, nongzi.replacing("20", with: "二十"),
        [at(3, 14, "items[1]", "batches", .wrongType(expected: "0 到 999999 的整数"))]),
      Case(
        "010 不当作 8", nongzi, nongzi.replacing("20", with: "010"),
        [at(3, 14, "items[1]", "batches", .wrongType(expected: "0 到 999999 的整数"))]),
      Case(
        "1_000 不当作 1000", nongzi, nongzi.replacing("20", with: "1_000"),
        [at(3, 14, "items[1]", "batches", .wrongType(expected: "0 到 999999 的整数"))]),
      Case(
        "yes 不当作 true", "dropTimeIsEvidence: false", "dropTimeIsEvidence: yes",
        [at(0, 23, "settings", "dropTimeIsEvidence", .wrongType(expected: " true 或 false"))]),
      Case(
        "没有的日期", "deadline: 2025-04-10", "deadline: 2025-02-30",
        [at(0, 54, "periods[1]", "deadline", .impossibleDate("2025-02-30"))]),
      Case(
        "日期写法不对", "deadline: 2025-04-10", "deadline: 2025.4.10",
        [at(0, 54, "periods[1]", "deadline", .wrongType(expected: "日期，如 2025-04-10"))]),
      Case(
        "年份错", "deadline: 2025-12-20", "deadline: 2052-12-20",
        [at(0, 55, "periods[4]", "deadline", .dateOutsideYear("2052-12-20", year: 2025))]),
      Case(
        "抽查时间倒置", "window: 2025-08-01 至 2025-09-30", "window: 2025-09-30 至 2025-08-01",
        [at(0, 13, "items[10]", "window", .reversedWindow)]),
      Case(
        "抽查时间只写一天", "window: 2025-08-01 至 2025-09-30", "window: 2025-08-01",
        [
          at(
            0, 13, "items[10]", "window", .wrongType(expected: "两个日期，如 2025-01-01 至 2025-03-31"))
        ]),
      Case(
        "报送期次序颠倒", "deadline: 2025-07-10", "deadline: 2025-03-10",
        [
          at(
            0, 54, "periods[2]", "deadline",
            .periodsOutOfOrder("2025-03-10 不晚于上一期的 2025-04-10"))
        ]),
      Case(
        "报送期序号跳号", "{number: 2, name: 二季度", "{number: 5, name: 二季度",
        [at(0, 14, "periods[2]", "number", .periodsOutOfOrder("这里应为第 2 期"))]),
      Case(
        "计划项序号重复", "  - number: 2\n", "  - number: 1\n",
        [at(0, 13, "items[2]", "number", .repeated("1"))]),
      Case(
        "别名指向两个计划项", "aliases: 电动两轮车", "aliases: 灭火器 电动两轮车",
        [at(0, 14, "items[3]", "aliases", .ambiguousName("灭火器", other: "第 2 项消防器材"))]),
      Case(
        "县市代码重复", "code: 532322", "code: 532302",
        [
          at(0, 12, "counties[3]", "code", .repeated("532302"))
        ]),
      Case(
        "报送单位别名与州局相同", "aliases: 州检验检测认证院", "aliases: 州局 州检验检测认证院",
        [at(-3, 5, "offices[11]", "aliases", .ambiguousName("州局", other: "楚雄州市场监督管理局"))]),
      Case(
        "同一单位列两次", "{county: 永仁县", "{county: 大姚县",
        [at(0, 14, "offices[8]", "county", .repeated("532326"))]),
      Case(
        "没有的县市", "{county: 永仁县", "{county: 永人县",
        [
          at(
            0, 14, "offices[8]", "county",
            .unknownReference("永人县", kind: .county, suggestion: "永仁县"))
        ]),
      Case(
        "既不是县市局也不是检验机构", "  - code: JY01\n", "  - kind: JY01\n",
        [at(0, 5, "offices[11]", "county", .eitherOr("county", "code"))]),
      Case(
        "表头同义词指向两列", "synonyms: 标称商标", "synonyms: 样品名称 标称商标",
        [at(0, 93, "columns[4]", "synonyms", .ambiguousName("样品名称", other: "产品名称"))]),
      Case(
        "没有的列类型", "kind: dateOrLot", "kind: dateorlot",
        [
          at(
            0, 11, "columns[6]", "kind",
            .unknownWord(
              "dateorlot", allowed: "text、sequence、identifier、date、dateOrLot、choice、item",
              suggestion: "dateOrLot"))
        ]),
      Case(
        "结论只能用程序认得的词", "      不判定: 仅提供数据", "      未判定: 仅提供数据",
        [
          at(
            0, 7, "columns[14].choices", "choices",
            .unknownWord("未判定", allowed: "合格、不合格、待出报告、拒检、未抽到样、不判定", suggestion: "不判定"))
        ]),
      Case(
        "多义表头指向没有的列", "企业名称: sampledEntity producer", "企业名称: sampleEntity producer",
        [
          at(
            0, 9, "bareHeaders", "企业名称",
            .unknownReference("sampleEntity", kind: .field, suggestion: "sampledEntity"))
        ]),
      Case(
        "没有的规则", "  X-110: verify", "  X-110: verify\n  X-111: verify",
        [
          at(
            1, 3, "rules", "X-111",
            .unknownReference("X-111", kind: .rule, suggestion: "F-111"))
        ]),
      Case(
        "规则的日期颠倒、数字越界、没有的键", "  X-110: verify",
        "  X-110: {default: verify, from: 2025-07-01, until: 2025-06-01, periods: 0, untill: 1}",
        [
          at(0, 53, "rules.X-110", "until", .reversedWindow),
          at(0, 74, "rules.X-110", "periods", .wrongType(expected: "1 到 12 的整数")),
          at(0, 77, "rules.X-110", "untill", .unknownKey(suggestion: "until")),
        ]),
      Case(
        "规则的措辞用了没有的名称，花括号不成对", "  X-110: verify",
        "  X-110: {default: verify, message: \"{{cell}}\", fix: \"{{#since}}请催办\"}",
        [
          at(0, 37, "rules.X-110", "message", .badTemplate(.unknownName("cell"))),
          at(0, 54, "rules.X-110", "fix", .badTemplate(.malformed)),
        ]),
      Case(
        "没有的严重程度和情形", "V-105: {default: notice, failed: verify}",
        "V-105: {default: warning, fail: verify}",
        [
          at(
            0, 20, "rules.V-105", "default",
            .unknownWord("warning", allowed: "error、verify、followUp、notice", suggestion: nil)),
          at(
            0, 29, "rules.V-105", "fail",
            .unknownReference("fail", kind: .ruleCase, suggestion: "failed")),
        ]),
      Case(
        "调整指向没有的计划项和单位", "adjustments: []",
        """
        adjustments:
          - {item: 18, window: 2025-01-01 至 2025-02-01, authority: 甲, date: 2025-01-01}
          - {period: 4, deadline: 2025-12-22, office: 永仁, authority: 甲, date: 2025-01-01}
          - {period: 5, deadline: 2025-12-22, authority: 甲, date: 2025-01-01}
          - {period: 4, deadline: 2025-12-22, office: 昆明, authority: 甲, date: 2025-01-01}
          - {deadline: 2025-12-22, authority: 甲, date: 2025-01-01}
        """,
        [
          at(
            1, 12, "adjustments[1]", "item", .unknownReference("18", kind: .item, suggestion: nil)),
          at(
            3, 14, "adjustments[3]", "period",
            .unknownReference("5", kind: .period, suggestion: nil)),
          at(
            4, 47, "adjustments[4]", "office",
            .unknownReference("昆明", kind: .office, suggestion: nil)),
          at(5, 6, "adjustments[5]", "item", .eitherOr("item", "period")),
        ]),
      Case(
        "缺少核心列", "  - field: verdict\n", "  - field: judgement\n",
        [
          at(-61, 3, "", "columns", .missingColumn(field: "verdict", header: "检验结论"))
        ]),
      Case(
        "全角冒号", "year: 2025", "year：2025",
        [at(1, 6, "", "", .syntax(problem: "mapping values are not allowed in this context"))]),
      Case(
        "Tab 缩进", "  area: 楚雄州\n", "\tarea: 楚雄州\n",
        [at(0, 1, "", "", .syntax(problem: "found character that cannot start any token"))]),
      Case(
        "同一键写两次", "title: 楚雄州", "year: 2024\ntitle: 楚雄州",
        [at(-1, 1, "", "", .repeatedKey(["year"]))]),
    ])
  func mistakesHavePlaces(_ example: Case) throws {
    let text = String(decoding: PlanFile.shipped, as: UTF8.self)
    let range = try #require(text.firstRange(of: example.old), "改动处不在随程序发布的计划里")
    let line = text[..<range.lowerBound].count { $0.isNewline } + 1
    let changed = text.replacingCharacters(in: range, with: example.new)
    let expected = example.mistakes.map { mistake in
      var mistake = mistake
      mistake.line += line
      return mistake
    }
    #expect(throws: PlanError(mistakes: expected)) {
      try PlanFile.load(Array(changed.utf8))
    }
  }
}

extension String {
  func replacingCharacters(in range: Range<String.Index>, with new: String) -> String {
    String(self[..<range.lowerBound]) + new + String(self[range.upperBound...])
  }
}
