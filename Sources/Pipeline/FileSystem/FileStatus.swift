internal import Glibc
package import InspectionModel

/// What a file or folder is, how large, and when its inode last changed.
package struct FileStatus: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case file, folder, other
  }

  package var kind: Kind
  package var byteCount: Int
  /// `st_ctim`, whole seconds: unlike the modification time it can't be set by whoever sent it.
  package var changed: Moment
  /// Device and inode: the same for all ways that lead to a file or folder.
  package var identity: [UInt64]
  /// Nanoseconds of the last content change, to tell whether a file is still.
  package var modifiedNanoseconds: Int

  /// Follows symbolic links.
  package static func of(_ path: FilePath) throws(FileSystemError) -> FileStatus {
    var status = stat()
    guard unsafe stat(path.terminated, &status) == 0 else {
      throw FileSystemError(number: errno)
    }
    return FileStatus(status)
  }

  internal init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      default: .other
      }
    byteCount = Int(status.st_size)
    identity = [UInt64(status.st_dev), UInt64(status.st_ino)]
    changed = Moment(secondsSince1970: Int(status.st_ctim.tv_sec))
    modifiedNanoseconds = Int(status.st_mtim.tv_sec) * 1_000_000_000 + Int(status.st_mtim.tv_nsec)
  }
}
