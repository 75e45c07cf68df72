internal import GRDB

/// The tables of the ledger: STRICT, append-only, and never changed but by a new migration.
///
/// Moments are texts `YYYY-MM-DDTHH:MM:SS+08:00`, days `YYYY-MM-DD`, hashes lower-case hex of
/// SHA-256; rows and numbers count from 1, truth values are 0 and 1.
internal enum LedgerSchema {
  /// In the order of an export.
  internal static let tables = [
    PlanText.kind, Receipt.kind, Sighting.kind, Registration.kind, Reading.kind, ReadRecord.kind,
    Assessment.kind, AssessedFinding.kind, Explanation.kind, Consent.kind, Decision.kind,
    Finalization.kind, FinalizedOutput.kind, FinalizedBatch.kind, Run.kind, RunInput.kind,
    RunOutput.kind, EarlierSample.kind, EarlierDuty.kind,
  ]

  internal static func migrate(_ database: DatabaseQueue) throws {
    if try database.read({ try migrator.hasBeenSuperseded($0) }) { throw LedgerError.tooNew }
    try migrator.migrate(database)
  }

  internal static func isComplete(_ database: DatabaseQueue) throws -> Bool {
    try database.read { database in
      if try migrator.hasBeenSuperseded(database) { throw LedgerError.tooNew }
      return try migrator.hasCompletedMigrations(database)
    }
  }

  /// One JSON object a row: SQLite makes it, `kind` first; `json_patch` drops what is NULL.
  internal static func exportQuery(_ table: String, _ database: Database) throws -> String {
    let members = try database.columns(in: table).map { column in
      isJSON(column.name, of: table)
        ? "'\(column.name)', json(\"\(column.name)\")" : "'\(column.name)', \"\(column.name)\""
    }
    return """
      SELECT json_patch('{}', json_object('kind', '\(table)', \(members.joined(separator: ", "))))
      FROM \(table) ORDER BY id
      """
  }

  private static func isJSON(_ column: String, of table: String) -> Bool {
    switch (table, column) {
    case (FinalizedBatch.kind, "values"), (Finalization.kind, "figures"):
      true
    default: false
    }
  }

  private static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { database in
      for statement in [intake, reading, opinions, finalizations, runs, earlierYear] {
        try database.execute(sql: statement)
      }
      try refuseChanges(to: tables, in: database)
    }
    // Which copy of the coordinator's forms said something: each is recorded once.
    migrator.registerMigration("2") { database in
      for table in [Registration.kind, Explanation.kind, Consent.kind, Decision.kind] {
        try database.execute(
          sql: """
            ALTER TABLE \(table) ADD COLUMN sourceSHA256 TEXT
            CHECK (sourceSHA256 IS NULL OR length(sourceSHA256) = 64)
            """)
      }
    }
    return migrator
  }

  private static func refuseChanges(to tables: [String], in database: Database) throws {
    for table in tables {
      for event in ["UPDATE", "DELETE"] {
        try database.execute(
          sql: """
            CREATE TRIGGER \(table)_refuses_\(event.lowercased()) BEFORE \(event) ON \(table)
            BEGIN SELECT RAISE(ABORT, '\(table): append-only'); END
            """)
      }
    }
  }
}
