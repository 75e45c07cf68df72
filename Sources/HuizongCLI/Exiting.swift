internal import ArgumentParser
internal import Pipeline

/// Turns errors into a sentence on standard error and an exit code.
enum Exiting {
  static func onError(_ body: () async throws -> Void) async throws {
    do {
      try await body()
    } catch let error as RunError {
      Terminal.say(error)
      throw ExitCode(error.exitStatus.rawValue)
    } catch let error as BufferedOutput.Failure {
      Terminal.say("错误：标准输出没有写完（系统错误 \(error.systemCode)）。请检查磁盘后重试。")
      throw ExitCode(ExitStatus.outputFailed.rawValue)
    }
  }

  /// Ends the command with a status; 0 goes on to the normal end.
  static func with(_ status: ExitStatus) throws {
    if status != .nothingOpen { throw ExitCode(status.rawValue) }
  }
}
