internal import Glibc

/// Lists and makes folders.
package enum Folder {
  /// The names in a folder, `.` and `..` left out, sorted by bytes.
  package static func names(in path: FilePath) throws(FileSystemError) -> [[UInt8]] {
    guard let stream = unsafe opendir(path.terminated) else {
      throw FileSystemError(number: errno)
    }
    defer { unsafe closedir(stream) }
    var names: [[UInt8]] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream) else { break }
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: UInt8.self, capacity: 256) { bytes in
          unsafe Array(UnsafeBufferPointer(start: bytes, count: strlen(bytes)))
        }
      }
      if name != [46], name != [46, 46] { names.append(name) }
    }
    guard errno == 0 else { throw FileSystemError(number: errno) }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// Makes the folder and those above it; one that is there already is fine.
  package static func make(_ path: FilePath) throws(FileSystemError) {
    if unsafe mkdir(path.terminated, 0o755) == 0 { return }
    switch errno {
    case EEXIST:
      guard try FileStatus.of(path).kind == .folder else {
        throw FileSystemError(number: ENOTDIR)
      }
    case ENOENT:
      guard let slash = path.bytes.lastIndex(of: UInt8(ascii: "/")), slash > 0 else {
        throw FileSystemError(number: ENOENT)
      }
      try make(FilePath(bytes: Array(path.bytes[..<slash])))
      guard unsafe mkdir(path.terminated, 0o755) == 0 || errno == EEXIST else {
        throw FileSystemError(number: errno)
      }
    default: throw FileSystemError(number: errno)
    }
  }

  /// Removes a folder that holds nothing; any other stays.
  internal static func removeEmpty(_ path: FilePath) {
    _ = unsafe rmdir(path.terminated)
  }

  /// Makes new names in the folder survive a power cut.
  package static func synchronise(_ path: FilePath) throws(FileSystemError) {
    let descriptor = unsafe open(path.terminated, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileSystemError(number: errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw FileSystemError(number: errno) }
  }
}
