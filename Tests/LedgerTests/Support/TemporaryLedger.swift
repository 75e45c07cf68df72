import Foundation
import Ledger

/// A ledger in a folder of its own, removed with the value.
final class TemporaryLedger: Sendable {
  let ledger: ReceiptLedger
  let path: String
  private let folder: URL

  /// Lends a new ledger; its folder stands until `body` has ended.
  static func lend(_ body: (TemporaryLedger) throws -> Void) throws {
    let sample = try TemporaryLedger()
    try withExtendedLifetime(sample) { try body(sample) }
  }

  private init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("huizong-\(UUID().uuidString)", isDirectory: true)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.appendingPathComponent("ledger.sqlite").path
    ledger = try ReceiptLedger(path: path)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  /// What the sqlite3 shell says to a statement; its exit status.
  func shell(_ statement: String) throws -> (status: Int32, text: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/sqlite3")
    process.arguments = [path, statement]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
  }
}
