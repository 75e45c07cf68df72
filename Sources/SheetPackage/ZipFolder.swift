/// A `.zip` that somebody packed to send files: its files by place, their bytes on request.
///
/// Folders, `__MACOSX` and dot files are left out. Names are for showing and for the file's ending;
/// nothing is ever written by them.
///
/// - Errors: ``PackageError``, for the archive at once, for one file when its bytes are asked for.
public struct ZipFolder: ~Copyable {
  /// One file of the archive.
  public struct Entry: Hashable, Sendable {
    /// The path inside the archive with `/`, as text for people: UTF-8, else GB18030.
    public var name: String
    /// Claimed bytes after inflating; the true number is known when they are read.
    public var byteCount: Int
    public var isEncrypted: Bool
    fileprivate var zipEntry: ZipEntry
  }

  private let archive: ZipArchive
  private let limits: PackageLimits
  public let entries: [Entry]

  /// Opens the archive at a path, given as the bytes that the file system holds.
  public init(path: [UInt8], limits: PackageLimits = .folder) throws(PackageError) {
    try self.init(ZipArchive(path: path, limits: limits), limits: limits)
  }

  public init(path: String, limits: PackageLimits = .folder) throws(PackageError) {
    try self.init(path: Array(path.utf8), limits: limits)
  }

  public init(bytes: [UInt8], limits: PackageLimits = .folder) throws(PackageError) {
    try self.init(ZipArchive(bytes: bytes, limits: limits), limits: limits)
  }

  private init(_ archive: consuming ZipArchive, limits: PackageLimits) {
    entries = archive.entries.compactMap(Self.entry)
    self.archive = archive
    self.limits = limits
  }

  /// One file's bytes, proven by its checksum.
  ///
  /// - Memory: what is there, at most `inflatedBytes` of the limits.
  public func bytes(of entry: Entry) throws(PackageError) -> [UInt8] {
    try archive.bytes(of: entry.zipEntry, limits: limits)
  }

  private static func entry(_ zipEntry: ZipEntry) -> Entry? {
    guard !zipEntry.isFolder else { return nil }
    // A `\` is told from a GB18030 trail byte only after decoding.
    let name = zipEntry.name.split(separator: "\\").joined(separator: "/")
    let parts = name.split(separator: "/")
    guard let last = parts.last, !last.hasPrefix("."), !parts.contains("__MACOSX") else {
      return nil
    }
    return Entry(
      name: name, byteCount: zipEntry.byteCount, isEncrypted: zipEntry.isEncrypted,
      zipEntry: zipEntry)
  }
}

extension PackageLimits {
  /// For archives that people pack by hand: 128 MiB for one file.
  public static let folder = PackageLimits(
    entries: 5_000, inflatedBytes: 128 << 20, ratio: 400, ratioFreeBytes: 32 << 20)
}
