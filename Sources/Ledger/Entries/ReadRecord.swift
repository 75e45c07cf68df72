package import InspectionModel

/// A batch that a version contained, by the key that compares it with other versions.
package struct ReadRecord: LedgerRow {
  package static let kind = "readRecord"

  /// Identifier of the ``Reading``.
  package var reading: Int
  package var sheet: String
  /// Counted from 1.
  package var row: Int
  package var basis: RecordKey.Basis
  /// The key's folded parts, joined by ``KeyText``.
  package var key: String
  package var shown: String

  package init(
    reading: Int, sheet: String, row: Int, basis: RecordKey.Basis, key: String, shown: String
  ) {
    self.reading = reading
    self.sheet = sheet
    self.row = row
    self.basis = basis
    self.key = key
    self.shown = shown
  }
}
