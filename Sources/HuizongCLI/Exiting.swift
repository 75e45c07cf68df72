internal import ArgumentParser
internal import Pipeline

/// Turns errors of a run into a sentence on standard error and an exit code.
enum Exiting {
  static func onError(_ body: () async throws -> Void) async throws {
    do {
      try await body()
    } catch let error as RunError {
      throw report(error)
    }
  }

  /// Ends the command with a status; 0 goes on to the normal end.
  static func with(_ status: ExitStatus) throws {
    if status != .nothingOpen { throw ExitCode(status.rawValue) }
  }

  private static func report(_ error: RunError) -> ExitCode {
    Terminal.say(error)
    return ExitCode(error.exitStatus.rawValue)
  }
}
