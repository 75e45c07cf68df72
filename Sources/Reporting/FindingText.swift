/// The words for one finding, aligned with the findings that they belong to.
package struct FindingText: Hashable, Sendable {
  package var title: String
  package var message: String
  package var fix: String

  package init(title: String, message: String, fix: String) {
    self.title = title
    self.message = message
    self.fix = fix
  }
}
