import Glibc

/// Writes bytes to a file descriptor in large pieces.
///
/// - Memory: 64 KiB and the longest single line.
/// - Errors: ``Failure`` at the first write that does not succeed; the rest is not attempted.
internal struct BufferedOutput: ~Copyable {
  /// The descriptor takes no more; `systemCode` is `errno`.
  internal struct Failure: Error, Equatable {
    internal var systemCode: Int
  }

  private static let pieceByteCount = 64 * 1024

  private let descriptor: Int32
  internal var bytes: [UInt8] = []

  internal init(descriptor: Int32 = STDOUT_FILENO) {
    self.descriptor = descriptor
    bytes.reserveCapacity(Self.pieceByteCount * 2)
  }

  /// Writes what has gathered, if it is worth a write.
  internal mutating func flushIfFull() throws(Failure) {
    if bytes.count >= Self.pieceByteCount { try flush() }
  }

  /// Writes everything that has gathered.
  internal mutating func flush() throws(Failure) {
    var position = 0
    while position < bytes.count {
      let count = unsafe bytes[position...].withUnsafeBytes {
        unsafe write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw Failure(systemCode: Int(errno)) }
      position += count
    }
    bytes.removeAll(keepingCapacity: true)
  }
}
