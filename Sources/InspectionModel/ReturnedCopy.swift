/// What an office sent back with a marked copy, apart from the tables.
package struct ReturnedCopy: Hashable, Sendable {
  /// The reason why a value is right, as written in the column 说明.
  package struct Statement: Hashable, Sendable {
    package var rule: RuleCode
    package var fingerprint: String
    /// Of the value that was asked about; `nil` where the finding had none.
    package var valueHash: String?
    package var text: String
    /// Sheet and cell: `校验结果!I8`.
    package var place: String

    package init(
      rule: RuleCode, fingerprint: String, valueHash: String?, text: String, place: String
    ) {
      self.rule = rule
      self.fingerprint = fingerprint
      self.valueHash = valueHash
      self.text = text
      self.place = place
    }
  }

  /// Lower-case hex of the file that was marked; `nil` where the mark is damaged.
  package var origin: String?
  package var statements: [Statement]
  /// Names of the sheets that are ours.
  package var sheets: [String]

  package init(origin: String?, statements: [Statement], sheets: [String]) {
    self.origin = origin
    self.sheets = sheets
    self.statements = statements
  }
}
