package import InspectionModel

/// A file in the inbox before it is read: where it lies, what it is called, when it came.
package struct IncomingFile: Hashable, Sendable {
  /// Relative to the workspace; `X.zip/inner name` inside a ZIP.
  package var path: String
  /// The last part of `path`.
  package var fileName: String
  /// Name of the ZIP that holds it, with its extension.
  package var zipName: String?
  /// The folder that may name an office: below the period's folder, else any part of the path.
  package var folderOffice: String?
  /// Names of the folders between 收件箱 and the file, outermost first: one may name a period.
  package var folders: [String]
  /// Lower-case hex.
  package var sha256: String
  package var byteCount: Int
  package var received: ReceivedTime

  package init(
    path: String, fileName: String, zipName: String? = nil, folderOffice: String? = nil,
    folders: [String] = [], sha256: String, byteCount: Int, received: ReceivedTime
  ) {
    self.path = path
    self.fileName = fileName
    self.zipName = zipName
    self.folderOffice = folderOffice
    self.folders = folders
    self.sha256 = sha256
    self.byteCount = byteCount
    self.received = received
  }
}
