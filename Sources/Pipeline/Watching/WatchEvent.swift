package import InspectionModel

/// One thing that `huizong watch` did or met.
package enum WatchEvent: Sendable {
  /// Watching begins.
  case started(at: Moment)
  /// A file was read by a run, for the first time or with another content than before.
  case taken(TakenFile, at: Moment)
  /// A file that was taken is no longer there.
  case gone(file: String, at: Moment)
  /// A file can't be opened yet: it is incomplete, or another program writes it.
  case incomplete(file: String, at: Moment)
  /// A run wrote its documents.
  case consolidated(RunOutcome, at: Moment)
  /// The workspace or its inbox is away, or not mounted.
  case away(InboxAbsence, at: Moment)
  case returned(at: Moment)
  /// A run could not be made; it is tried again.
  case failed(RunError, at: Moment)
  case stopped(at: Moment)
}

/// A file that a run has read.
package struct TakenFile: Hashable, Sendable {
  /// Relative to the workspace.
  package var path: String
  package var byteCount: Int
  /// Lower-case hex.
  package var sha256: String

  package init(path: String, byteCount: Int, sha256: String) {
    self.path = path
    self.byteCount = byteCount
    self.sha256 = sha256
  }
}
