internal import InspectionModel
package import InspectionPlan
internal import Logging
package import Reporting
internal import Validation

/// Checks files without filing them: reads, judges, and writes nothing.
package struct CheckRun: Sendable {
  private let paths: [String]
  private let plan: AnnualPlan

  /// - Parameters:
  ///   - paths: Files as the caller names them.
  ///   - plan: The plan to check against.
  package init(paths: [String], plan: AnnualPlan) {
    self.paths = paths
    self.plan = plan
  }

  /// - Throws: ``RunError/noSuchFile(path:)`` before anything is read;
  ///   ``RunError/badCatalogue(_:)``.
  package func run() async throws(RunError) -> CheckedFiles {
    let entries = try paths.map { path throws(RunError) in try entry(path) }
    let reader = FileReader(plan: plan, arrivals: ArrivalTimes(now: Clock.now()))
    let files = Self.withoutCopies(
      await SubmissionReading.outcomes(of: entries, reader: reader).flatMap(\.files))
    let findings = Validator(plan: plan).findings(inUnfiled: files)
    let catalogue = try Workspace.shippedCatalogue(for: plan)
    return CheckedFiles(
      plan: plan, asOf: Clock.now(), files: files, findings: findings,
      texts: findings.map { catalogue.text(for: $0, plan: plan) },
      withheld: WithheldRows.references(findings: findings, files: files, plan: plan))
  }

  /// A table given twice is judged once; the copy says so.
  private static func withoutCopies(_ files: [SubmittedFile]) -> [SubmittedFile] {
    var files = files
    var first: [String: Int] = [:]
    for index in files.indices where files[index].content == .table {
      if let same = first[files[index].sha256] {
        files[index].standing = .identical(to: same)
      } else {
        first[files[index].sha256] = index
      }
    }
    return files
  }

  private func entry(_ path: String) throws(RunError) -> InboxEntry {
    let file = FilePath(path)
    guard let status = try? FileStatus.of(file) else { throw .noSuchFile(path: path) }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return InboxEntry(
      path: file, shownPath: path, folders: [], name: name, changed: status.changed)
  }
}
