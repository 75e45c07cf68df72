internal import InspectionModel
internal import InspectionPlan
internal import Reporting

/// What the coordinator's forms in 收件箱/质量科 say, recorded.
internal struct CoordinatorSaid: Sendable {
  /// Of the forms that were recognised, relative to the workspace.
  internal private(set) var paths: Set<String> = []
  private var remarks: [FormRecording.Remark] = []
  private var problems: [InboxNote] = []

  /// Nothing.
  internal init() {}

  /// Reads the forms, and enters into the ledger what it does not have yet.
  ///
  /// - Precondition: the workspace's lock is held.
  internal static func recorded(
    in workspace: Workspace, plan: AnnualPlan, now: Moment
  ) throws(RunError) -> CoordinatorSaid {
    let forms = CoordinatorWorkbooks(workspace)
    var said = CoordinatorSaid()
    said.paths = forms.paths
    said.problems = forms.problems
    guard !forms.workbooks.isEmpty else { return said }
    let book = try ReceiptBook.opened(in: workspace)
    let recording = try FormRecording(forms.workbooks, plan: plan, book: book, now: now)
    try book.record(recording.entries)
    said.remarks = recording.remarks
    return said
  }

  /// Each line that was taken or not, for the documents.
  internal func notes(_ checked: CheckedFiles) -> [InboxNote] {
    problems + FormRecording.notes(remarks, checked)
  }
}
