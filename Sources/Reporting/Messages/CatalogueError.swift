import SheetModel

/// Why a message catalogue can't be used.
///
/// Lines count from 1; 0 where the mistake has no line.
package enum CatalogueError: CodedError, Equatable {
  case notYAML(line: Int, problem: String)
  case missingRule(String)
  case missingKey(rule: String, key: String, line: Int)
  case unknownKey(String, line: Int)
  /// A template asks for what findings of the rule do not carry.
  case unknownName(String, rule: String, key: String, line: Int)
  /// Only some findings of the rule carry it, and it does not stand in a section of its name.
  case uncertainName(String, rule: String, key: String, line: Int)
  case malformedTemplate(rule: String, key: String, line: Int)

  package var code: String {
    switch self {
    case .notYAML: "MSG-001"
    case .missingRule: "MSG-002"
    case .missingKey: "MSG-003"
    case .unknownKey: "MSG-004"
    case .unknownName: "MSG-005"
    case .uncertainName: "MSG-006"
    case .malformedTemplate: "MSG-007"
    }
  }

  package var message: String {
    switch self {
    case .notYAML(let line, let problem):
      "措辞文件第 \(line) 行不合 YAML 写法（\(problem)）。请检查缩进、冒号和引号。"
    case .missingRule(let rule):
      "措辞文件缺少 \(rule) 一项。请补上它的 title、message、fix 和 example。"
    case .missingKey(let rule, let key, let line):
      "措辞文件第 \(line) 行 \(rule) 缺少 \(key)，或它不是一句文字。请补上。"
    case .unknownKey(let key, let line):
      "措辞文件第 \(line) 行的「\(key)」不认识。请检查拼写。"
    case .unknownName(let name, let rule, let key, let line):
      "措辞文件第 \(line) 行 \(rule) 的 \(key) 用了「\(name)」，这类问题没有这项内容。请改用已有的名称。"
    case .uncertainName(let name, let rule, let key, let line):
      "措辞文件第 \(line) 行 \(rule) 的 \(key) 用了「\(name)」，它不一定有。请写在 {{#\(name)}} 与 {{/\(name)}} 之间。"
    case .malformedTemplate(let rule, let key, let line):
      "措辞文件第 \(line) 行 \(rule) 的 \(key) 里花括号不成对。请检查 {{ 和 }}。"
    }
  }
}
