package import InspectionModel

/// A run that came to its end: with which program and plan, for which period.
package struct Run: LedgerRow {
  package static let kind = "run"

  package var program: String
  /// SHA-256 of the plan file.
  package var plan: String
  package var period: Int
  package var asOf: Moment
  package var exitStatus: Int
  package var startedAt: Moment
  package var endedAt: Moment

  package init(
    program: String, plan: String, period: Int, asOf: Moment, exitStatus: Int, startedAt: Moment,
    endedAt: Moment
  ) {
    self.program = program
    self.plan = plan
    self.period = period
    self.asOf = asOf
    self.exitStatus = exitStatus
    self.startedAt = startedAt
    self.endedAt = endedAt
  }
}
