/// Every rule on what offices send, by what it looks at, each list in the order of its codes.
///
/// The lists are typed: asking a rule at run time which protocol it follows costs a search through
/// all of the program.
package enum RuleRegistry {
  /// About a file as a whole.
  package static let files: [any FileRule.Type] = [
    UnreadableFileRule.self, PasswordProtectedRule.self, UnsupportedFormatRule.self,
    NoTableFoundRule.self, UnknownOfficeRule.self, ConflictingOfficeRule.self,
    LimitExceededRule.self, HiddenContentRule.self, SeveralTablesRule.self, WrongYearRule.self,
    IdenticalResendRule.self,
  ]

  /// About a table.
  package static let sheets: [any SheetRule.Type] = [
    MissingColumnRule.self, UnknownColumnRule.self, DuplicateColumnRule.self,
    AmbiguousColumnRule.self, SourceAssumedRule.self, NormalisedRule.self, UnknownProductRule.self,
    TotalMismatchRule.self,
  ]

  /// About a row.
  package static let records: [any RecordRule.Type] = [
    NotADateRule.self, AmbiguousDateRule.self, DigitsLostRule.self, UncalculatedFormulaRule.self,
    ErrorCellRule.self, DamagedTextRule.self, RequiredValueRule.self, NotInListRule.self,
    BadCodeRule.self, PlaceholderRule.self, OtherCountyRule.self, FailureWithoutItemsRule.self,
    ItemsWithoutFailureRule.self, DatesOutOfOrderRule.self, OutsideWindowRule.self,
    ScopeMismatchRule.self, PlaceMissingRule.self,
  ]

  /// About what an office filed for a period.
  package static let filings: [any FilingRule.Type] = [
    DuplicateInSubmissionRule.self, RepeatedRowRule.self,
  ]

  /// All of them, in the order of their codes.
  package static var all: [any Rule.Type] {
    let rules: [any Rule.Type] = files + sheets + records + filings
    return rules.sorted { $0.description.code < $1.description.code }
  }

  /// The manual.
  package static var descriptions: [RuleDescription] { all.map { $0.description } }
}
