/// A file that a run went by: a received content, or the coordinator's own input.
package struct RunInput: LedgerRow {
  package static let kind = "runInput"

  /// Identifier of the ``Run``.
  package var run: Int
  /// Identifier of the ``Receipt``; `nil` for the coordinator's input and what could not be opened.
  package var receipt: Int?
  /// Relative to the workspace.
  package var file: String
  package var sha256: String

  package init(run: Int, receipt: Int?, file: String, sha256: String) {
    self.run = run
    self.receipt = receipt
    self.file = file
    self.sha256 = sha256
  }
}
