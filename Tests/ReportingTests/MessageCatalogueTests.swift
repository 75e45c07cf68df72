import InspectionModel
import InspectionPlan
import Reporting
import SheetModel
import Testing

@Suite("措辞")
struct MessageCatalogueTests {
  private let plan: AnnualPlan
  private let catalogue: MessageCatalogue

  private static let shippedPlan = Result { try PlanFile.load(PlanFile.shipped) }
  private static let shipped = Result { try MessageCatalogue.load(MessageCatalogue.shipped) }

  init() throws {
    plan = try Self.shippedPlan.get()
    catalogue = try Self.shipped.get()
  }

  struct Words: Sendable, CustomTestStringConvertible {
    var code: RuleCode
    var variant: String?
    var testDescription: String { code.rawValue + (variant.map { " \($0)" } ?? "") }
  }

  static let all = RuleCode.allCases.flatMap { code in
    [Words(code: code)] + code.variants.map { Words(code: code, variant: $0) }
  }

  /// The sentences that a finding's details can lead to.
  ///
  /// With each detail that is not always there, and with none of them. Where a rule has several
  /// sentences to choose from, some are empty.
  private func texts(_ words: Words) -> [FindingText] {
    let names = words.code.messageNames
    let choices = [names.always] + names.sometimes.sorted().map { names.always.union([$0]) }
    return choices.map { details in
      let finding = Finding(
        words.code, variant: words.variant, officeCode: "532301", file: 0,
        place: Place(sheet: "甲表", row: 5, column: 2, header: "乙列", key: "丙号"),
        value: ObservedValue(raw: "丁值", shown: "丁值", kind: .text),
        details: Dictionary(
          uniqueKeysWithValues: details.map { ($0, $0 == "sentence" ? "戊。" : "戊") }))
      return catalogue.text(for: finding, plan: plan)
    }.filter { !$0.message.isEmpty }
  }

  @Test("每种问题都有标题、说明、改法和例子，标题不超过十二个字", arguments: all)
  func isComplete(_ words: Words) {
    let title = catalogue.title(of: words.code, variant: words.variant)
    #expect((2...12).contains(title.count))
    #expect(!catalogue.example(of: words.code, variant: words.variant).isEmpty)
    #expect(!texts(words).isEmpty)
    for text in texts(words) {
      #expect(text.title == title)
      #expect(text.fix.hasSuffix("。"))
      #expect(text.message.hasSuffix("。"))
    }
  }

  @Test("不用内部的词和责备的词", arguments: all)
  func usesTheTradesWords(_ words: Words) {
    let banned = [
      "非法", "指纹", "字段", "归一", "JSON", "退出码", "null", "None", "nil", "type", "constraint",
      "约束", "{{", "}}", "「」",
    ]
    for text in texts(words) {
      let whole = [
        text.title, text.message, text.fix, catalogue.example(of: words.code),
      ].joined(separator: " ")
      for word in banned {
        #expect(!whole.contains(word), "\(word)")
      }
    }
  }

  @Test("具体内容填入句中，单元格内容不超过四十个字，看不见的字符写出来")
  func fillsIn() {
    let long = String(repeating: "长", count: 50)
    let finding = Finding(
      .notADate, officeCode: "532301", file: 0,
      place: Place(sheet: "汇总表", row: 5, column: 11, header: "抽样\n日期", field: .samplingDate),
      value: ObservedValue(raw: long, shown: "\u{202E}" + long, kind: .text))
    let text = catalogue.message(for: finding, plan: plan)
    let shown = "\\u{202E}" + String(repeating: "长", count: 39) + "…"
    #expect(
      text.message
        == "「抽样⏎日期」读到「\(shown)」，不是完整、真实的日期，无法判断抽样时间。")
  }

  @Test("尖括号、和号等照原样，不作网页转义")
  func doesNotEscape() {
    let finding = Finding(
      .notInList, place: Place(sheet: "a", header: "结论 & <b>"),
      value: ObservedValue(raw: "", shown: "\"P\" {{value}}", kind: .text),
      details: ["list": "合格、不合格"])
    let text = catalogue.text(for: finding, plan: plan)
    #expect(
      text
        == FindingText(
          title: "不是规定的词", message: "「结论 & <b>」读到「\"P\" {{value}}」，不在规定的词里，无法统计。",
          fix: "请改为其中之一：合格、不合格。"))
  }

  @Test("同一规则的几种情形各有说法，没写的沿用")
  func variantsTakeOver() {
    let finding = Finding(
      .sourceAssumed, variant: "county", place: Place(sheet: "汇总表"),
      details: ["count": "12", "list": "县抽 12 批"])
    #expect(
      catalogue.text(for: finding, plan: plan)
        == FindingText(
          title: "任务来源为推定",
          message: "有 12 行没有写明任务来源，或写的不是国抽、省抽、州抽、县抽，按报送单位和计划推定为县抽 12 批，关系到批次算在谁的任务里。",
          fix: "推定无误则不用处理；有误的，请在「任务来源」列填国抽、省抽、州抽或县抽。"))
  }

  @Test("时刻只写到分")
  func showsMomentsByMinute() {
    let finding = Finding(
      .late, officeCode: "532301", file: 0,
      details: [
        "received": "2025-04-12T09:30:05+08:00", "deadline": "2025-04-10", "days": "2",
      ])
    #expect(
      catalogue.message(for: finding, plan: plan).message
        == "楚雄市市场监督管理局于 2025-04-12 09:30 报到，报送期限为 2025-04-10，迟 2 天。")
  }
}

