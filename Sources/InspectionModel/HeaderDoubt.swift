/// A header that could not be mapped without doubt.
package struct HeaderDoubt: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// H-102: no field of the plan; carried to 工作底稿.
    case unknown
    /// H-103: claims a field that another column holds, and the two cannot be joined.
    case duplicate(of: RecordField)
    /// H-104: could be one of these fields; left unmapped.
    case ambiguous([RecordField])
  }

  /// Zero-based.
  package var column: Int
  package var header: String
  package var kind: Kind

  package init(column: Int, header: String, kind: Kind) {
    self.column = column
    self.header = header
    self.kind = kind
  }
}
