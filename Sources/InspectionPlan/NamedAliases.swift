/// A canonical name and the other ways to write it.
package struct NamedAliases: Hashable, Sendable {
  package var name: String
  package var aliases: [String]

  package init(name: String, aliases: [String]) {
    self.name = name
    self.aliases = aliases
  }
}
