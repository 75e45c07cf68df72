internal import GRDB

extension ReceiptLedger {
  /// Runs a statement on the program's own connection: what it refuses, the program can't do.
  package func execute(_ statement: String) throws(LedgerError) {
    do {
      try database.write { try $0.execute(sql: statement) }
    } catch {
      throw LedgerError(error)
    }
  }

  /// The value of a PRAGMA on the program's own connection.
  package func setting(_ name: String) throws(LedgerError) -> String? {
    do {
      return try database.read { try String.fetchOne($0, sql: "PRAGMA \(name)") }
    } catch {
      throw LedgerError(error)
    }
  }
}
