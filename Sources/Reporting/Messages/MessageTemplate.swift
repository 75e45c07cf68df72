import InspectionModel
import Mustache

/// One sentence or two with places for names, compiled.
///
/// A name that is not given prints nothing, silently: so ``init(_:of:)`` refuses what the rule's
/// findings do not carry.
struct MessageTemplate: Sendable {
  private enum Content {
    /// Without a name in it: nearly every remedy.
    case constant(String)
    case template(MustacheTemplate)
  }

  private let content: Content

  /// - Throws: ``TemplateMistake`` for a name that findings of the rule lack, or may lack where it is
  ///   used, and for unbalanced tags.
  init(_ text: String, of names: MessageNames) throws(TemplateMistake) {
    try Self.check(text, names)
    guard text.utf8.contains(UInt8(ascii: "{")) else {
      content = .constant(text)
      return
    }
    do {
      content = .template(try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}" + text))
    } catch {
      throw .malformed
    }
  }

  func filled(with values: [String: String]) -> String {
    switch content {
    case .constant(let text): text
    case .template(let template): template.render(values)
    }
  }

  private static func check(_ text: String, _ names: MessageNames) throws(TemplateMistake) {
    let certain = names.always.union(names.place.map(\.rawValue)).union(MessageNames.ofPlan)
    var open: [String] = []
    var rest = text[...]
    while let start = rest.firstIndex(ofPair: "{") {
      rest = rest[start...].dropFirst(2)
      guard let end = rest.firstIndex(ofPair: "}") else { throw .malformed }
      let tag = rest[..<end]
      rest = rest[end...].dropFirst(2)
      let name = String(tag.drop { "#^/".contains($0) })
      switch tag.first {
      case "#", "^":
        guard certain.contains(name) || names.sometimes.contains(name) else {
          throw .unknownName(name)
        }
        open.append(tag.first == "#" ? name : "")
      case "/": _ = open.popLast()
      default:
        guard certain.contains(name) || open.contains(name) else {
          throw names.sometimes.contains(name) ? .uncertainName(name) : .unknownName(name)
        }
      }
    }
  }
}

/// What is wrong with a template.
enum TemplateMistake: Error {
  case unknownName(String)
  /// Only some findings of the rule carry it, so it has to stand in a section of its name.
  case uncertainName(String)
  case malformed
}

extension Substring {
  /// The first of two equal characters that stand side by side.
  fileprivate func firstIndex(ofPair character: Character) -> Index? {
    indices.first { self[$0] == character && self[$0...].dropFirst().first == character }
  }
}
