/// What is wrong with a message template.
package enum TemplateMistake: Error, Hashable, Sendable {
  case unknownName(String)
  /// Only some findings of the rule carry it, so it has to stand in a section of its name.
  case uncertainName(String)
  /// Braces or sections that are not closed.
  case malformed
}

extension MessageNames {
  /// Checks the names and sections of a template.
  ///
  /// - Throws: ``TemplateMistake`` for a name that findings of the rule lack, or may lack where it is
  ///   used, and for unbalanced tags.
  package func check(_ template: String) throws(TemplateMistake) {
    let certain = always.union(place.map(\.rawValue)).union(Self.ofPlan)
    var open: [(name: String, isGiven: Bool)] = []
    var rest = template[...]
    while let start = rest.firstIndex(ofPair: "{") {
      rest = rest[start...].dropFirst(2)
      guard let end = rest.firstIndex(ofPair: "}") else { throw .malformed }
      let tag = rest[..<end]
      rest = rest[end...].dropFirst(2)
      let name = String(tag.drop { "#^/".contains($0) })
      switch tag.first {
      case "#", "^":
        guard certain.contains(name) || sometimes.contains(name) else {
          throw .unknownName(name)
        }
        open.append((name, tag.first == "#"))
      case "/":
        guard open.popLast()?.name == name else { throw .malformed }
      default:
        guard certain.contains(name) || open.contains(where: { $0.isGiven && $0.name == name })
        else { throw sometimes.contains(name) ? .uncertainName(name) : .unknownName(name) }
      }
    }
    if !open.isEmpty { throw .malformed }
  }
}

extension Substring {
  /// The first of two equal characters that stand side by side.
  fileprivate func firstIndex(ofPair character: Character) -> Index? {
    indices.first { self[$0] == character && self[$0...].dropFirst().first == character }
  }
}
