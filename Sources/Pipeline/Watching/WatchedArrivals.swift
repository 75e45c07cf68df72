/// What a run made by `huizong watch` has to know besides what a scan shows.
package struct WatchedArrivals: Sendable {
  /// Files that are still arriving.
  internal var heldBack: Set<FilePath>
  /// Folders on which shares are mounted.
  internal var mountPoints: Set<FilePath>

  package init(heldBack: Set<FilePath>, mountPoints: Set<FilePath>) {
    self.heldBack = heldBack
    self.mountPoints = mountPoints
  }

  /// Makes sure that the inbox did not go away while it was read: what could not be read then is not
  /// missing.
  ///
  /// - Throws: ``RunError/unreadableInbox(path:_:)``.
  internal func confirm(_ workspace: Workspace) throws(RunError) {
    do {
      _ = try InboxView.look(at: workspace, knownMountPoints: mountPoints)
    } catch {
      throw .unreadableInbox(path: workspace.inbox.shown, .gone)
    }
  }
}
