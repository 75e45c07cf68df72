package import InspectionModel

/// A finding of an ``Assessment``, in the words in which the office was told.
package struct AssessedFinding: LedgerRow {
  package static let kind = "finding"

  /// Identifier of the ``Assessment``.
  package var assessment: Int
  package var rule: RuleCode
  package var variant: String?
  package var severity: Severity
  package var withholds: Bool
  package var fingerprint: String
  /// SHA-256 of the value as stored; an explanation holds as long as it is the same.
  package var valueHash: String?
  /// Never ``FindingState/fixed``: what is mended has no row.
  package var state: FindingState
  package var sheet: String?
  /// Counted from 1.
  package var row: Int?
  /// Letters.
  package var column: String?
  package var header: String?
  package var field: String?
  package var key: String?
  package var raw: String?
  package var shown: String?
  package var message: String
  package var fix: String

  package init(
    assessment: Int, rule: RuleCode, variant: String?, severity: Severity, withholds: Bool,
    fingerprint: String, valueHash: String?, state: FindingState, sheet: String?, row: Int?,
    column: String?, header: String?, field: String?, key: String?, raw: String?, shown: String?,
    message: String, fix: String
  ) {
    self.assessment = assessment
    self.rule = rule
    self.variant = variant
    self.severity = severity
    self.withholds = withholds
    self.fingerprint = fingerprint
    self.valueHash = valueHash
    self.state = state
    self.sheet = sheet
    self.row = row
    self.column = column
    self.header = header
    self.field = field
    self.key = key
    self.raw = raw
    self.shown = shown
    self.message = message
    self.fix = fix
  }
}
