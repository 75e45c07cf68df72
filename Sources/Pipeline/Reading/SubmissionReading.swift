package import InspectionModel
package import InspectionPlan
package import Logging
package import Reporting

/// Reads all files of 收件箱, several at once, and gives them back in the order of their paths.
package struct SubmissionReading: Sendable {
  package var files: [SubmittedFile] = []
  package var passedOver: [PassedOverFile] = []
  package var registerProblems: [ReceivedRegister.Problem] = []

  package init(_ workspace: Workspace, plan: AnnualPlan, logger: Logger) async throws(RunError) {
    let scan = try InboxScan(workspace)
    var register = ReceivedRegister(workspace)
    let reader = FileReader(plan: plan, register: register)
    for outcome in await Self.outcomes(of: scan.entries, reader: reader) {
      files += outcome.files
      passedOver += outcome.passedOver
    }
    files += scan.unreadableFolders.map { reader.unreadable($0) }
    files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    passedOver = (passedOver + scan.passedOver).sorted { $0.path < $1.path }
    register.compare(
      with: Set(files.map(\.path) + passedOver.map(\.path) + scan.entries.map(\.shownPath)))
    registerProblems = register.problems
    logger.debug("read \(files.count) files, passed over \(passedOver.count)")
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
    await withTaskGroup(of: (Int, FileReader.Outcome).self) { group in
      var outcomes = [FileReader.Outcome](repeating: FileReader.Outcome(), count: entries.count)
      var next = 0
      while next < min(Cores.count, entries.count) {
        let index = next
        group.addTask { (index, reader.read(entries[index])) }
        next += 1
      }
      for await (index, outcome) in group {
        outcomes[index] = outcome
        guard next < entries.count else { continue }
        let following = next
        group.addTask { (following, reader.read(entries[following])) }
        next += 1
      }
      return outcomes
    }
  }
}
