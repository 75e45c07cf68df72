internal import Ledger

/// Gives out everything in a workspace's ledger, a JSON object a line.
package struct LedgerExport: Sendable {
  private let workspace: Workspace

  package init(_ workspace: Workspace) {
    self.workspace = workspace
  }

  /// - Parameter line: Takes each line; what it throws ends the export.
  /// - Throws: ``RunError``: no workspace, no plan file, or a ledger that can't be read.
  package func write(line: (String) throws -> Void) throws {
    _ = try workspace.loadPlan()
    guard let ledger = try ReceiptBook.read(in: workspace).ledger else { return }
    do {
      try ledger.export(line: line)
    } catch let error as LedgerError {
      throw RunError.ledger(error)
    }
  }
}
