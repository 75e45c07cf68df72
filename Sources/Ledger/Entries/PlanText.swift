package import InspectionModel

/// A plan file that runs went by, whole: a later one does not take the earlier one's place.
package struct PlanText: LedgerRow {
  package static let kind = "planText"

  package var sha256: String
  package var text: String
  package var firstUsedAt: Moment

  package init(sha256: String, text: String, firstUsedAt: Moment) {
    self.sha256 = sha256
    self.text = text
    self.firstUsedAt = firstUsedAt
  }
}
