internal import Glibc

/// Lists and makes folders.
package enum Folder {
  /// The names in a folder, `.` and `..` left out, sorted by bytes.
  package static func names(in path: FilePath) throws(FileSystemError) -> [[UInt8]] {
    try entries(in: path).map(\.name)
  }

  /// The names in a folder of what is no folder itself, sorted by bytes; links are followed.
  package static func fileNames(in path: FilePath) throws(FileSystemError) -> [[UInt8]] {
    try entries(in: path).filter { entry in
      switch Int(entry.type) {
      case DT_REG: true
      case DT_DIR: false
      // A link, or a file system that doesn't say.
      default: (try? FileStatus.of(path.appending(entry.name)).kind) != .folder
      }
    }.map(\.name)
  }

  /// The names in a folder, each with its type as `readdir` gives it.
  private static func entries(
    in path: FilePath
  ) throws(FileSystemError) -> [(name: [UInt8], type: UInt8)] {
    guard let stream = unsafe opendir(path.terminated) else {
      throw FileSystemError(number: errno)
    }
    defer { unsafe closedir(stream) }
    var entries: [(name: [UInt8], type: UInt8)] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream) else { break }
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: UInt8.self, capacity: 256) { bytes in
          unsafe Array(UnsafeBufferPointer(start: bytes, count: strlen(bytes)))
        }
      }
      if name != [46], name != [46, 46] { entries.append((name, unsafe entry.pointee.d_type)) }
    }
    guard errno == 0 else { throw FileSystemError(number: errno) }
    return entries.sorted { $0.name.lexicographicallyPrecedes($1.name) }
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
