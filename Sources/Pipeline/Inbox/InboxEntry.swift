package import InspectionModel

/// A file found in 收件箱.
package struct InboxEntry: Hashable, Sendable {
  package var path: FilePath
  /// Relative to the workspace, as people see it: `收件箱/一季度/…`.
  package var shownPath: String
  /// Names of the folders between 收件箱 and the file, outermost first.
  package var folders: [String]
  package var name: String
  package var changed: Moment

  package init(
    path: FilePath, shownPath: String, folders: [String], name: String, changed: Moment
  ) {
    self.path = path
    self.shownPath = shownPath
    self.folders = folders
    self.name = name
    self.changed = changed
  }
}
