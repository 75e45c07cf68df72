package import InspectionModel

/// A received content appeared at a place in 收件箱, or is no longer there.
package struct Sighting: LedgerRow {
  package static let kind = "sighting"

  /// Identifier of the ``Receipt``.
  package var receipt: Int
  /// Relative to the workspace.
  package var file: String
  package var isPresent: Bool
  /// Identifier of the receipt of another office or period to which the same content was moved; it
  /// counts there then, and here no more.
  package var movedTo: Int?
  package var sightedAt: Moment

  package init(receipt: Int, file: String, isPresent: Bool, movedTo: Int? = nil, sightedAt: Moment)
  {
    self.receipt = receipt
    self.file = file
    self.isPresent = isPresent
    self.movedTo = movedTo
    self.sightedAt = sightedAt
  }
}
