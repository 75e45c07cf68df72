package import InspectionModel

/// One row of 附件4: the record that stands, and the rows that it stands for.
package struct ConsolidatedBatch: Hashable, Sendable {
  /// The row that stands.
  package var reference: RecordReference
  package var officeCode: String
  /// After all rules of `design.md`, section 7.
  package var source: TaskSource
  package var isSourceAssumed: Bool
  /// The item that the batch counts for; `nil` where it counts for none.
  package var itemNumber: Int?
  /// Of the row, else of a county filer; `nil` where none is known.
  package var countyCode: String?
  /// The period in which the batch was first accepted.
  package var firstPeriod: Int
  /// Rows united with it: repeated, of another office, of an earlier period.
  package var merged: [RecordReference]
  /// Whether it adds to sampled and tested: a 复检 row adds nothing.
  package var isCounted: Bool

  package init(
    reference: RecordReference, officeCode: String, source: TaskSource, isSourceAssumed: Bool,
    itemNumber: Int?, countyCode: String?, firstPeriod: Int, merged: [RecordReference],
    isCounted: Bool
  ) {
    self.reference = reference
    self.officeCode = officeCode
    self.source = source
    self.isSourceAssumed = isSourceAssumed
    self.itemNumber = itemNumber
    self.countyCode = countyCode
    self.firstPeriod = firstPeriod
    self.merged = merged
    self.isCounted = isCounted
  }
}
