/// A row below the header that is no record, and why.
package struct IgnoredRow: Hashable, Sendable {
  package enum Reason: String, Hashable, Sendable, CaseIterable {
    case repeatedHeader
    case category
    case total
    case note
    case signature
    case sample
    /// Numbered in advance: 序号 and nothing else.
    case numbering
  }

  /// Zero-based.
  package var row: Int
  package var reason: Reason

  package init(row: Int, reason: Reason) {
    self.row = row
    self.reason = reason
  }
}
