package import InspectionModel

/// What a version of the program, with a plan, read from a received content.
///
/// A new row stands only where the outcome differs from the last one of the content.
package struct Reading: LedgerRow {
  package static let kind = "reading"

  /// Identifier of the ``Receipt``.
  package var receipt: Int
  package var program: String
  /// SHA-256 of the plan file.
  package var plan: String
  /// The code of a failure: `F-101`.
  package var failure: String?
  package var recordCount: Int
  package var ignoredCount: Int
  /// SHA-256 over the reading's ``ReadRecord`` rows, or over those of the reading that was equal.
  package var digest: String
  package var readAt: Moment

  package init(
    receipt: Int, program: String, plan: String, failure: String?, recordCount: Int,
    ignoredCount: Int, digest: String, readAt: Moment
  ) {
    self.receipt = receipt
    self.program = program
    self.plan = plan
    self.failure = failure
    self.recordCount = recordCount
    self.ignoredCount = ignoredCount
    self.digest = digest
    self.readAt = readAt
  }
}
