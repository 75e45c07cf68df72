package import InspectionModel

/// One mistake of a plan file, with its place.
package struct PlanMistake: Hashable, Sendable {
  /// What is wrong; each case has a code that never changes.
  package enum Reason: Hashable, Sendable {
    /// The YAML itself; `problem` in the parser's words.
    case syntax(problem: String)
    case notUTF8
    case tooLarge
    case empty
    case repeatedKey([String])
    case unknownKey(suggestion: String?)
    case missingKey
    case wrongType(expected: String)
    case impossibleDate(String)
    case dateOutsideYear(String, year: Int)
    case reversedWindow
    case periodsOutOfOrder(String)
    /// A code, number or field that may occur only once.
    case repeated(String)
    /// A name that leads to two places; `other` is the first one.
    case ambiguousName(String, other: String)
    /// Not one of the words that the key takes.
    case unknownWord(String, allowed: String, suggestion: String?)
    /// A field, county, office, item, period or rule that the file doesn't have.
    case unknownReference(String, kind: Reference, suggestion: String?)
    case missingColumn(field: String, header: String)
    /// A sentence of a rule that can't be filled.
    case badTemplate(TemplateMistake)
    /// Two keys of which exactly one must be there.
    case eitherOr(String, String)
  }

  package enum Reference: String, Hashable, Sendable {
    case field = "列"
    case county = "县市"
    case office = "报送单位"
    case item = "计划项"
    case period = "报送期"
    case rule = "规则"
    case ruleCase = "规则情形"
  }

  /// From 1, as editors count; 0 where the place is unknown.
  package var line: Int
  /// From 1, in characters; 0 where the place is unknown.
  package var column: Int
  /// The mapping that holds the key: `items[3]`, counted from 1; empty for the whole file.
  package var path: String
  package var key: String
  package var reason: Reason

  package init(line: Int, column: Int, path: String, key: String, reason: Reason) {
    self.line = line
    self.column = column
    self.path = path
    self.key = key
    self.reason = reason
  }
}

extension PlanMistake {
  package var code: String {
    switch reason {
    case .syntax: "CFG-101"
    case .notUTF8: "CFG-102"
    case .tooLarge: "CFG-103"
    case .empty: "CFG-104"
    case .repeatedKey: "CFG-105"
    case .unknownKey: "CFG-111"
    case .missingKey: "CFG-112"
    case .wrongType: "CFG-113"
    case .eitherOr: "CFG-114"
    case .unknownWord: "CFG-115"
    case .impossibleDate: "CFG-121"
    case .dateOutsideYear: "CFG-122"
    case .reversedWindow: "CFG-123"
    case .periodsOutOfOrder: "CFG-124"
    case .repeated: "CFG-131"
    case .ambiguousName: "CFG-132"
    case .unknownReference: "CFG-133"
    case .missingColumn: "CFG-134"
    case .badTemplate: "CFG-141"
    }
  }

  /// What is wrong and what to do, without the place.
  package var sentence: String {
    switch reason {
    case .syntax(let problem): Self.syntaxSentence(problem)
    case .notUTF8: "文件不是 UTF-8 编码。请在编辑器中另存为 UTF-8。"
    case .tooLarge: "文件太大，或重复引用（&、*）展开后太大。请删去多余内容。"
    case .empty: "文件没有内容。请用 huizong init 重新生成计划文件。"
    case .repeatedKey(let keys): "键「\(keys.joined(separator: "、"))」写了两次。请删去一处。"
    case .unknownKey(let suggestion): "不认识的键「\(key)」。\(Self.hint(suggestion, else: "请删去。"))"
    case .missingKey: "缺少键「\(key)」。请补上。"
    case .wrongType(let expected): (key.isEmpty ? "文件内容" : "「\(key)」") + "应为\(expected)。"
    case .eitherOr(let one, let other): "「\(one)」和「\(other)」应写一个，也只写一个。"
    case .unknownWord(let word, let allowed, let suggestion):
      "「\(key)」不能是「\(word)」，应为\(allowed)。\(Self.hint(suggestion, else: ""))"
    case .impossibleDate(let text): "「\(key)」的「\(text)」没有这一天。日期写成 2025-04-10 的样子。"
    case .dateOutsideYear(let date, let year): "「\(key)」的 \(date) 不在 \(year) 年度。请核对年份。"
    case .reversedWindow: "「\(key)」的开始日期晚于结束日期。请对调。"
    case .periodsOutOfOrder(let what): "报送期应按序号和日期先后排列：\(what)。"
    case .repeated(let value): "「\(key)」的「\(value)」前面已经用过。每个只能出现一次。"
    case .ambiguousName(let name, let other):
      "「\(name)」已经指「\(other)」，不能再指别处。请删去一处。"
    case .unknownReference(let name, let kind, let suggestion):
      "没有\(kind.rawValue)「\(name)」。\(Self.hint(suggestion, else: "请核对。"))"
    case .missingColumn(let field, let header):
      "columns 中缺少列「\(field)」（\(header)）。没有它无法汇总，请补上。"
    case .badTemplate(.unknownName(let name)):
      "「\(key)」用了「{{\(name)}}」，这条规则没有这项内容。请改用它有的名称（huizong rules 加上规则代码可查）。"
    case .badTemplate(.uncertainName(let name)):
      "「\(key)」用了「{{\(name)}}」，它不一定有。请写在 {{#\(name)}} 与 {{/\(name)}} 之间。"
    case .badTemplate(.malformed): "「\(key)」里花括号不成对。请检查 {{ 和 }}、{{#…}} 和 {{/…}}。"
    }
  }

  private static func hint(_ suggestion: String?, else fallback: String) -> String {
    suggestion.map { "是否应为「\($0)」？" } ?? fallback
  }

  private static func syntaxSentence(_ problem: String) -> String {
    let cause =
      switch problem {
      case _ where problem.contains("cannot start any token"):
        "有不能开头的字符，多半是用了 Tab 缩进，请改用空格；含 @、`、% 的文字请加引号。"
      case _ where problem.contains("':'"):
        "键后面缺少半角冒号和空格，多半是用了全角“：”，或键与值之间没有空格。"
      case _ where problem.contains("mapping values are not allowed"):
        "这里不能有冒号，多半是缩进没有对齐，或文字中含“: ”，请加引号。"
      case _ where problem.contains("',' or"): "方括号或花括号里的项应以半角逗号分开，并成对。"
      case _ where problem.contains("undefined alias") || problem.contains("alphabetic"):
        "以 * 开头的文字请加引号。"
      case _ where problem.contains("control characters"): "文件中有不可见的控制字符，请删去。"
      case _ where problem.contains("another document"): "文件中有第二份文档（---），请删去。"
      case _ where problem.contains("expected key") || problem.contains("block"):
        "缩进没有对齐，请与上一行比对。"
      default: "请查看这一行和上一行的缩进、冒号、引号和括号。"
      }
    return "文件格式有误：\(cause)"
  }
}
