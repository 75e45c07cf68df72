package import InspectionModel

/// One column of 附件4 as the plan wants it.
package struct PlanColumn: Hashable, Sendable {
  /// What a sheet without it, or a blank cell in it, means.
  package enum Need: String, Hashable, Sendable, CaseIterable {
    case core, required, conditional, optional
  }

  /// How its cells are read.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// As written.
    case text
    /// 序号: regenerated on output.
    case sequence
    /// As written, and a number is checked for lost digits.
    case identifier
    /// A full date, strictly.
    case date
    /// As written; a date is taken from it where it begins with one.
    case dateOrLot
    /// One of `choices` after synonyms.
    case choice
    /// A plan item by number, name or alias, or free text.
    case item
  }

  package var field: RecordField
  /// As printed in 附件4.
  package var header: String
  package var need: Need
  package var kind: Kind
  /// `/` and its like are an answer.
  package var allowsPlaceholder: Bool
  /// Phones and persons: pages and mail show such a cell with its middle hidden.
  package var isPersonal: Bool
  /// A column of the official table; the others are read and stand in the working papers.
  package var isOfficial: Bool
  /// Headers that mean it, `header` not repeated.
  package var synonyms: [String]
  /// Allowed values with the other ways to write each; empty for free text.
  package var choices: [NamedAliases]

  package init(
    field: RecordField, header: String, need: Need, kind: Kind, allowsPlaceholder: Bool,
    isOfficial: Bool, synonyms: [String], choices: [NamedAliases], isPersonal: Bool = false
  ) {
    self.field = field
    self.header = header
    self.need = need
    self.kind = kind
    self.allowsPlaceholder = allowsPlaceholder
    self.isOfficial = isOfficial
    self.synonyms = synonyms
    self.choices = choices
    self.isPersonal = isPersonal
  }
}
