internal import Glibc

/// Tells that something changed in a set of folders; what changed is for a scan to find out.
///
/// Events are never read for their names: a queue that overflowed, a folder that was renamed, or a
/// network folder that reports nothing would all make such names wrong. So an event only wakes.
///
/// - Order: folders are added again at every scan; adding one twice is free, and a folder that was
///   unmounted and came back is thereby watched again.
/// - Source: inotify(7).
internal struct FolderWatch: ~Copyable {
  private static let events = UInt32(
    IN_CLOSE_WRITE | IN_MODIFY | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO
      | IN_DELETE_SELF
      | IN_MOVE_SELF)

  internal let descriptor: Int32

  internal init() throws(FileSystemError) {
    let descriptor = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
    guard descriptor >= 0 else { throw FileSystemError(number: errno) }
    self.descriptor = descriptor
  }

  deinit {
    close(descriptor)
  }

  /// Watches a folder; `false` where the system refuses, so that only scans will notice.
  internal func add(_ folder: FilePath) -> Bool {
    unsafe inotify_add_watch(descriptor, folder.terminated, Self.events) >= 0
  }

  /// Forgets the events so far, an overflow included.
  internal func drain() {
    var buffer = [UInt8](repeating: 0, count: 64 * 1024)
    while unsafe buffer.withUnsafeMutableBytes({
      unsafe read(descriptor, $0.baseAddress, $0.count)
    }) > 0 {}
  }
}
