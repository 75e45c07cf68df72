internal import Glibc

/// An exclusive lock on a workspace, held until the value goes away or the process dies.
///
/// - Source: flock(2).
package struct RunLock: ~Copyable {
  private let descriptor: Int32

  /// Takes the lock; `nil` when another process holds it.
  package init?(_ path: FilePath) throws(FileSystemError) {
    let descriptor = unsafe open(path.terminated, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw FileSystemError(number: errno) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let number = errno
      close(descriptor)
      guard number == EWOULDBLOCK else { throw FileSystemError(number: number) }
      return nil
    }
    self.descriptor = descriptor
  }

  deinit {
    close(descriptor)
  }
}
