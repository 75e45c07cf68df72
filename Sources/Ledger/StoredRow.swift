internal import GRDB

/// Carries a row in and out of SQLite: GRDB's protocols stay inside this module.
internal struct StoredRow<Row: LedgerRow>: Codable, FetchableRecord, PersistableRecord {
  internal let row: Row

  internal init(_ row: Row) {
    self.row = row
  }

  internal init(from decoder: any Decoder) throws {
    row = try Row(from: decoder)
  }

  internal func encode(to encoder: any Encoder) throws {
    try row.encode(to: encoder)
  }

  internal static var databaseTableName: String { Row.kind }
}
