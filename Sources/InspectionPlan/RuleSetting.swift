package import InspectionModel

/// How grave a rule's findings are, and whether they keep a row out of 附件4.
package struct RuleSetting: Hashable, Sendable {
  /// Which findings withhold their row.
  package enum Withholding: String, Hashable, Sendable, CaseIterable {
    case never
    /// Those in a core column.
    case core
    case always
  }

  package var severity: Severity
  package var withholds: Withholding
  /// Settings of the rule's variants, by ``Finding/variant``.
  package var variants: [String: RuleSetting]

  package init(
    severity: Severity, withholds: Withholding = .never, variants: [String: RuleSetting] = [:]
  ) {
    self.severity = severity
    self.withholds = withholds
    self.variants = variants
  }
}
