internal import Logging

/// How long the stages of a run take, for `--verbose`; never in a result.
internal struct StageClock {
  private let clock = ContinuousClock()
  private let logger: Logger
  private var last: ContinuousClock.Instant

  internal init(_ logger: Logger) {
    self.logger = logger
    last = clock.now
  }

  /// Tells what took the time since the last stage.
  internal mutating func finish(_ stage: String) {
    let now = clock.now
    let milliseconds = last.duration(to: now) / .milliseconds(1)
    logger.debug("\(stage) took \(Int(milliseconds.rounded())) ms")
    last = now
  }
}
