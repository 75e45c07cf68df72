package import InspectionModel

/// What the coordinator decided: 审定.
///
/// Of two rows about one matter the later holds.
package struct Decision: LedgerRow {
  package static let kind = "decision"

  package enum Matter: String, Codable, Hashable, Sendable {
    /// A received content counts for nothing; `receipt`.
    case exclude
    /// It counts again; `receipt`.
    case reinstate
    /// D-103: whose row stands for a batch; `basis`, `key`, and the office's code as `choice`.
    case conflict
    /// D-109: whether an office's filing of a period, and its later ones, are `cumulative` or
    /// `additional`; `office`, `period`, `choice`.
    case filing
  }

  package var matter: Matter
  /// Identifier of the ``Receipt``.
  package var receipt: Int?
  package var office: String?
  package var period: Int?
  package var basis: RecordKey.Basis?
  /// As ``KeyText`` makes it.
  package var key: String?
  package var choice: String?
  package var reason: String
  package var person: String?
  /// `命令行`, or a path relative to the workspace with the place in it.
  package var source: String
  package var recordedAt: Moment
  /// Lower-case hex of the coordinator's form that says it; `nil` where no form does.
  package var sourceSHA256: String?

  package init(
    _ matter: Matter, receipt: Int? = nil, office: String? = nil, period: Int? = nil,
    basis: RecordKey.Basis? = nil, key: String? = nil, choice: String? = nil, reason: String,
    person: String? = nil, source: String, recordedAt: Moment,
    sourceSHA256: String? = nil
  ) {
    self.matter = matter
    self.receipt = receipt
    self.office = office
    self.period = period
    self.basis = basis
    self.key = key
    self.choice = choice
    self.reason = reason
    self.person = person
    self.source = source
    self.recordedAt = recordedAt
    self.sourceSHA256 = sourceSHA256
  }
}
