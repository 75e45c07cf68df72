package import InspectionModel

/// What an office says about a finding: the reason why the value is right.
///
/// It holds for the finding's fingerprint as long as the value is the same and `expiresOn` has not
/// passed; of two rows about one finding the later holds, and a withdrawn one explains nothing.
package struct Explanation: LedgerRow {
  package static let kind = "explanation"

  package var fingerprint: String
  package var valueHash: String?
  package var rule: RuleCode
  package var office: String?
  package var text: String
  package var person: String?
  /// Where it was written: a path relative to the workspace, with the place in it.
  package var source: String
  /// Identifier of the ``Receipt`` of the marked copy that brought it.
  package var receipt: Int?
  package var recordedAt: Moment
  /// The last day on which it holds, `YYYY-MM-DD`; `nil` for the year.
  package var expiresOn: String?
  package var isWithdrawn: Bool
  /// Lower-case hex of the coordinator's form that says it; `nil` where no form does.
  package var sourceSHA256: String?

  package init(
    fingerprint: String, valueHash: String?, rule: RuleCode, office: String?, text: String,
    person: String? = nil, source: String, receipt: Int? = nil, recordedAt: Moment,
    expiresOn: String? = nil, isWithdrawn: Bool = false,
    sourceSHA256: String? = nil
  ) {
    self.fingerprint = fingerprint
    self.valueHash = valueHash
    self.rule = rule
    self.office = office
    self.text = text
    self.person = person
    self.source = source
    self.receipt = receipt
    self.recordedAt = recordedAt
    self.expiresOn = expiresOn
    self.isWithdrawn = isWithdrawn
    self.sourceSHA256 = sourceSHA256
  }
}
