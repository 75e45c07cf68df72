/// A document that a run wrote.
package struct RunOutput: LedgerRow {
  package static let kind = "runOutput"

  /// Identifier of the ``Run``.
  package var run: Int
  /// Relative to the workspace.
  package var file: String
  package var sha256: String
  package var byteCount: Int

  package init(run: Int, file: String, sha256: String, byteCount: Int) {
    self.run = run
    self.file = file
    self.sha256 = sha256
    self.byteCount = byteCount
  }
}
