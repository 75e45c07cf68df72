package import InspectionModel
internal import InspectionPlan
internal import Logging
package import Reporting

/// Reads all files of 收件箱, several at once, and gives them back in the order of their paths;
/// before a file of the same path comes what it took the place of.
package struct SubmissionReading: Sendable {
  package let files: [SubmittedFile]
  package let passedOver: [PassedOverFile]
  package let registerProblems: [ReceivedRegister.Problem]
  /// When files of 收件箱 came as far as their change time and the clock say, by path.
  internal let arrivals: [String: Moment]

  /// Reads 收件箱 of a workspace, and from `store` what was received before and is there no more.
  ///
  /// What was read before is taken from `cache`. `taken` are forms of the coordinator that were read
  /// already: nothing of them is passed over.
  ///
  /// - Throws: ``RunError/unreadableInbox(path:_:)``; ``RunError/unwritable(path:_:)`` where what
  ///   arrived can't be kept.
  internal static func of(
    _ workspace: Workspace, plan: AnnualPlan, arrivals: ArrivalTimes, store: ReceivedStore,
    cache: ReadingCache?, keeps: Bool, heldBack: Set<FilePath>, taken: Set<String> = [],
    logger: Logger
  ) async throws(RunError) -> SubmissionReading {
    let scan = try InboxScan(workspace, heldBack: heldBack)
    let reader = FileReader(
      plan: plan, arrivals: arrivals, store: store, cache: cache, keeps: keeps)
    let outcomes = await outcomes(of: scan.entries, reader: reader)
    if let error = outcomes.lazy.compactMap(\.storeError).first {
      throw .unwritable(path: workspace.received.shown, error)
    }
    let reading = SubmissionReading(
      outcomes, scan: scan, arrivals: arrivals, reader: reader, taken: taken)
    logger.debug("read \(reading.files.count) files, passed over \(reading.passedOver.count)")
    return reading
  }

  private init(
    _ outcomes: [FileReader.Outcome], scan: InboxScan, arrivals: ArrivalTimes,
    reader: FileReader, taken: Set<String>
  ) {
    let unreadable = scan.unreadableFolders.map { reader.unreadable($0) }
    var present = outcomes.flatMap(\.files) + unreadable
    let kept = ReceiptMatching(&present, arrivals: arrivals).missing.map { reader.read($0) }
    files = Self.inOrder(kept + present)
    passedOver = (outcomes.flatMap(\.passedOver) + scan.passedOver)
      .filter { !taken.contains($0.path) }.sorted { $0.path < $1.path }
    self.arrivals = Dictionary(
      outcomes.flatMap { outcome in outcome.files.map { ($0.path, outcome.arrived) } },
      uniquingKeysWith: min)
    var register = arrivals.register ?? ReceivedRegister()
    register.compare(
      with: Set(
        files.map(\.path) + passedOver.map(\.path) + scan.entries.map(\.shownPath)
          + arrivals.renamedPaths))
    registerProblems = register.problems
  }

  /// By the bytes of the path, then as given.
  private static func inOrder(_ files: [SubmittedFile]) -> [SubmittedFile] {
    files.indices.sorted { left, right in
      let (one, other) = (files[left].path.utf8, files[right].path.utf8)
      return one.elementsEqual(other) ? left < right : one.lexicographicallyPrecedes(other)
    }.map { files[$0] }
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
