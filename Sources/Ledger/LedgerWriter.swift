internal import GRDB
internal import InspectionModel

/// Appends rows inside one transaction: all of them stand in the ledger afterwards, or none.
package struct LedgerWriter {
  private let database: Database

  internal init(_ database: Database) {
    self.database = database
  }

  /// Appends a row.
  ///
  /// - Returns: its identifier, for rows that refer to it.
  /// - Throws: ``LedgerError/refused(detail:)`` where it contradicts what stands there.
  @discardableResult
  package func append<Row: LedgerRow>(_ row: Row) throws(LedgerError) -> Int {
    do {
      try StoredRow(row).insert(database)
      return Int(database.lastInsertedRowID)
    } catch {
      throw LedgerError(error)
    }
  }

  /// Appends what was found in a version; each gets the assessment's identifier.
  ///
  /// A sheet may have as many findings as cells, and encoding them one by one took most of the time.
  package func append(_ findings: [AssessedFinding], assessment: Int) throws(LedgerError) {
    do {
      let statement = try database.makeStatement(
        sql: """
          INSERT INTO finding (assessment, rule, variant, severity, withholds, fingerprint, valueHash,
            state, sheet, row, "column", header, field, "key", raw, shown, message, fix)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """)
      for finding in findings {
        let values: [(any DatabaseValueConvertible)?] = [
          assessment, finding.rule.rawValue, finding.variant, finding.severity.rawValue,
          finding.withholds, finding.fingerprint, finding.valueHash, finding.state.rawValue,
          finding.sheet, finding.row, finding.column, finding.header, finding.field, finding.key,
          finding.raw, finding.shown, finding.message, finding.fix,
        ]
        try statement.execute(arguments: StatementArguments(values))
      }
    } catch {
      throw LedgerError(error)
    }
  }

  /// Appends what was read of a version, row by row; a sheet of 100,000 rows takes 0.2 s.
  package func append(_ records: [ReadRecord], reading: Int) throws(LedgerError) {
    do {
      let statement = try database.makeStatement(
        sql: """
          INSERT INTO readRecord (reading, sheet, row, basis, key, shown) VALUES (?, ?, ?, ?, ?, ?)
          """)
      for record in records {
        try statement.execute(arguments: [
          reading, record.sheet, record.row, record.basis.rawValue, record.key, record.shown,
        ])
      }
    } catch {
      throw LedgerError(error)
    }
  }
}
