package import InspectionModel

/// A period's figures were sent upward; what was sent never changes, a later row adds another sending.
package struct Finalization: LedgerRow {
  package static let kind = "finalization"

  package var period: Int
  package var program: String
  /// SHA-256 of the plan file.
  package var plan: String
  package var asOf: Moment
  /// The ledger's position: identifiers of the last ``Receipt`` and ``Decision``, 0 for none.
  package var lastReceipt: Int
  package var lastDecision: Int
  package var batchCount: Int
  /// The figures as a JSON document.
  package var figures: String
  package var person: String?
  package var note: String?
  package var finalizedAt: Moment

  package init(
    period: Int, program: String, plan: String, asOf: Moment, lastReceipt: Int,
    lastDecision: Int, batchCount: Int, figures: String, person: String? = nil,
    note: String? = nil, finalizedAt: Moment
  ) {
    self.period = period
    self.program = program
    self.plan = plan
    self.asOf = asOf
    self.lastReceipt = lastReceipt
    self.lastDecision = lastDecision
    self.batchCount = batchCount
    self.figures = figures
    self.person = person
    self.note = note
    self.finalizedAt = finalizedAt
  }
}
