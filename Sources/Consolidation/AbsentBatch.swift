package import InspectionModel

/// A batch that an office reported before and does not report again where it should.
///
/// It is listed for the reader and changes no count by itself: a row of a superseded version is out
/// of the counts, a row of an earlier period stays in.
package struct AbsentBatch: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    /// A later version of the same part leaves it out.
    case version
    /// A cumulative report leaves it out.
    case cumulative
  }

  package var kind: Kind
  package var officeCode: String
  /// The row that reported it.
  package var reference: RecordReference
  /// Index of the file that leaves it out; of a report in parts, its first.
  package var file: Int

  package init(kind: Kind, officeCode: String, reference: RecordReference, file: Int) {
    self.kind = kind
    self.officeCode = officeCode
    self.reference = reference
    self.file = file
  }
}
