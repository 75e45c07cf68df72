/// Row accounting over the current versions of all periods up to the one reported.
///
/// rowsRead = accepted + rejected + ignored; inWorkbook = accepted − merged − earlier.
package struct ControlTotals: Hashable, Sendable {
  package var rowsRead = 0
  package var accepted = 0
  package var rejected = 0
  package var ignored = 0
  package var merged = 0
  package var earlier = 0
  package var inWorkbook = 0

  package init() {}

  package var isBalanced: Bool {
    rowsRead == accepted + rejected + ignored && inWorkbook == accepted - merged - earlier
  }
}

/// The totals of one office.
package struct OfficeControl: Hashable, Sendable {
  /// `nil` for files whose office is unknown.
  package var officeCode: String?
  package var totals: ControlTotals

  package init(officeCode: String?, totals: ControlTotals) {
    self.officeCode = officeCode
    self.totals = totals
  }
}
