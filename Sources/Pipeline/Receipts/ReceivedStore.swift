internal import Reporting
internal import Synchronization

/// The bytes of everything that was received, by content: `.huizong/received/<SHA-256>`.
///
/// - Order: bytes stand here, and on the disk, before the ledger gives a receipt for them.
internal struct ReceivedStore: Sendable {
  private static let stagedEnding = ".new"
  private static let marks = Atomic(0)

  private let folder: FilePath

  /// Makes the folder, and clears away what an interrupted run left half-written in it.
  ///
  /// - Precondition: the workspace's lock is held.
  internal static func make(_ folder: FilePath) throws(FileSystemError) -> ReceivedStore {
    try Folder.make(folder)
    for name in try Folder.names(in: folder)
    where String(decoding: name, as: UTF8.self).hasSuffix(stagedEnding) {
      FileContent.remove(folder.appending(name))
    }
    return ReceivedStore(folder)
  }

  internal init(_ folder: FilePath) {
    self.folder = folder
  }

  /// Keeps the bytes, unless they are there already; they are on the disk afterwards, their name is
  /// after ``synchronise()``.
  ///
  /// Several tasks may keep the same content at once: each writes a file of its own.
  internal func keep(_ bytes: [UInt8], sha256: String) throws(FileSystemError) {
    let path = folder.appending(sha256)
    if let status = try? FileStatus.of(path), status.byteCount == bytes.count { return }
    let mark = Self.marks.wrappingAdd(1, ordering: .relaxed).newValue
    let staged = folder.appending("\(sha256).\(mark)\(Self.stagedEnding)")
    do {
      try FileContent.write(bytes, to: staged)
      try FileContent.rename(staged, to: path)
    } catch {
      FileContent.remove(staged)
      throw error
    }
  }

  internal func synchronise() throws(FileSystemError) { try Folder.synchronise(folder) }

  /// The bytes of a content; `nil` where they are gone or no longer the same.
  internal func bytes(sha256: String) -> [UInt8]? {
    guard let bytes = try? FileContent.read(folder.appending(sha256)),
      SHA256Hasher.hex(of: bytes) == sha256
    else { return nil }
    return bytes
  }
}
