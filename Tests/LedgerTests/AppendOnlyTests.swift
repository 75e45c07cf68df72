import InspectionModel
import Ledger
import Testing

@Suite("只增不改")
struct AppendOnlyTests {
  private static let kinds = SampleRows.all.map { type(of: $0).kind }

  private func lendFilled(_ body: (TemporaryLedger) throws -> Void) throws {
    try TemporaryLedger.lend { sample throws in
      for row in SampleRows.all { try sample.ledger.append(row) }
      try body(sample)
    }
  }

  @Test("用 sqlite3 也不能改、不能删任何一张表", arguments: kinds)
  func refusesShell(kind: String) throws {
    try lendFilled { sample throws in
      for statement in ["UPDATE \(kind) SET id = 7", "DELETE FROM \(kind)"] {
        let (status, text) = try sample.shell(statement)
        #expect(status != 0)
        #expect(text.contains("\(kind): append-only"))
      }
      #expect(try sample.shell("SELECT id FROM \(kind)").text == "1\n")
    }
  }

  @Test("程序自己的连接不能改、不能删，也不能用 INSERT OR REPLACE 顶替", arguments: kinds)
  func refusesOwnConnection(kind: String) throws {
    try lendFilled { sample throws in
      for statement in [
        "UPDATE \(kind) SET id = 7", "DELETE FROM \(kind)",
        "INSERT OR REPLACE INTO \(kind) SELECT * FROM \(kind)",
      ] {
        let error = #expect(throws: LedgerError.self) { try sample.ledger.execute(statement) }
        #expect(error == .refused(detail: "\(kind): append-only"))
      }
      #expect(try sample.shell("SELECT id FROM \(kind)").text == "1\n")
    }
  }

  @Test("每张表都有这一项检查")
  func coversAllTables() throws {
    try lendFilled { sample throws in
      let tables = try sample.shell(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'grdb_migrations'")
      #expect(Set(tables.text.split(separator: "\n").map(String.init)) == Set(Self.kinds))
    }
  }

  @Test("断电也不丢：日志方式、同步级别、外键都按规定")
  func isDurable() throws {
    try TemporaryLedger.lend { sample throws in
      #expect(try sample.ledger.setting("journal_mode") == "delete")
      #expect(try sample.ledger.setting("synchronous") == "2")
      #expect(try sample.ledger.setting("recursive_triggers") == "1")
      #expect(try sample.ledger.setting("foreign_keys") == "1")
    }
  }
}
