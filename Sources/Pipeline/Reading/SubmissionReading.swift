package import InspectionModel
package import InspectionPlan
package import Logging
package import Reporting

/// Reads all files of 收件箱, several at once, and gives them back in the order of their paths.
package struct SubmissionReading: Sendable {
  package let files: [SubmittedFile]
  package let passedOver: [PassedOverFile]
  package let registerProblems: [ReceivedRegister.Problem]

  /// Reads 收件箱 of a workspace.
  ///
  /// - Throws: ``RunError/unreadableInbox(path:_:)``.
  package static func of(
    _ workspace: Workspace, plan: AnnualPlan, logger: Logger
  ) async throws(RunError) -> SubmissionReading {
    let scan = try InboxScan(workspace)
    let register = ReceivedRegister(workspace)
    let reader = FileReader(plan: plan, register: register)
    let outcomes = await outcomes(of: scan.entries, reader: reader)
    let reading = SubmissionReading(outcomes, scan: scan, register: register, reader: reader)
    logger.debug("read \(reading.files.count) files, passed over \(reading.passedOver.count)")
    return reading
  }

  private init(
    _ outcomes: [FileReader.Outcome], scan: InboxScan, register: ReceivedRegister,
    reader: FileReader
  ) {
    let unreadable = scan.unreadableFolders.map { reader.unreadable($0) }
    files = (outcomes.flatMap(\.files) + unreadable)
      .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    passedOver = (outcomes.flatMap(\.passedOver) + scan.passedOver).sorted { $0.path < $1.path }
    var register = register
    register.compare(
      with: Set(files.map(\.path) + passedOver.map(\.path) + scan.entries.map(\.shownPath)))
    registerProblems = register.problems
  }

  /// For the documents: what was not read, and why.
  package var notes: [InboxNote] {
    registerProblems.map { InboxNote(file: nil, sentence: $0.sentence) }
      + passedOver.map {
        InboxNote(file: $0.path, sentence: "没有读「\($0.path)」：\($0.reason.words)。")
      }
  }

  /// One outcome an entry, in the order of `entries`; as many at once as there are cores.
  internal static func outcomes(
    of entries: [InboxEntry], reader: FileReader
  ) async -> [FileReader.Outcome] {
    await OrderedTasks.map(entries) { reader.read($0) }
  }
}
