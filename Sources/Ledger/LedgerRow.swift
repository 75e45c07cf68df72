/// A row of one table of the ledger, as it is appended and as it is read back.
///
/// Properties are named like the columns. A row has no identifier of its own before it is stored:
/// ``LedgerEntry`` carries it.
package protocol LedgerRow: Codable, Hashable, Sendable {
  /// The table, and the `kind` of the row in an export.
  static var kind: String { get }
}

/// A row that stands in the ledger.
@dynamicMemberLookup
package struct LedgerEntry<Row: LedgerRow>: Hashable, Sendable {
  /// Counts the table's rows from 1 in the order in which they were appended.
  package let id: Int
  package let row: Row

  package init(id: Int, row: Row) {
    self.id = id
    self.row = row
  }

  package subscript<Value>(dynamicMember path: KeyPath<Row, Value>) -> Value {
    row[keyPath: path]
  }
}
