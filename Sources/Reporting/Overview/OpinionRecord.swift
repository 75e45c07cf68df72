package import InspectionModel

/// Something that an office explained or the coordinator settled, as it stands in the ledger.
package struct OpinionRecord: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case explanation
    case consent
    /// Whose row stands for a batch.
    case conflict
    /// Cumulative or additional.
    case filing
    case exclude
    case reinstate

    /// In Chinese.
    package var words: String {
      switch self {
      case .explanation: "单位说明"
      case .consent: "同意保留"
      case .conflict: "采用哪家"
      case .filing: "累计或新增"
      case .exclude: "撤下"
      case .reinstate: "恢复"
      }
    }
  }

  package var kind: Kind
  package var officeCode: String?
  package var rule: RuleCode?
  /// The finding that it is about.
  package var finding: FindingPast.Subject?
  /// What it is about where that is no finding: a receipt, a batch, a period.
  package var matter: String?
  package var text: String
  package var person: String?
  package var source: String
  package var recordedAt: Moment
  /// The last day on which it holds, `YYYY-MM-DD`.
  package var until: String?
  package var isWithdrawn: Bool
  /// Whether it decides now: nothing later took its place, and it has not expired.
  package var holds: Bool

  package init(
    _ kind: Kind, officeCode: String?, rule: RuleCode? = nil, finding: FindingPast.Subject? = nil,
    matter: String? = nil, text: String, person: String?, source: String, recordedAt: Moment,
    until: String? = nil, isWithdrawn: Bool = false, holds: Bool
  ) {
    self.kind = kind
    self.officeCode = officeCode
    self.rule = rule
    self.finding = finding
    self.matter = matter
    self.text = text
    self.person = person
    self.source = source
    self.recordedAt = recordedAt
    self.until = until
    self.isWithdrawn = isWithdrawn
    self.holds = holds
  }
}