@Suite("措辞文件的错误")
struct MessageCatalogueErrorTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var old: String
    var new: String
    var error: CatalogueError
  }

  @Test(
    "指出第一处错误和它的行",
    arguments: [
      Case(
        testDescription: "名称写错", old: "文件超过了上限（{{limit}}）", new: "文件超过了上限（{{limits}}）",
        error: .unknownName("limits", rule: "F-108", key: "message", line: 3)),
      Case(
        testDescription: "名称是另一类问题的", old: "，没有读完", new: "，{{sentence}}没有读完",
        error: .unknownName("sentence", rule: "F-108", key: "message", line: 3)),
      Case(
        testDescription: "花括号不成对", old: "（{{limit}}）", new: "（{{limit）",
        error: .malformedTemplate(rule: "F-108", key: "message", line: 3)),
      Case(
        testDescription: "键写错", old: "  fix: 请删去", new: "  fixx: 请删去",
        error: .unknownKey("fixx", line: 4)),
      Case(
        testDescription: "规则不存在", old: "F-108:", new: "F-107:",
        error: .unknownKey("F-107", line: 1)),
    ])
  func namesTheFirstMistake(_ example: Case) throws {
    // F-108 first, so that lines are known.
    let shipped = String(decoding: MessageCatalogue.shipped, as: UTF8.self)
    let start = try #require(shipped.firstRange(of: "F-108:")).lowerBound
    let end = try #require(shipped.firstRange(of: "F-109:")).lowerBound
    let broken = String(shipped[start..<end]).replacing(example.old, with: example.new)
    let text = broken + shipped[..<start] + shipped[end...]
    #expect(throws: example.error) { try MessageCatalogue.load(Array(text.utf8)) }
  }

  @Test("缺一条规则、缺一句话、不是 YAML、有两条同名的规则都不行")
  func refusesWhatIsIncomplete() throws {
    let shipped = String(decoding: MessageCatalogue.shipped, as: UTF8.self)
    let last = try #require(shipped.firstRange(of: "L-103:")).lowerBound
    #expect(throws: CatalogueError.missingRule("L-103")) {
      try MessageCatalogue.load(Array(shipped[..<last].utf8))
    }
    #expect(throws: CatalogueError.missingKey(rule: "L-103", key: "title", line: 2)) {
      try MessageCatalogue.load(
        Array(("L-103:\n  message: 戊。\n" + shipped[..<last]).utf8))
    }
    #expect(throws: CatalogueError.self) { try MessageCatalogue.load(Array("F-101: [".utf8)) }
    #expect(throws: CatalogueError.self) {
      try MessageCatalogue.load(Array((shipped + "\nL-103:\n  title: 又一条\n").utf8))
    }
    #expect(throws: CatalogueError.notYAML(line: 0, problem: "不是 UTF-8 文字")) {
      try MessageCatalogue.load([0xFF, 0xFE])
    }
  }

  @Test("不一定有的内容要写在段里")
  func refusesWhatMayBeAbsent() {
    let shipped = String(decoding: MessageCatalogue.shipped, as: UTF8.self)
    let text = shipped.replacing("{{#marker}}只填了「{{marker}}」{{/marker}}", with: "只填了「{{marker}}」")
    #expect {
      try MessageCatalogue.load(Array(text.utf8))
    } throws: { error in
      guard case CatalogueError.uncertainName("marker", "V-101", "message", _) = error else {
        return false
      }
      return true
    }
  }

  @Test("文件开头的字节顺序标记不碍事")
  func passesOverTheByteOrderMark() throws {
    _ = try MessageCatalogue.load([0xEF, 0xBB, 0xBF] + MessageCatalogue.shipped)
  }
}
