internal import ArgumentParser
internal import Pipeline

extension Huizong {
  struct Exclude: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "exclude", abstract: "撤下收到的一件：不再计入，原件和台账里的记录都留着。")

    @Argument(help: ArgumentHelp("报告里的回执号（2025-1-532301-01）或文件路径。", valueName: "回执号或文件"))
    var file: String

    @OptionGroup var options: RulingOptions

    func run() async throws { try await options.record(.exclude(file: file)) }
  }

  struct Reinstate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "reinstate", abstract: "恢复撤下的一件。")

    @Argument(help: ArgumentHelp("报告里的回执号（2025-1-532301-01）或文件路径。", valueName: "回执号或文件"))
    var file: String

    @OptionGroup var options: RulingOptions

    func run() async throws { try await options.record(.reinstate(file: file)) }
  }
}
