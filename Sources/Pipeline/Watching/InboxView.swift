internal import InspectionModel

/// What one look at a workspace shows to whoever waits for files.
///
/// - Errors: ``InboxAbsence`` where the workspace can't be looked at.
internal struct InboxView: Sendable {
  /// Files to wait for, the coordinator's own and the plan among them.
  internal private(set) var stamps: [FilePath: ArrivalQueue.Stamp] = [:]
  /// Of those in 收件箱, relative to the workspace.
  internal private(set) var shownPaths: [FilePath: String] = [:]
  internal private(set) var folders: [FilePath] = []
  /// Folders on another device than the one above them.
  internal private(set) var mountPoints: Set<FilePath> = []

  /// Looks, and compares with the mount points known so far.
  internal static func look(
    at workspace: Workspace, knownMountPoints: Set<FilePath>
  ) throws(InboxAbsence) -> InboxView {
    var view = InboxView()
    for path in [workspace.root, workspace.plan, workspace.inbox] {
      guard let status = try? FileStatus.of(path) else {
        throw .missing(path: path.shown)
      }
      if status.kind == .file { view.note(path, status) }
    }
    if let status = try? FileStatus.of(workspace.catalogue) {
      view.note(workspace.catalogue, status)
    }
    guard let scan = try? InboxScan(workspace) else {
      throw .missing(path: workspace.inbox.shown)
    }
    view.add(scan, workspace: workspace)
    if let lost = knownMountPoints.subtracting(view.mountPoints).map(\.shown).min() {
      throw .unmounted(path: lost)
    }
    guard view.folders.count > 1 || !scan.sightings.isEmpty else {
      throw .empty(path: workspace.inbox.shown)
    }
    return view
  }

  /// Whether it lies in 收件箱, unlike the plan.
  internal func isInInbox(_ path: FilePath) -> Bool { shownPaths[path] != nil }

  private mutating func add(_ scan: InboxScan, workspace: Workspace) {
    for path in [workspace.root, workspace.inbox] {
      if let status = try? FileStatus.of(path) { noteMountPoint(path, status) }
    }
    folders.append(workspace.inbox)
    for sighting in scan.sightings {
      switch sighting.status.kind {
      case .folder:
        folders.append(sighting.path)
        noteMountPoint(sighting.path, sighting.status)
      case .file:
        note(sighting.path, sighting.status)
        shownPaths[sighting.path] = sighting.shownPath
      case .other: break
      }
    }
  }

  private mutating func noteMountPoint(_ path: FilePath, _ status: FileStatus) {
    let above = try? FileStatus.of(path.appending(".."))
    if let above, above.identity[0] != status.identity[0] { mountPoints.insert(path) }
  }

  private mutating func note(_ path: FilePath, _ status: FileStatus) {
    stamps[path] = ArrivalQueue.Stamp(
      byteCount: status.byteCount, modifiedNanoseconds: status.modifiedNanoseconds,
      changedSeconds: status.changed.secondsSince1970)
  }
}
