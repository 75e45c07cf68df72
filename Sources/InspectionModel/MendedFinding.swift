/// A finding that an earlier version of a file had and the one that took its place has not.
package struct MendedFinding: Hashable, Sendable {
  package var rule: RuleCode
  package var severity: Severity
  package var officeCode: String?
  /// Path of the version that had it.
  package var path: String
  package var fingerprint: String
  package var valueHash: String?
  package var sheet: String?
  /// Counted from 1.
  package var row: Int?
  /// Letters.
  package var column: String?
  package var header: String?
  package var field: String?
  package var key: String?
  /// The words in which the office was told.
  package var message: String
  package var fix: String

  package init(
    rule: RuleCode, severity: Severity, officeCode: String?, path: String, fingerprint: String,
    valueHash: String?, sheet: String?, row: Int?, column: String?, header: String?,
    field: String?, key: String?, message: String, fix: String
  ) {
    self.rule = rule
    self.severity = severity
    self.officeCode = officeCode
    self.path = path
    self.fingerprint = fingerprint
    self.valueHash = valueHash
    self.sheet = sheet
    self.row = row
    self.column = column
    self.header = header
    self.field = field
    self.key = key
    self.message = message
    self.fix = fix
  }
}
