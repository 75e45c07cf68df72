package import InspectionModel
package import SheetModel

/// What the plan says of a rule: how grave its findings are, whether they keep a row out of 附件4, when
/// it holds, by which numbers it goes, and in which words it speaks.
package struct RuleSetting: Hashable, Sendable {
  /// Which findings withhold their row.
  package enum Withholding: String, Hashable, Sendable, CaseIterable {
    case never
    /// Those in a core column.
    case core
    case always
  }

  /// Words that stand in place of the message catalogue's; `nil` keeps the catalogue's.
  package struct Wording: Hashable, Sendable {
    package var title: String?
    /// A template of the catalogue, checked against the rule's ``RuleCode/messageNames``.
    package var message: String?
    /// The same for the remedy.
    package var fix: String?

    package var isEmpty: Bool { title == nil && message == nil && fix == nil }

    package init(title: String? = nil, message: String? = nil, fix: String? = nil) {
      self.title = title
      self.message = message
      self.fix = fix
    }
  }

  package var severity: Severity
  package var withholds: Withholding
  /// Settings of the rule's variants, by ``Finding/variant``: severity, withholding and wording.
  package var variants: [String: RuleSetting]
  /// First day on which it holds; `nil` from the beginning.
  package var activeFrom: CalendarDate?
  /// Last day on which it holds; `nil` without end.
  package var activeUntil: CalendarDate?
  /// Found and counted, but nothing is open because of it and no row is withheld.
  package var isTrial = false
  /// By ``RuleThreshold/name``; what is absent is the standard.
  package var thresholds: [String: Int] = [:]
  package var wording = Wording()

  package init(
    severity: Severity, withholds: Withholding = .never, variants: [String: RuleSetting] = [:]
  ) {
    self.severity = severity
    self.withholds = withholds
    self.variants = variants
  }

  package func isActive(on day: CalendarDate) -> Bool {
    activeFrom.map { $0 <= day } ?? true && activeUntil.map { day <= $0 } ?? true
  }
}
