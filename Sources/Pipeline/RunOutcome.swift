/// A finished run: what the period came to, and what was written.
package struct RunOutcome: Sendable {
  package var period: PeriodOutcome
  package var published: PublishedDocuments
}

/// What lies in 汇总结果 now.
package struct PublishedDocuments: Sendable {
  /// Relative to the workspace: `汇总结果/一季度`.
  package var folder: String
  /// What lies in `folder`, in the order in which it was made.
  package var documents: [PublishedDocument]
  /// Names under which outputs that somebody had edited were kept.
  package var keptNames: [String]
  /// `report.json` as written.
  package var reportJSON: [UInt8]
}

/// One document in 汇总结果.
package struct PublishedDocument: Hashable, Sendable {
  /// Relative to the period's folder.
  package var name: String
  /// Lower-case hex.
  package var sha256: String
  package var byteCount: Int
}
