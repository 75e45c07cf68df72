package import InspectionModel

/// Walks 收件箱 and lists what is there, in the order of the paths' bytes.
///
/// - Errors: a folder that can't be listed is reported in `unreadableFolders`, and the walk goes on;
///   only 收件箱 itself must be readable.
package struct InboxScan: Sendable {
  /// A folder that could not be listed.
  package struct UnreadableFolder: Hashable, Sendable {
    /// Relative to the workspace.
    package var path: String
    package var folders: [String]
    package var changed: Moment
    package var error: FileSystemError
  }

  /// A folder below 收件箱, or a file that is not passed over by its name; the coordinator's own
  /// files are among them.
  package struct Sighting: Hashable, Sendable {
    package var path: FilePath
    package var shownPath: String
    package var status: FileStatus
  }

  package private(set) var entries: [InboxEntry] = []
  /// In the order of the walk, for whoever waits for changes.
  package private(set) var sightings: [Sighting] = []
  package private(set) var passedOver: [PassedOverFile] = []
  package private(set) var unreadableFolders: [UnreadableFolder] = []

  /// Deeper folders are listed as unreadable.
  private static let depthLimit = 16
  private let heldBack: Set<FilePath>
  /// Folders that were walked: a link to one of them leads nowhere new, or in a circle.
  private var walked: Set<[UInt64]> = []

  /// - Parameters:
  ///   - workspace: Whose 收件箱 to walk.
  ///   - heldBack: Files that are still arriving: passed over as being written.
  /// - Throws: ``RunError/unreadableInbox(path:_:)``.
  package init(_ workspace: Workspace, heldBack: Set<FilePath> = []) throws(RunError) {
    self.heldBack = heldBack
    do {
      _ = try Folder.names(in: workspace.inbox)
      walked.insert(try FileStatus.of(workspace.inbox).identity)
    } catch {
      throw .unreadableInbox(path: workspace.inbox.shown, error)
    }
    walk(
      workspace.inbox, shownPath: Workspace.inboxName, folders: [],
      changed: Moment(secondsSince1970: 0))
  }

  /// `changed` is the folder's own: what cannot be listed arrived when the folder did.
  private mutating func walk(
    _ folder: FilePath, shownPath: String, folders: [String], changed: Moment
  ) {
    let names: [[UInt8]]
    do throws(FileSystemError) {
      guard folders.count <= Self.depthLimit else { throw .tooDeep }
      names = try Folder.names(in: folder)
    } catch {
      unreadableFolders.append(
        UnreadableFolder(
          path: shownPath, folders: folders, changed: changed, error: error))
      return
    }
    for bytes in names {
      let name = ShownName.of(bytes)
      let path = folder.appending(bytes)
      let shown = shownPath + "/" + name
      guard let status = try? FileStatus.of(path) else {
        // A dangling link, or a file that went away meanwhile.
        passedOver.append(PassedOverFile(path: shown, reason: .specialFile))
        continue
      }
      switch status.kind {
      case .folder:
        if case .passedOver(.systemFile) = FileNameKind(name) { continue }
        guard walked.insert(status.identity).inserted else {
          passedOver.append(PassedOverFile(path: shown, reason: .sameFolder))
          continue
        }
        sightings.append(Sighting(path: path, shownPath: shown, status: status))
        walk(path, shownPath: shown, folders: folders + [name], changed: status.changed)
      case .file:
        take(path, status: status, shown: shown, folders: folders, name: name)
      case .other:
        passedOver.append(PassedOverFile(path: shown, reason: .specialFile))
      }
    }
  }

  private mutating func take(
    _ path: FilePath, status: FileStatus, shown: String, folders: [String], name: String
  ) {
    if case .passedOver(let reason) = FileNameKind(name) {
      passedOver.append(PassedOverFile(path: shown, reason: reason))
      return
    }
    sightings.append(Sighting(path: path, shownPath: shown, status: status))
    if folders.first == Workspace.coordinatorName {
      guard name != ReceivedRegister.fileName else { return }
      passedOver.append(PassedOverFile(path: shown, reason: .coordinatorFile))
    } else if heldBack.contains(path) {
      passedOver.append(PassedOverFile(path: shown, reason: .beingWritten))
    } else {
      entries.append(
        InboxEntry(
          path: path, shownPath: shown, folders: folders, name: name, changed: status.changed))
    }
  }
}
