/// Keeps a second `huizong watch` off a workspace; runs have their own lock, which the watch takes
/// for each of its runs like anybody else.
internal struct WatchLock: ~Copyable {
  private let workspace: Workspace
  private var lock: RunLock?

  /// - Throws: ``RunError/locked(path:)`` where another watch holds it.
  internal init(_ workspace: Workspace) throws(RunError) {
    self.workspace = workspace
    try hold()
  }

  /// Takes the lock unless it is held already.
  internal mutating func hold() throws(RunError) {
    guard lock == nil else { return }
    let path = workspace.hidden.appending("watch")
    do {
      try Folder.make(workspace.hidden)
      lock = try RunLock(path)
    } catch {
      throw .unwritable(path: path.shown, error)
    }
    if lock == nil { throw .watched(path: workspace.root.shown) }
  }

  internal mutating func release() {
    lock = nil
  }
}
