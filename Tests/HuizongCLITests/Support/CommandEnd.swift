import ArgumentParser
import HuizongCLI

/// Runs commands in this process.
enum CommandEnd {
  /// How the command ends; 0 where it returns.
  static func code(_ arguments: [String]) async -> Int32 {
    do {
      var command = try Huizong.parseAsRoot(arguments)
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
      return 0
    } catch {
      return Huizong.exitCode(for: error).rawValue
    }
  }
}
