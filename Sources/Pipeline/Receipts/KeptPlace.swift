/// Takes the path of a received file apart as the walk through 收件箱 and its ZIPs would.
internal struct KeptPlace: Hashable, Sendable {
  internal let name: String
  /// The first part that is a ZIP by its name, if the file lay in one.
  internal let zipName: String?
  /// Between 收件箱 and the file, those inside the ZIP included.
  internal let folders: [String]
  /// The ZIP's own path, or the file's.
  internal let entryPath: String

  /// - Parameter path: Relative to the workspace: `收件箱/一季度/…`.
  internal init(_ path: String) {
    let parts = path.split(separator: "/").map(String.init)
    name = parts.last ?? ""
    let above = Array(parts.dropFirst().dropLast())
    let zip = above.firstIndex { FileNameKind($0) == .zip }
    zipName = zip.map { above[$0] }
    folders = above.enumerated().filter { $0.offset != zip }.map(\.element)
    entryPath = zip.map { parts[...($0 + 1)].joined(separator: "/") } ?? path
  }
}
