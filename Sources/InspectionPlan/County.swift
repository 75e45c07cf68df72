/// A county-level unit of the area, by GB/T 2260.
package struct County: Hashable, Sendable {
  package var code: String
  /// 楚雄市.
  package var name: String
  package var aliases: [String]

  package init(code: String, name: String, aliases: [String]) {
    self.code = code
    self.name = name
    self.aliases = aliases
  }
}
