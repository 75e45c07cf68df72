package import InspectionModel

/// What became of one file.
package enum SubmissionStatus: String, Hashable, Sendable, CaseIterable {
  case accepted
  /// Nothing to correct, something to verify.
  case acceptedWithQueries
  /// An open `error`; the rows that it does not withhold are counted all the same.
  case rejected
  /// No cell of it could be read.
  case unreadable
  /// A later version stands in its place.
  case superseded
  /// The same content as another file.
  case identical
  /// The coordinator took it out.
  case excluded

  /// A file in which no table was found was read, so it is rejected and not unreadable.
  package init(_ file: SubmittedFile, totals: SeverityTotals) {
    switch file.standing {
    case .identical: self = .identical
    case .superseded: self = .superseded
    case .excluded: self = .excluded
    case .current:
      if let failure = file.failure, failure.kind != .noTable {
        self = .unreadable
      } else if totals.error > 0 || file.failure != nil {
        self = .rejected
      } else {
        self = totals.verify + totals.followUp > 0 ? .acceptedWithQueries : .accepted
      }
    }
  }
}
