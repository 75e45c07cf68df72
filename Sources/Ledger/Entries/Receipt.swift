package import InspectionModel

/// The proof that an office's file arrived for a period.
///
/// Renaming a file or writing the same content again in its place gives no new receipt; a second file
/// of the same content gets one as a copy, and counts nothing. Year, period, office and number make
/// up what people see, `2025-1-532301-01`; they never change.
package struct Receipt: LedgerRow {
  package static let kind = "receipt"

  package enum Basis: String, Codable, Hashable, Sendable {
    /// The file's change time, which was earlier than the run that saw it first.
    case changeTime
    /// The clock of that run.
    case firstSighting
  }

  /// `nil` where nothing says who files.
  package var office: String?
  package var period: Int
  /// Numbers the office's contents of the period, from 1.
  package var number: Int
  package var content: SubmittedFile.Content
  /// Relative to the workspace, where it was first seen.
  package var file: String
  /// Lower-case hex; names the bytes in `.huizong/received`.
  package var sha256: String
  /// Counts the office's files of the period that have this content, from 1.
  package var copy: Int
  package var byteCount: Int
  /// When it was received as far as the file and the clock say; a ``Registration`` may overrule it.
  package var receivedAt: Moment
  package var basis: Basis
  /// The clock of the run that saw it first.
  package var sightedAt: Moment
  /// The version of its part when it was first seen, from 1.
  package var version: Int

  package init(
    office: String?, period: Int, number: Int, content: SubmittedFile.Content, file: String,
    sha256: String, copy: Int = 1, byteCount: Int, receivedAt: Moment, basis: Basis,
    sightedAt: Moment, version: Int
  ) {
    self.office = office
    self.period = period
    self.number = number
    self.content = content
    self.file = file
    self.sha256 = sha256
    self.copy = copy
    self.byteCount = byteCount
    self.receivedAt = receivedAt
    self.basis = basis
    self.sightedAt = sightedAt
    self.version = version
  }
}
