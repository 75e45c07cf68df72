package import InspectionModel

/// The coordinator's acceptance of a finding: 同意保留.
///
/// It holds like an ``Explanation``: for one fingerprint and value, until it expires or a later row
/// withdraws it.
package struct Consent: LedgerRow {
  package static let kind = "consent"

  package var fingerprint: String
  package var valueHash: String?
  package var rule: RuleCode
  package var office: String?
  package var reason: String
  package var person: String?
  /// `命令行`, or a path relative to the workspace with the place in it.
  package var source: String
  /// Identifier of the ``Explanation`` that it accepts.
  package var explanation: Int?
  package var recordedAt: Moment
  /// The last day on which it holds, `YYYY-MM-DD`; `nil` for the year.
  package var expiresOn: String?
  package var isWithdrawn: Bool
  /// Lower-case hex of the coordinator's form that says it; `nil` where no form does.
  package var sourceSHA256: String?

  package init(
    fingerprint: String, valueHash: String?, rule: RuleCode, office: String?, reason: String,
    person: String? = nil, source: String, explanation: Int? = nil, recordedAt: Moment,
    expiresOn: String? = nil, isWithdrawn: Bool = false,
    sourceSHA256: String? = nil
  ) {
    self.fingerprint = fingerprint
    self.valueHash = valueHash
    self.rule = rule
    self.office = office
    self.reason = reason
    self.person = person
    self.source = source
    self.explanation = explanation
    self.recordedAt = recordedAt
    self.expiresOn = expiresOn
    self.isWithdrawn = isWithdrawn
    self.sourceSHA256 = sourceSHA256
  }
}
