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

  /// What a person is told to look at: 附件4.xlsx, 工作底稿.xlsx, report.html, 待发（给 10 家的答复）.
  package var shownNames: [String] {
    let names = documents.map(\.name)
    let offices = Set(
      names.filter { $0.hasPrefix(MarkedCopies.folderName + "/") }.map {
        $0.split(separator: "/")[1]
      })
    let answers = offices.isEmpty ? [] : ["\(MarkedCopies.folderName)（给 \(offices.count) 家的答复）"]
    return names.filter { PeriodDocuments.forPeople.contains($0) } + answers
  }
}

/// One document in 汇总结果.
package struct PublishedDocument: Hashable, Sendable {
  /// Relative to the period's folder.
  package var name: String
  /// Lower-case hex.
  package var sha256: String
  package var byteCount: Int
}
