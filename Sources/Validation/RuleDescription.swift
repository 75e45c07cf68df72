package import InspectionModel

/// A rule's page in the manual; its examples are its tests.
package struct RuleDescription: Sendable {
  package var code: RuleCode
  /// What is asked, in one clause: 必填列不能为空.
  package var summary: String
  /// Filings in which the rule finds nothing.
  package var passing: [RuleExample]
  /// Filings in which it finds exactly one thing, and no other rule anything.
  package var failing: [RuleExample]

  package init(
    _ code: RuleCode, _ summary: String, passing: [RuleExample], failing: [RuleExample]
  ) {
    self.code = code
    self.summary = summary
    self.passing = passing
    self.failing = failing
  }
}
