internal import Reporting

/// What a row comes to.
internal struct TakenLine: Hashable, Sendable {
  internal var entries: [RulingEntry]
  /// A clause, without a full stop.
  internal var sentence: String
  internal var subject: FindingPast.Subject?
}

/// Why a row can't be taken: one Chinese sentence.
internal struct LineRefusal: Error {
  internal var sentence: String
}
