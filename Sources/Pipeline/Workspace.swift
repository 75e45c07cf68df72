package import InspectionModel
package import InspectionPlan
package import Reporting

/// The folder that a coordinator works in, with the fixed names of its parts.
///
/// - Source: `design.md`, section 3.
package struct Workspace: Hashable, Sendable {
  package static let inboxName = "收件箱"
  package static let resultsName = "汇总结果"
  package static let coordinatorName = "质量科"

  package var root: FilePath

  package init(root: FilePath) {
    self.root = root
  }

  package var plan: FilePath { root.appending("plan.yaml") }
  package var catalogue: FilePath { root.appending("messages.yaml") }
  package var inbox: FilePath { root.appending(Self.inboxName) }
  package var coordinatorFolder: FilePath { inbox.appending(Self.coordinatorName) }
  package var register: FilePath { coordinatorFolder.appending("received.csv") }
  package var lock: FilePath { hidden.appending("lock") }
  package var ledger: FilePath { hidden.appending("ledger.sqlite") }
  package var received: FilePath { hidden.appending("received") }
  package var cache: FilePath { hidden.appending("cache") }
  package var hidden: FilePath { root.appending(".huizong") }

  package func results(of period: ReportingPeriod) -> FilePath {
    root.appending(Self.resultsName).appending(period.name)
  }

  /// Takes the one lock that everything which writes into the workspace needs.
  ///
  /// - Throws: ``RunError/locked(path:)``; ``RunError/unwritable(path:_:)``.
  package func takeLock() throws(RunError) -> RunLock {
    do {
      try Folder.make(hidden)
      if let lock = try RunLock(lock) { return lock }
    } catch {
      throw .unwritable(path: lock.shown, error)
    }
    throw .locked(path: root.shown)
  }

  /// Reads the workspace's plan file.
  package func loadPlan() throws(RunError) -> PlanDocument {
    guard let status = try? FileStatus.of(root), status.kind == .folder else {
      throw .noWorkspace(path: root.shown)
    }
    return try Self.loadPlan(plan, missing: .noPlan(path: root.shown))
  }

  /// Reads a plan file; `missing` is thrown where it is not there.
  package static func loadPlan(
    _ path: FilePath, missing: RunError
  ) throws(RunError) -> PlanDocument {
    let bytes: [UInt8]
    do {
      bytes = try FileContent.read(path)
    } catch {
      throw error.isMissing ? missing : .unreadablePlan(path: path.shown, error)
    }
    do {
      return PlanDocument(
        plan: try PlanFile.load(bytes), sha256: SHA256Hasher.hex(of: bytes),
        text: String(decoding: bytes, as: UTF8.self))
    } catch {
      throw .badPlan(path: path.shown, error)
    }
  }

  /// The plan at `path`, or the shipped one.
  package static func planForCheck(_ path: String?) throws(RunError) -> AnnualPlan {
    guard let path else {
      do {
        return try PlanFile.load(PlanFile.shipped)
      } catch {
        throw .badPlan(path: PlanDocument.shippedName, error)
      }
    }
    return try loadPlan(FilePath(path), missing: .noSuchFile(path: path)).plan
  }

  /// The workspace's own message catalogue where it has one, else the shipped one, in the plan's words
  /// where it has some.
  package func loadCatalogue(for plan: AnnualPlan) throws(RunError) -> MessageCatalogue {
    let own = try? FileContent.read(catalogue)
    return try Self.catalogue(own ?? MessageCatalogue.shipped, plan)
  }

  /// The shipped message catalogue, in the plan's words where it has some.
  package static func shippedCatalogue(for plan: AnnualPlan) throws(RunError) -> MessageCatalogue {
    try catalogue(MessageCatalogue.shipped, plan)
  }

  private static func catalogue(
    _ bytes: [UInt8], _ plan: AnnualPlan
  ) throws(RunError) -> MessageCatalogue {
    do {
      return try MessageCatalogue.load(bytes).overridden(by: plan)
    } catch {
      throw .badCatalogue(error)
    }
  }
}
