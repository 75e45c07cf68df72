import InspectionModel
import Yams

/// The YAML of one rule or variant.
struct CatalogueEntry {
  static let keys = ["title", "message", "fix", "example"]

  private let code: RuleCode
  private let line: Int
  private var nodes: [String: Node] = [:]

  /// - Throws: ``CatalogueError/unknownKey(_:line:)`` for a key that is not in `keys`.
  init(_ node: Node, of code: RuleCode, keys: [String]) throws(CatalogueError) {
    self.code = code
    line = node.mark?.line ?? 0
    for (key, value) in node.mapping ?? [:] {
      let name = key.scalar?.string ?? ""
      guard keys.contains(name) else { throw .unknownKey(name, line: key.mark?.line ?? 0) }
      nodes[name] = value
    }
  }

  /// The words; what a variant leaves out is its rule's.
  func words(
    else base: MessageCatalogue.Entry?
  ) throws(CatalogueError) -> MessageCatalogue.Entry {
    MessageCatalogue.Entry(
      title: try text("title", else: base?.title),
      message: try template("message", else: base?.message),
      fix: try template("fix", else: base?.fix),
      example: try text("example", else: base?.example))
  }

  private func text(_ key: String, else base: String?) throws(CatalogueError) -> String {
    if let node = nodes[key] {
      if let text = node.scalar?.string, !text.isEmpty { return text }
    } else if let base {
      return base
    }
    throw .missingKey(rule: code.rawValue, key: key, line: nodes[key]?.mark?.line ?? line)
  }

  private func template(
    _ key: String, else base: MessageTemplate?
  ) throws(CatalogueError) -> MessageTemplate {
    if nodes[key] == nil, let base { return base }
    let text = try text(key, else: nil)
    let line = nodes[key]?.mark?.line ?? line
    do {
      return try MessageTemplate(text, of: code.messageNames)
    } catch {
      throw Self.error(error, code: code, key: key, line: line)
    }
  }

  private static func error(
    _ mistake: TemplateMistake, code: RuleCode, key: String, line: Int
  ) -> CatalogueError {
    switch mistake {
    case .unknownName(let name):
      .unknownName(name, rule: code.rawValue, key: key, line: line)
    case .uncertainName(let name):
      .uncertainName(name, rule: code.rawValue, key: key, line: line)
    case .malformed: .malformedTemplate(rule: code.rawValue, key: key, line: line)
    }
  }
}
