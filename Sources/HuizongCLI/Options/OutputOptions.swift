internal import ArgumentParser
internal import Logging
internal import Reporting

/// What every command prints, and where.
struct OutputOptions: ParsableArguments {
  @Flag(help: "只在标准输出上给出一份 JSON（供程序读取）。")
  var json = false

  @Flag(help: "不显示文字，只用退出码。")
  var quiet = false

  @Flag(help: "在标准错误上说明每一步。")
  var verbose = false

  @Flag(name: .customLong("no-color"), help: "不用颜色。")
  var noColor = false

  func validate() throws {
    if quiet, verbose { throw ValidationError("--quiet 和 --verbose 只能用一个。") }
  }

  /// Logs to standard error, English, warnings only unless `--verbose`.
  var logger: Logger {
    var logger = Logger(label: "huizong") { StreamLogHandler.standardError(label: $0) }
    logger.logLevel = verbose ? .debug : .error
    return logger
  }

  /// Colour only where a person looks.
  var style: TerminalStyle {
    TerminalStyle(hasColour: !noColor && !json && Terminal.isInteractive)
  }
}
