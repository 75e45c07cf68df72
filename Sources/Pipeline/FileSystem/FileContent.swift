internal import CPlatform
internal import Glibc

/// Reads and writes whole files.
package enum FileContent {
  /// Reads a file that nobody is writing to.
  ///
  /// - Throws: `EAGAIN` if another process has it open for writing, or if its size or time changed
  ///   while it was read; `EFBIG` beyond `limit` bytes.
  /// - Memory: the file.
  /// - Source: fcntl(2), F_SETLEASE: a read lease is refused with EAGAIN while a writer is there.
  package static func read(
    _ path: FilePath, limit: Int = 1 << 30
  ) throws(FileSystemError) -> [UInt8] {
    let descriptor = unsafe open(path.terminated, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw FileSystemError(number: errno) }
    defer { close(descriptor) }
    // A writer who comes while the lease is held raises SIGIO, which would end the process.
    _ = signal(SIGIO, SIG_IGN)
    if fcntl(descriptor, Int32(CPLATFORM_F_SETLEASE), Int32(F_RDLCK)) != 0 {
      // Network folders and other owners' files know no leases; the size check below remains.
      guard errno != EAGAIN else { throw FileSystemError(number: EAGAIN) }
    } else {
      _ = fcntl(descriptor, Int32(CPLATFORM_F_SETLEASE), Int32(F_UNLCK))
    }
    let before = try status(descriptor)
    guard before.kind == .file else {
      throw FileSystemError(number: before.kind == .folder ? EISDIR : EINVAL)
    }
    guard before.byteCount <= limit else { throw FileSystemError(number: EFBIG) }
    var failure: FileSystemError?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: before.byteCount) { buffer, filled in
      while filled < before.byteCount, failure == nil {
        let count = unsafe Glibc.read(
          descriptor, buffer.baseAddress.map { unsafe $0 + filled }, before.byteCount - filled)
        if count > 0 {
          filled += count
        } else {
          failure = FileSystemError(number: count < 0 ? errno : EAGAIN)
        }
      }
    }
    if let failure { throw failure }
    guard try status(descriptor) == before else { throw FileSystemError(number: EAGAIN) }
    return bytes
  }

  /// Writes a file and, where it must last, waits until the disk has it.
  ///
  /// - Parameters:
  ///   - bytes: What it is to hold.
  ///   - path: Where.
  ///   - isDurable: Whether to wait.
  ///   - isNew: Whether a file that is there already is an error, `EEXIST`, rather than replaced.
  /// - Throws: ``FileSystemError``; half a file may be left then.
  package static func write(
    _ bytes: [UInt8], to path: FilePath, isDurable: Bool = true, isNew: Bool = false
  ) throws(FileSystemError) {
    try put(bytes, to: path, flags: isNew ? O_EXCL : O_TRUNC, isDurable: isDurable)
  }

  /// Adds to the end of a file, makes it where it is not there, and waits until the disk has it.
  package static func append(_ bytes: [UInt8], to path: FilePath) throws(FileSystemError) {
    try put(bytes, to: path, flags: O_APPEND, isDurable: true)
  }

  private static func put(
    _ bytes: [UInt8], to path: FilePath, flags: Int32, isDurable: Bool
  ) throws(FileSystemError) {
    let descriptor = unsafe open(
      path.terminated, O_WRONLY | O_CREAT | O_CLOEXEC | flags, 0o644)
    guard descriptor >= 0 else { throw FileSystemError(number: errno) }
    defer { close(descriptor) }
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(
          descriptor, buffer.baseAddress.map { unsafe $0 + written }, buffer.count - written)
      }
      guard count > 0 else { throw FileSystemError(number: errno) }
      written += count
    }
    guard !isDurable || fsync(descriptor) == 0 else { throw FileSystemError(number: errno) }
  }

  /// Waits until the disk has a file that another library wrote.
  package static func synchronise(_ path: FilePath) throws(FileSystemError) {
    let descriptor = unsafe open(path.terminated, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileSystemError(number: errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw FileSystemError(number: errno) }
  }

  /// Gives a file another name; one of that name is replaced.
  package static func rename(_ old: FilePath, to new: FilePath) throws(FileSystemError) {
    guard unsafe Glibc.rename(old.terminated, new.terminated) == 0 else {
      throw FileSystemError(number: errno)
    }
  }

  /// Removes a file; one that is not there is fine.
  package static func remove(_ path: FilePath) {
    _ = unsafe unlink(path.terminated)
  }

  private static func status(_ descriptor: Int32) throws(FileSystemError) -> FileStatus {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw FileSystemError(number: errno) }
    return FileStatus(status)
  }
}
