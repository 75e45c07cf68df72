package import InspectionModel

/// A row of 附件4 as it was sent upward.
package struct FinalizedBatch: LedgerRow {
  package static let kind = "finalizedBatch"

  /// Identifier of the ``Finalization``.
  package var finalization: Int
  /// Its place in 附件4, from 1.
  package var position: Int
  package var office: String?
  /// Identifier of the ``Receipt``, sheet and row (from 1) that it came from.
  package var receipt: Int?
  package var sheet: String
  package var row: Int
  package var source: String
  package var item: Int?
  package var county: String?
  package var verdict: String?
  package var basis: RecordKey.Basis
  /// As ``KeyText`` makes it.
  package var key: String
  package var shown: String
  /// Texts by the name of the field, as a JSON object.
  package var values: String

  package init(
    finalization: Int, position: Int, office: String?, receipt: Int?, sheet: String, row: Int,
    source: String, item: Int?, county: String?, verdict: String?, basis: RecordKey.Basis,
    key: String, shown: String, values: String
  ) {
    self.finalization = finalization
    self.position = position
    self.office = office
    self.receipt = receipt
    self.sheet = sheet
    self.row = row
    self.source = source
    self.item = item
    self.county = county
    self.verdict = verdict
    self.basis = basis
    self.key = key
    self.shown = shown
    self.values = values
  }
}
