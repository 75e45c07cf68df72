package import InspectionModel
import SheetModel

/// Findings of one cause, one place and one remedy: same rule, sheet and column of a file.
package struct FindingGroup: Hashable, Sendable {
  /// What the group is told from others by.
  package struct Identity: Hashable, Sendable {
    package var rule: RuleCode
    package var variant: String?
    /// `nil` where no office is known or concerned.
    package var officeCode: String?
    /// Index into the run's files.
    package var file: Int?
    package var sheet: String?
    /// Zero-based.
    package var column: Int?
  }

  package var identity: Identity
  package var severity: Severity
  /// Whether its rows are kept out of 附件4.
  package var isWithheld: Bool
  package var header: String?
  /// Indices into the run's findings, in their order; their number is the true total.
  package var findings: [Int]
  /// The findings' cells and the related ones.
  package var cells: CellRuns
  /// Distinct zero-based rows of `cells`.
  package var rowCount: Int
  /// Records in the sheet; 0 where there is no sheet.
  package var sheetRowCount: Int

  /// Most of the column is wrong in the same way, so that its cells need not be listed.
  package var isWholeColumn: Bool
}
