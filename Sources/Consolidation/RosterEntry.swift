package import InspectionModel

/// What one office filed for the period.
package struct RosterEntry: Hashable, Sendable {
  package enum State: String, Hashable, Sendable {
    case received
    case late
    /// Arrived in the folder after the deadline, and no register entry says when.
    case unconfirmed
    /// Due and absent, or not due yet and absent.
    case missing
    /// A table without rows: nothing to report.
    case `nil`
  }

  package enum Material: String, Hashable, Sendable {
    case received
    case missing
    /// The plan does not ask for it.
    case notRequired
  }

  package var officeCode: String
  package var state: State
  /// Whether the deadline has passed.
  package var isDue: Bool
  /// Whole days after the deadline of the earliest table; 0 if on time.
  package var daysLate: Int
  package var table: Material
  package var workReport: Material
  package var analysis: Material
  /// Indices of the office's files of the period, in the order received.
  package var files: [Int]
  /// What came on paper only.
  package var paper: [PaperFiling]

  package init(
    officeCode: String, state: State, isDue: Bool, daysLate: Int, table: Material,
    workReport: Material, analysis: Material, files: [Int],
    paper: [PaperFiling] = []
  ) {
    self.officeCode = officeCode
    self.state = state
    self.isDue = isDue
    self.daysLate = daysLate
    self.table = table
    self.workReport = workReport
    self.analysis = analysis
    self.files = files
    self.paper = paper
  }
}
