/// What is wrong, where, and the data its message needs; no text and no severity.
///
/// Severity and withholding are settings of the plan by `rule` and `variant`; words are the message
/// catalogue's.
package struct Finding: Hashable, Sendable {
  package var rule: RuleCode
  /// A case of the rule with a setting of its own in the plan, such as `required` of H-101; `nil`
  /// for the rule's own setting.
  package var variant: String?
  /// `nil` where no office is known or concerned.
  package var officeCode: String?
  /// Index into the run's files; `nil` for findings about the plan, an office or an item.
  package var file: Int?
  package var place: Place?
  package var value: ObservedValue?
  /// The record concerned; `nil` for sheets and files.
  package var record: RecordReference?
  /// Values for the message, by the names that the catalogue's templates use.
  package var details: [String: String]
  /// Only the coordinator may see it.
  package var isForCoordinatorOnly: Bool

  package init(
    _ rule: RuleCode, variant: String? = nil, officeCode: String? = nil, file: Int? = nil,
    place: Place? = nil, value: ObservedValue? = nil, record: RecordReference? = nil,
    details: [String: String] = [:], isForCoordinatorOnly: Bool = false
  ) {
    self.rule = rule
    self.variant = variant
    self.officeCode = officeCode
    self.file = file
    self.place = place
    self.value = value
    self.record = record
    self.details = details
    self.isForCoordinatorOnly = isForCoordinatorOnly
  }
}
