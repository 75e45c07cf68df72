internal import GRDB

/// What was received, said, decided and sent upward in a year: an append-only SQLite file.
///
/// Corrections are new rows. The program's connection refuses UPDATE, DELETE and INSERT OR REPLACE;
/// other programs are refused the first two. Nothing keeps a person from deleting the file.
///
/// - Durability: rollback journal, `synchronous` FULL: what was appended survives a power cut.
/// - Threads: may be used from several; one run at a time writes, which the workspace's lock ensures.
/// - Errors: ``LedgerError``.
package struct ReceiptLedger: Sendable {
  internal let database: DatabaseQueue

  /// Opens a ledger, makes it where it is not there, and brings its tables up to date.
  package init(path: String) throws(LedgerError) {
    try self.init(path: path, isReadOnly: false)
    do {
      try LedgerSchema.migrate(database)
    } catch {
      throw LedgerError(error)
    }
  }

  /// Opens a ledger for reading only; `nil` where its tables are not made yet.
  ///
  /// Where a run was killed while it wrote, half a transaction lies in the file: it is taken back first,
  /// which needs the right to write.
  package init?(reading path: String) throws(LedgerError) {
    do {
      try self.init(path: path, isReadOnly: true)
      guard try isComplete() else { return nil }
    } catch LedgerError.unwritable(.readOnly) {
      try self.init(path: path, isReadOnly: false)
      guard try isComplete() else { return nil }
    }
  }

  private func isComplete() throws(LedgerError) -> Bool {
    do {
      return try LedgerSchema.isComplete(database)
    } catch {
      throw LedgerError(error)
    }
  }

  private init(path: String, isReadOnly: Bool) throws(LedgerError) {
    var configuration = Configuration()
    configuration.readonly = isReadOnly
    configuration.busyMode = .timeout(5)
    configuration.foreignKeysEnabled = true
    configuration.prepareDatabase { database in
      // Without the first, INSERT OR REPLACE deletes rows and no DELETE trigger sees it.
      try database.execute(sql: "PRAGMA recursive_triggers = ON; PRAGMA synchronous = FULL")
    }
    do {
      database = try DatabaseQueue(path: path, configuration: configuration)
    } catch {
      throw LedgerError(error)
    }
  }

  /// Appends one row.
  @discardableResult
  package func append<Row: LedgerRow>(_ row: Row) throws(LedgerError) -> Int {
    try write { writer throws(LedgerError) in try writer.append(row) }
  }

  /// Appends several rows together: all or none.
  package func write<Result>(
    _ body: (LedgerWriter) throws(LedgerError) -> Result
  ) throws(LedgerError) -> Result {
    do {
      return try database.write { try body(LedgerWriter($0)) }
    } catch {
      throw LedgerError(error)
    }
  }

  /// All rows of a table in the order in which they were appended.
  ///
  /// - Memory: the rows.
  package func entries<Row: LedgerRow>(
    _ type: Row.Type
  ) throws(LedgerError) -> [LedgerEntry<Row>] {
    do {
      return try database.read { database in
        try GRDB.Row.fetchAll(database, sql: "SELECT * FROM \(Row.kind) ORDER BY id").map { row in
          LedgerEntry(id: row["id"], row: try StoredRow<Row>(row: row).row)
        }
      }
    } catch {
      throw LedgerError(error)
    }
  }

  /// Findings of each receipt's last assessment as a current version, with the receipt.
  package func lastFindings() throws(LedgerError) -> [(receipt: Int, finding: AssessedFinding)] {
    do {
      return try database.read { database in
        let rows = try GRDB.Row.fetchAll(
          database,
          sql: """
            SELECT finding.*, last.receipt FROM finding JOIN (
              SELECT max(id) AS id, receipt FROM assessment WHERE standing = 'current'
              GROUP BY receipt
            ) AS last ON last.id = finding.assessment ORDER BY finding.id
            """)
        return try rows.map { row in
          (row["receipt"], try StoredRow<AssessedFinding>(row: row).row)
        }
      }
    } catch {
      throw LedgerError(error)
    }
  }

  /// Texts of the batches of a finalization, given by its identifier: by position, then by the name of
  /// the field.
  package func finalizedValues(
    of finalization: Int
  ) throws(LedgerError) -> [Int: [String: String]] {
    do {
      return try database.read { database in
        let rows = try GRDB.Row.fetchCursor(
          database,
          sql: """
            SELECT finalizedBatch.position, texts.key AS field, texts.value AS text
            FROM finalizedBatch, json_each(finalizedBatch."values") AS texts
            WHERE finalization = ?
            """, arguments: [finalization])
        var values: [Int: [String: String]] = [:]
        while let row = try rows.next() {
          let field: String = row["field"]
          values[row["position"], default: [:]][field] = row["text"]
        }
        return values
      }
    } catch {
      throw LedgerError(error)
    }
  }

  /// Everything, a JSON object a line, table by table and in the order in which rows were appended.
  ///
  /// - Output: `kind` first, then the columns; what has no value is absent.
  /// - Throws: ``LedgerError``, and what `line` throws.
  package func export(line: (String) throws -> Void) throws {
    do {
      try database.read { database in
        for table in LedgerSchema.tables {
          let query = try LedgerSchema.exportQuery(table, database)
          let rows = try String.fetchCursor(database, sql: query)
          while let row = try rows.next() { try line(row) }
        }
      }
    } catch let error as DatabaseError {
      throw LedgerError(error)
    }
  }
}
