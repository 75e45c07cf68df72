/// A finished run: what the period came to, and what was written.
package struct RunOutcome: Sendable {
  package var period: PeriodOutcome
  package var published: PublishedDocuments
}

/// What lies in 汇总结果 now.
package struct PublishedDocuments: Sendable {
  /// Relative to the workspace: `汇总结果/一季度`.
  package var folder: String
  /// Names in `folder`, in the order of the manifest.
  package var names: [String]
  /// Names under which outputs that somebody had edited were kept.
  package var keptNames: [String]
  /// `report.json` as written.
  package var reportJSON: [UInt8]
}
