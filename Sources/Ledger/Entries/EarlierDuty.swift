package import InspectionModel

/// A 督办 of the year before that was still open.
package struct EarlierDuty: LedgerRow {
  package static let kind = "earlierDuty"

  package var year: Int
  package var rule: RuleCode
  package var office: String?
  package var key: String?
  package var message: String
  /// `YYYY-MM-DD`.
  package var dueOn: String?

  package init(
    year: Int, rule: RuleCode, office: String?, key: String?, message: String, dueOn: String?
  ) {
    self.year = year
    self.rule = rule
    self.office = office
    self.key = key
    self.message = message
    self.dueOn = dueOn
  }
}
