/// A document that was sent upward, by its hash.
package struct FinalizedOutput: LedgerRow {
  package static let kind = "finalizedOutput"

  /// Identifier of the ``Finalization``.
  package var finalization: Int
  /// Relative to the workspace.
  package var file: String
  package var sha256: String
  package var byteCount: Int

  package init(finalization: Int, file: String, sha256: String, byteCount: Int) {
    self.finalization = finalization
    self.file = file
    self.sha256 = sha256
    self.byteCount = byteCount
  }
}
