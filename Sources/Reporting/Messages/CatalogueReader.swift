import InspectionModel
import Yams

/// Walks the catalogue's YAML.
struct CatalogueReader {
  private let rules: [String: Node]

  init(_ yaml: [UInt8]) throws(CatalogueError) {
    let root = try Self.root(yaml)
    guard let mapping = root.mapping else {
      throw .notYAML(line: root.mark?.line ?? 1, problem: "应为「规则: 内容」")
    }
    var rules: [String: Node] = [:]
    for (key, value) in mapping {
      let name = key.scalar?.string ?? ""
      guard RuleCode(rawValue: name) != nil else {
        throw .unknownKey(name, line: key.mark?.line ?? 0)
      }
      rules[name] = value
    }
    self.rules = rules
  }

  /// The rule's words, and those of its variants, which take over what they don't say.
  func entry(
    _ code: RuleCode
  ) throws(CatalogueError) -> (
    entry: MessageCatalogue.Entry, variants: [String: MessageCatalogue.Entry]
  ) {
    guard let node = rules[code.rawValue] else { throw .missingRule(code.rawValue) }
    let entry = try CatalogueEntry(node, of: code, keys: CatalogueEntry.keys + ["variants"])
      .words(else: nil)
    var variants: [String: MessageCatalogue.Entry] = [:]
    for (key, value) in node.mapping?["variants"]?.mapping ?? [:] {
      let name = key.scalar?.string ?? ""
      guard code.variants.contains(name) else {
        throw .unknownKey(name, line: key.mark?.line ?? 0)
      }
      variants[name] = try CatalogueEntry(value, of: code, keys: CatalogueEntry.keys)
        .words(else: entry)
    }
    return (entry, variants)
  }

  private static func root(_ yaml: [UInt8]) throws(CatalogueError) -> Node {
    let content = yaml.dropFirst(yaml.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
    guard let text = String(validating: content, as: UTF8.self) else {
      throw .notYAML(line: 0, problem: "不是 UTF-8 文字")
    }
    do {
      // The default resolver would run seven regular expressions over every scalar.
      let root = try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot()
      guard let root else { throw CatalogueError.notYAML(line: 1, problem: "是空的") }
      return root
    } catch let error as CatalogueError {
      throw error
    } catch YamlError.scanner(_, let problem, let mark, _),
      YamlError.parser(_, let problem, let mark, _),
      YamlError.composer(_, let problem, let mark, _)
    {
      throw .notYAML(line: mark.line, problem: problem)
    } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
      throw .notYAML(line: context.mark.line, problem: "重复的项：\(keys.joined(separator: "、"))")
    } catch {
      throw .notYAML(line: 0, problem: "\(error)")
    }
  }
}
