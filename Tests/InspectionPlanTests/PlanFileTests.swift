import InspectionModel
import InspectionPlan
import SheetModel
import Testing

@Suite("计划文件")
struct PlanFileTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var bytes: [UInt8]
    var expected: String

    init(_ name: String, _ bytes: [UInt8], _ expected: String) {
      testDescription = name
      self.bytes = bytes
      self.expected = expected
    }
  }

  /// The mistakes as the lint shows them; empty for a file without any.
  static func mistakes(_ bytes: [UInt8]) -> [String] {
    do {
      _ = try PlanFile.load(bytes)
      return []
    } catch {
      return error.mistakes.map { "\($0.line):\($0.column) \($0.code) \($0.sentence)" }
    }
  }

  @Test("记事本加的 BOM、Windows 换行不影响读取")
  func byteOrderMark() throws {
    let text = String(decoding: PlanFile.shipped, as: UTF8.self)
    let windows = [0xEF, 0xBB, 0xBF] + Array(text.replacing("\n", with: "\r\n").utf8)
    let plan = try PlanFile.load(windows)
    #expect(plan.items == (try ShippedPlan.load()).items)
  }

  @Test(
    "读不成的文件说明原因和办法",
    arguments: [
      Case("空文件", [], "0:0 CFG-104 文件没有内容。请用 huizong init 重新生成计划文件。"),
      Case("只有注释", Array("# 只有注释\n".utf8), "0:0 CFG-104 文件没有内容。请用 huizong init 重新生成计划文件。"),
      Case(
        "GBK 编码", Array("year: 2025\ntitle: ".utf8) + [0xB3, 0xFE, 0xD0, 0xDB],
        "2:1 CFG-102 文件不是 UTF-8 编码。请在编辑器中另存为 UTF-8。"
      ),
      Case("顶层是列表", Array("- 1\n- 2\n".utf8), "1:1 CFG-113 文件内容应为一组“键: 值”。"),
      Case(
        "两份文档", Array("year: 2025\n---\nyear: 2026\n".utf8),
        "2:1 CFG-101 文件格式有误：文件中有第二份文档（---），请删去。"
      ),
      Case(
        "控制字符", Array("year: 2025\ntitle: \u{1}\n".utf8),
        "2:1 CFG-101 文件格式有误：文件中有不可见的控制字符，请删去。"
      ),
      Case(
        "括号不成对", Array("year: 2025\ntitle: [甲, 乙\n".utf8),
        "3:1 CFG-101 文件格式有误：方括号或花括号里的项应以半角逗号分开，并成对。"
      ),
      Case("星号开头", Array("year: *甲\n".utf8), "1:8 CFG-101 文件格式有误：以 * 开头的文字请加引号。"),
      Case(
        "全角冒号", Array("year: 2025\ntitle：甲\nitems:\n".utf8),
        "3:1 CFG-101 文件格式有误：键后面缺少半角冒号和空格，多半是用了全角“：”，或键与值之间没有空格。"
      ),
    ])
  func unreadableFiles(_ example: Case) {
    #expect(Self.mistakes(example.bytes) == [example.expected])
  }

  @Test("1 MiB 以上的文件不读")
  func oversizedFile() {
    let bytes = Array(repeating: UInt8(ascii: "#"), count: 1 << 20 + 1)
    #expect(Self.mistakes(bytes) == ["0:0 CFG-103 文件太大，或重复引用（&、*）展开后太大。请删去多余内容。"])
  }

  @Test("重复引用展开的名称有上限")
  func aliasBomb() {
    let words = Array(repeating: "*w", count: 3_000).joined(separator: ", ")
    let items = Array(repeating: "  - {aliases: *l}", count: 300).joined(separator: "\n")
    let text = "a: &w 甲\nb: &l [\(words)]\nitems:\n\(items)\n"
    #expect(
      Self.mistakes(Array(text.utf8)).contains(
        "0:0 CFG-103 文件太大，或重复引用（&、*）展开后太大。请删去多余内容。"))
  }

  @Test("一个什么都缺的文件，一次列出全部错误")
  func everythingMissing() {
    #expect(
      Self.mistakes(Array("year: 二〇二五\nitems:\n  - number: 1\n    ".utf8)) == [
        "1:1 CFG-112 缺少键「title」。请补上。",
        "1:1 CFG-112 缺少键「workbookTitle」。请补上。",
        "1:1 CFG-112 缺少键「coordinator」。请补上。",
        "1:1 CFG-112 缺少键「periods」。请补上。",
        "1:1 CFG-112 缺少键「offices」。请补上。",
        "1:1 CFG-112 缺少键「columns」。请补上。",
        "1:7 CFG-113 「year」应为2000 到 2999 的整数。",
        "3:5 CFG-112 缺少键「product」。请补上。",
        "3:5 CFG-112 缺少键「scopes」。请补上。",
        "3:5 CFG-112 缺少键「batches」。请补上。",
        "3:5 CFG-112 缺少键「printedWindow」。请补上。",
        "3:5 CFG-112 缺少键「window」。请补上。",
        "3:5 CFG-112 缺少键「implementer」。请补上。",
      ])
  }

  @Test("错误的一句话：几处、第一处在哪里、怎样看全部")
  func message() {
    let one = PlanMistake(
      line: 4, column: 1, path: "", key: "itmes", reason: .unknownKey(suggestion: "items"))
    let other = PlanMistake(
      line: 9, column: 3, path: "items[1]", key: "window", reason: .reversedWindow)
    #expect(PlanError(mistakes: [one, other]).code == "CFG-001")
    #expect(
      PlanError(mistakes: [one, other]).message
        == "计划文件有 2 处错误，第 4 行第 1 列：不认识的键「itmes」。是否应为「items」？用 huizong plan lint 查看全部 2 处。")
    #expect(
      PlanError(mistakes: [other]).message == "计划文件有 1 处错误，第 9 行第 3 列：「window」的开始日期晚于结束日期。请对调。")
  }

  @Test("每种错误有自己的代码和一句话")
  func everyReason() {
    let reasons: [PlanMistake.Reason] = [
      .syntax(problem: "?"), .notUTF8, .tooLarge, .empty, .repeatedKey(["甲"]),
      .unknownKey(suggestion: nil), .missingKey, .wrongType(expected: "文字"), .eitherOr("甲", "乙"),
      .unknownWord("甲", allowed: "乙、丙", suggestion: "乙"), .impossibleDate("2025-02-30"),
      .dateOutsideYear("2052-01-01", year: 2025), .reversedWindow, .periodsOutOfOrder("乙在前"),
      .repeated("甲"), .ambiguousName("甲", other: "乙"),
      .unknownReference("甲", kind: .item, suggestion: nil),
      .missingColumn(field: "verdict", header: "检验结论"),
    ]
    let shown = reasons.map { reason in
      let mistake = PlanMistake(line: 1, column: 1, path: "", key: "键", reason: reason)
      return "\(mistake.code) \(mistake.sentence)"
    }
    #expect(
      shown == [
        "CFG-101 文件格式有误：请查看这一行和上一行的缩进、冒号、引号和括号。",
        "CFG-102 文件不是 UTF-8 编码。请在编辑器中另存为 UTF-8。",
        "CFG-103 文件太大，或重复引用（&、*）展开后太大。请删去多余内容。",
        "CFG-104 文件没有内容。请用 huizong init 重新生成计划文件。",
        "CFG-105 键「甲」写了两次。请删去一处。",
        "CFG-111 不认识的键「键」。请删去。",
        "CFG-112 缺少键「键」。请补上。",
        "CFG-113 「键」应为文字。",
        "CFG-114 「甲」和「乙」应写一个，也只写一个。",
        "CFG-115 「键」不能是「甲」，应为乙、丙。是否应为「乙」？",
        "CFG-121 「键」的「2025-02-30」没有这一天。日期写成 2025-04-10 的样子。",
        "CFG-122 「键」的 2052-01-01 不在 2025 年度。请核对年份。",
        "CFG-123 「键」的开始日期晚于结束日期。请对调。",
        "CFG-124 报送期应按序号和日期先后排列：乙在前。",
        "CFG-131 「键」的「甲」前面已经用过。每个只能出现一次。",
        "CFG-132 「甲」已经指「乙」，不能再指别处。请删去一处。",
        "CFG-133 没有计划项「甲」。请核对。",
        "CFG-134 columns 中缺少列「verdict」（检验结论）。没有它无法汇总，请补上。",
      ])
  }
}
