internal import InspectionModel

/// A row of a copy, as the ledger knows that it was recorded.
internal struct RecordedLine: Hashable, Sendable {
  internal var sha256: String
  internal var source: String
}

/// Where a row stands.
internal struct LineOrigin: Hashable, Sendable {
  internal var path: String
  internal var sha256: String
  internal var line: FormLine

  /// `收件箱/质量科/审定意见.xlsx 审定意见!7`.
  internal var source: String { "\(path) \(line.place)" }
  internal var recorded: RecordedLine { RecordedLine(sha256: sha256, source: source) }
}
