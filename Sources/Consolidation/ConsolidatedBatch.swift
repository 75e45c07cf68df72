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
  ///
  /// Whose minimum the batch adds to is ``creditedOfficeCode``.
  package var countyCode: String?
  /// The period in which the batch was first accepted.
  package var firstPeriod: Int
  /// Rows united with it: repeated, of another office, of an earlier period.
  package var merged: [RecordReference]
  /// Whether it adds to sampled: not 国抽 and 省抽, not 复检, not 拒检 and 未抽到样.
  package var isCounted: Bool
  /// The office whose minimum a 县抽 batch adds to; `nil` for other sources, and where an
  /// institute's row names no county.
  package var creditedOfficeCode: String?
  /// A 复检 row: it stands in 附件4 beside the row that it follows.
  package var isRetest: Bool
  /// The standing row of the batch that a 复检 follows; `nil` where it is not in the year's files.
  package var follows: RecordReference?
  /// The verdict that counts: of the last 复检 that follows the batch, else of its own row.
  package var finalVerdict: Verdict?

  package init(
    reference: RecordReference, officeCode: String, source: TaskSource, isSourceAssumed: Bool,
    itemNumber: Int?, countyCode: String?, firstPeriod: Int, merged: [RecordReference],
    isCounted: Bool, creditedOfficeCode: String? = nil, isRetest: Bool = false,
    follows: RecordReference? = nil, finalVerdict: Verdict? = nil
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
    self.creditedOfficeCode = creditedOfficeCode
    self.isRetest = isRetest
    self.follows = follows
    self.finalVerdict = finalVerdict
  }
}
