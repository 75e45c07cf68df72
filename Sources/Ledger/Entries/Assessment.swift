package import InspectionModel

/// What a run made of a received content: its version, what became of its rows, how much is open.
///
/// A new row stands only where something differs from the last one of the content; its findings
/// are ``AssessedFinding`` rows.
package struct Assessment: LedgerRow {
  package static let kind = "assessment"

  package enum Standing: String, Codable, Hashable, Sendable {
    case current
    /// A later version stands in its place.
    case superseded
    /// Taken out by a ``Decision``.
    case excluded
  }

  /// Identifier of the ``Receipt``.
  package var receipt: Int
  package var version: Int
  package var standing: Standing
  /// Identifier of the receipt that replaced it.
  package var successor: Int?
  package var rowsRead: Int
  package var accepted: Int
  package var withheld: Int
  package var ignored: Int
  package var errors: Int
  package var queries: Int
  package var followUps: Int
  package var notices: Int
  package var program: String
  /// SHA-256 of the plan file.
  package var plan: String
  /// SHA-256 over all of this and the findings, but for times, program and plan.
  package var digest: String
  package var assessedAt: Moment

  package init(
    receipt: Int, version: Int, standing: Standing, successor: Int?, rowsRead: Int, accepted: Int,
    withheld: Int, ignored: Int, errors: Int, queries: Int, followUps: Int, notices: Int,
    program: String, plan: String, digest: String, assessedAt: Moment
  ) {
    self.receipt = receipt
    self.version = version
    self.standing = standing
    self.successor = successor
    self.rowsRead = rowsRead
    self.accepted = accepted
    self.withheld = withheld
    self.ignored = ignored
    self.errors = errors
    self.queries = queries
    self.followUps = followUps
    self.notices = notices
    self.program = program
    self.plan = plan
    self.digest = digest
    self.assessedAt = assessedAt
  }
}
