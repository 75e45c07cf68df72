import Foundation
import InspectionModel
import Ledger
import Testing

@Suite("台账")
struct ReceiptLedgerTests {
  @Test("每种登记原样读回，编号从 1 起")
  func readsBack() throws {
    try TemporaryLedger.lend { sample throws in
      let ledger = sample.ledger
      for row in SampleRows.all { #expect(try Self.roundTrip(row, in: ledger)) }
    }
  }

  private static func roundTrip<Row: LedgerRow>(
    _ row: Row, in ledger: ReceiptLedger
  ) throws -> Bool {
    let id = try ledger.append(row)
    let entries = try ledger.entries(Row.self)
    return id == 1 && entries == [LedgerEntry(id: 1, row: row)]
  }

  @Test("一次写入的几行，要么都在，要么都不在")
  func writesTogether() throws {
    try TemporaryLedger.lend { sample throws in
      let ledger = sample.ledger
      let error = #expect(throws: LedgerError.self) {
        try ledger.write { writer throws(LedgerError) in
          try writer.append(SampleRows.plan)
          try writer.append(SampleRows.sighting)
        }
      }
      #expect(error?.code == "LED-005")
      #expect(try ledger.entries(PlanText.self) == [])
    }
  }

  @Test("同一内容、同一回执号不能登记两次")
  func refusesDoubles() throws {
    try TemporaryLedger.lend { sample throws in
      let ledger = sample.ledger
      try ledger.append(SampleRows.receipt)
      var sameNumber = SampleRows.receipt
      sameNumber.sha256 = String(repeating: "1b", count: 32)
      var sameContent = SampleRows.receipt
      sameContent.number = 2
      for double in [SampleRows.receipt, sameNumber, sameContent] {
        #expect(throws: LedgerError.self) { try ledger.append(double) }
      }
      var unknown = SampleRows.receipt
      unknown.office = nil
      try ledger.append(unknown)
      #expect(throws: LedgerError.self) { try ledger.append(unknown) }
      #expect(try ledger.entries(Receipt.self).count == 2)
    }
  }

  @Test("写到一半被中断的，只读打开也先恢复到写之前")
  func recoversWhenRead() throws {
    try TemporaryLedger.lend { sample throws in
      try sample.ledger.append(SampleRows.plan)
      let receipt = try sample.ledger.append(SampleRows.receipt)
      let reading = try sample.ledger.append(SampleRows.reading)
      let copy = sample.path + ".killed"
      try sample.ledger.write { writer throws(LedgerError) in
        // So many that pages of the open transaction are in the file already.
        let record = ReadRecord(
          reading: reading, sheet: "汇总表", row: 4, basis: .report, key: "院\u{1F}a", shown: "a")
        try writer.append([ReadRecord](repeating: record, count: 60_000), reading: reading)
        for ending in ["", "-journal"] {
          try? FileManager.default.copyItem(atPath: sample.path + ending, toPath: copy + ending)
        }
      }
      #expect(FileManager.default.fileExists(atPath: copy + "-journal"))
      let ledger = try #require(try ReceiptLedger(reading: copy))
      #expect(try ledger.entries(ReadRecord.self).isEmpty)
      #expect(try ledger.entries(Receipt.self).map(\.id) == [receipt])
    }
  }

  @Test("读入的批次成批登记")
  func appendsRecords() throws {
    try TemporaryLedger.lend { sample throws in
      let ledger = sample.ledger
      try ledger.append(SampleRows.plan)
      try ledger.append(SampleRows.receipt)
      try ledger.write { writer throws(LedgerError) in
        let reading = try writer.append(SampleRows.reading)
        try writer.append([SampleRows.record, SampleRows.record], reading: reading)
      }
      #expect(
        try ledger.entries(ReadRecord.self)
          == [1, 2].map { LedgerEntry(id: $0, row: SampleRows.record) })
    }
  }

  @Test("只读打开：没有台账是打不开，没有建表是没有")
  func opensForReading() throws {
    try TemporaryLedger.lend { sample throws in
      try sample.ledger.append(SampleRows.receipt)
      let reading = try ReceiptLedger(reading: sample.path)
      #expect(try reading?.entries(Receipt.self).count == 1)
      #expect(throws: LedgerError.self) { try reading?.append(SampleRows.plan) }
      #expect(throws: LedgerError.self) { _ = try ReceiptLedger(reading: sample.path + ".none") }
      let empty = sample.path + ".empty"
      try Data().write(to: URL(filePath: empty))
      #expect(try ReceiptLedger(reading: empty) == nil)
    }
  }

  @Test("不是台账的文件不会被当成台账，也不会被改动")
  func refusesOtherFiles() throws {
    try TemporaryLedger.lend { sample throws in
      let other = sample.path + ".txt"
      let bytes = Data("这是一份文字材料，不是台账。".utf8)
      try bytes.write(to: URL(filePath: other))
      let error = #expect(throws: LedgerError.self) { _ = try ReceiptLedger(path: other) }
      #expect(error?.code == "LED-003")
      #expect(try Data(contentsOf: URL(filePath: other)) == bytes)
    }
  }

  @Test("别的程序占着台账时说明原因")
  func saysThatItIsBusy() throws {
    try TemporaryLedger.lend { sample throws in
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/sqlite3")
      process.arguments = [sample.path]
      let input = Pipe()
      let output = Pipe()
      process.standardInput = input
      process.standardOutput = output
      try process.run()
      input.fileHandleForWriting.write(Data("BEGIN EXCLUSIVE; SELECT 'held';\n".utf8))
      _ = output.fileHandleForReading.availableData
      #expect(throws: LedgerError.busy) { try sample.ledger.append(SampleRows.plan) }
      try input.fileHandleForWriting.close()
      process.waitUntilExit()
      try sample.ledger.append(SampleRows.plan)
    }
  }

  @Test("导出：每行一个 JSON，kind 在最前，没有值的键不出现")
  func exports() throws {
    try TemporaryLedger.lend { sample throws in
      let ledger = sample.ledger
      try ledger.append(SampleRows.plan)
      try ledger.append(SampleRows.receipt)
      try ledger.append(SampleRows.decision)
      var lines: [String] = []
      try ledger.export { lines.append($0) }
      let hash = SampleRows.hash
      #expect(
        lines == [
          #"{"kind":"planText","id":1,"sha256":"\#(hash)","text":"year: 2025\n","#
            + #""firstUsedAt":"2025-04-08T16:13:20+08:00"}"#,
          #"{"kind":"receipt","id":1,"office":"532301","period":1,"number":1,"content":"table","#
            + #""file":"收件箱/一季度/楚雄市/汇总表.xlsx","sha256":"\#(hash)","copy":1,"byteCount":7000,"#
            + #""receivedAt":"2025-04-08T16:13:20+08:00","basis":"changeTime","#
            + #""sightedAt":"2025-04-08T16:13:20+08:00","version":1}"#,
          #"{"kind":"decision","id":1,"matter":"exclude","receipt":1,"reason":"误报","source":"命令行","#
            + #""recordedAt":"2025-04-08T16:13:20+08:00"}"#,
        ])
    }
  }
}
