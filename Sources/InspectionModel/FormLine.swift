/// A row of a coordinator's form in which something was filled in.
package struct FormLine: Hashable, Sendable {
  package var sheet: String
  /// Counted from 1.
  package var row: Int
  package var identity: FormIdentity
  /// By header, trimmed; blank cells are absent.
  package var texts: [String: String]

  package init(sheet: String, row: Int, identity: FormIdentity, texts: [String: String]) {
    self.sheet = sheet
    self.row = row
    self.identity = identity
    self.texts = texts
  }

  /// `报送登记!7`: where it stands in the workbook.
  package var place: String { "\(sheet)!\(row)" }
}
