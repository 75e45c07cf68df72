/// Something in 收件箱 that was not read as a file of an office, and why.
package struct InboxNote: Hashable, Sendable {
  /// Relative to the workspace; `nil` for a line of the register.
  package var file: String?
  /// One Chinese sentence.
  package var sentence: String

  package init(file: String?, sentence: String) {
    self.file = file
    self.sentence = sentence
  }
}
