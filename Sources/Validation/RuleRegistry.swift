/// Every rule on what offices send, in the order of its code.
package enum RuleRegistry {
  package static let all: [any Rule.Type] = [
    UnreadableFileRule.self, PasswordProtectedRule.self, UnsupportedFormatRule.self,
    NoTableFoundRule.self, UnknownOfficeRule.self, ConflictingOfficeRule.self,
    LimitExceededRule.self, HiddenContentRule.self, SeveralTablesRule.self, WrongYearRule.self,
    IdenticalResendRule.self,
    MissingColumnRule.self, UnknownColumnRule.self, DuplicateColumnRule.self,
    AmbiguousColumnRule.self, SourceAssumedRule.self,
    NotADateRule.self, AmbiguousDateRule.self, DigitsLostRule.self, UncalculatedFormulaRule.self,
    ErrorCellRule.self, NormalisedRule.self, DamagedTextRule.self,
    RequiredValueRule.self, NotInListRule.self, UnknownProductRule.self, BadCodeRule.self,
    PlaceholderRule.self, OtherCountyRule.self,
    FailureWithoutItemsRule.self, ItemsWithoutFailureRule.self, DatesOutOfOrderRule.self,
    OutsideWindowRule.self, ScopeMismatchRule.self, TotalMismatchRule.self, PlaceMissingRule.self,
    DuplicateInSubmissionRule.self, RepeatedRowRule.self,
  ]

  /// The manual.
  package static var descriptions: [RuleDescription] { all.map { $0.description } }
}
