package import InspectionModel

/// A batch that is not what it was when a period was finalized.
package struct FinalizedDifference: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Stands now and did not.
    case added
    case changed
    /// Stood and does not now.
    case removed
  }

  /// A value that differs.
  package struct Change: Hashable, Sendable {
    package var field: RecordField
    package var before: String
    package var now: String
  }

  package var kind: Kind
  /// As people see it.
  package var key: String
  package var officeCode: String?
  /// The row that stands now.
  package var reference: RecordReference?
  /// Of its place in the 附件4 that was finalized, from 1.
  package var position: Int?
  /// In the order of the plan's columns.
  package var changes: [Change]
}
