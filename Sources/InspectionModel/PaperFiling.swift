/// Something that an office filed on paper: only the register knows of it.
package struct PaperFiling: Hashable, Sendable {
  package var officeCode: String
  package var period: Int
  package var content: SubmittedFile.Content
  package var receivedAt: Moment
  package var entry: RegisterEntry

  package init(
    officeCode: String, period: Int, content: SubmittedFile.Content, receivedAt: Moment,
    entry: RegisterEntry
  ) {
    self.officeCode = officeCode
    self.period = period
    self.content = content
    self.receivedAt = receivedAt
    self.entry = entry
  }
}
