internal import Glibc
internal import SheetModel

/// Writes to the standard descriptors.
///
/// `stdout` and `stderr` of the C library are globals that Swift 6 refuses, so descriptors are used.
enum Terminal {
  /// Whether standard output is a terminal.
  static var isInteractive: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Writes text and a line break to standard output.
  static func show(_ text: String) throws(BufferedOutput.Failure) {
    try show(Array((text + "\n").utf8))
  }

  /// Writes bytes to standard output.
  static func show(_ bytes: [UInt8]) throws(BufferedOutput.Failure) {
    var output = BufferedOutput()
    output.bytes = bytes
    try output.flush()
  }

  /// Writes text and a line break to standard error.
  static func say(_ text: String) {
    var output = BufferedOutput(descriptor: STDERR_FILENO)
    output.bytes = Array((text + "\n").utf8)
    // Nobody is left to be told that standard error is closed.
    _ = try? output.flush()
  }

  /// Writes an error to standard error as `错误 [RUN-001] 没有文件夹……`.
  static func say(_ error: any CodedError) { say("错误 [\(error.code)] \(error.message)") }
}
