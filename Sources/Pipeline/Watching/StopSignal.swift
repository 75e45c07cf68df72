internal import Glibc
internal import Synchronization

/// SIGTERM and SIGINT as something to wait for, instead of the end of the process.
///
/// Once listened to, the signals stay caught for the rest of the process: whoever listens has to
/// end it.
///
/// - Source: signal-safety(7): the handler does nothing but write(2).
internal struct StopSignal: Sendable {
  /// The end of the pipe that the handlers write to; they can't carry anything along.
  private static let writeEnd = Atomic<Int32>(-1)

  /// Readable as soon as a signal came.
  internal let descriptor: Int32

  internal static func listen() throws(FileSystemError) -> StopSignal {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { throw FileSystemError(number: errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    writeEnd.store(ends[1], ordering: .sequentiallyConsistent)
    for number in [SIGTERM, SIGINT] {
      var action = sigaction()
      unsafe action.__sigaction_handler.sa_handler = { _ in
        var byte: UInt8 = 1
        _ = unsafe write(StopSignal.writeEnd.load(ordering: .relaxed), &byte, 1)
      }
      action.sa_flags = SA_RESTART
      unsafe sigaction(number, &action, nil)
    }
    return StopSignal(descriptor: ends[0])
  }
}

/// What ended a wait.
internal enum Wake: Hashable, Sendable {
  case stop, change, timeout
}

extension StopSignal {
  /// Waits for a signal, for `other` to become readable, or for the time to pass.
  ///
  /// - Parameters:
  ///   - other: A descriptor to wait for too; -1 for none.
  ///   - milliseconds: At least 0.
  /// - Returns: What came first; a signal before anything else.
  internal func wait(orReadable other: Int32, milliseconds: Int) -> Wake {
    var waited = [
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: other, events: Int16(POLLIN), revents: 0),
    ]
    let count = unsafe poll(&waited, nfds_t(waited.count), Int32(clamping: milliseconds))
    if waited[0].revents != 0 { return .stop }
    return count > 0 && waited[1].revents != 0 ? .change : .timeout
  }
}
