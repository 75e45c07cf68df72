internal import Glibc
internal import Pipeline
internal import SheetModel

/// Writes to the standard descriptors.
///
/// `stdout` and `stderr` of the C library are globals that Swift 6 refuses, so descriptors are used.
enum Terminal {
  /// Whether standard output is a terminal.
  static var isInteractive: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Writes text and a line break to standard output.
  static func show(_ text: String) { write(Array((text + "\n").utf8), to: STDOUT_FILENO) }

  static func show(_ bytes: [UInt8]) { write(bytes, to: STDOUT_FILENO) }

  /// Writes text and a line break to standard error.
  static func say(_ text: String) { write(Array((text + "\n").utf8), to: STDERR_FILENO) }

  /// Writes an error to standard error as `错误 [RUN-001] 没有文件夹……`.
  static func say(_ error: any CodedError) { say("错误 [\(error.code)] \(error.message)") }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(
          descriptor, buffer.baseAddress.map { unsafe $0 + written }, buffer.count - written)
      }
      // A reader that went away is no error of ours, and nobody is left to be told.
      guard count > 0 else { return }
      written += count
    }
  }
}
