/// One field of a record: its text, and whether it could be read as what its column asks for.
package struct FieldValue: Hashable, Sendable {
  /// How the cell was understood.
  package enum State: String, Hashable, Sendable {
    /// Nothing was written.
    case blank
    /// A value that its column accepts.
    case value
    /// An empty marker: `/`, `—`, 无 and their like: explicitly none.
    case placeholder
    /// T-101: a date column that holds something else.
    case notADate
    /// T-102: a two-digit year or a month only.
    case ambiguousDate
    /// T-103: an identifier stored as a number beyond 15 digits.
    case digitsLost
    /// T-104: a formula without a stored value.
    case uncalculated
    /// T-105: #REF!.
    ///
    /// and its like.
    case errorCell
    /// T-108: U+FFFD, 锟斤拷 and their like.
    case damaged
    /// V-102: not in the column's list after synonyms.
    case notInList
  }

  /// As it is printed in 附件4: a canonical word, an ISO date, or what the office wrote.
  package var text: String
  package var state: State

  package init(_ text: String, _ state: State = .value) {
    self.text = text
    self.state = state
  }

  package static let blank = FieldValue("", .blank)

  /// Whether a value that rules can compare is there.
  package var isUsable: Bool { state == .value }
}
