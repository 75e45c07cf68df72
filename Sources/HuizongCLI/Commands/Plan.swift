internal import ArgumentParser
internal import Glibc
internal import InspectionPlan
internal import Pipeline
internal import SheetPackage

extension Huizong {
  /// What concerns the plan file.
  struct Plan: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "plan", abstract: "检查计划文件，或由附件1 起草一份。", subcommands: [Lint.self, Import.self])
  }
}

extension Huizong.Plan {
  struct Lint: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "lint", abstract: "检查计划文件，指出每处错误的行和键，并列出计划自相矛盾的地方。",
      discussion: "没有错误时退出码为 0，自相矛盾不算错误；有错误时为 78；找不到文件时为 64。"
    )

    @Argument(
      help: ArgumentHelp("计划文件；不写时检查随程序发布的计划。", valueName: "plan.yaml"),
      completion: .file(extensions: ["yaml", "yml"]))
    var file: String?

    @OptionGroup var output: OutputOptions

    func run() async throws {
      try await Exiting.onError {
        let lint = PlanLint(try bytes(), name: file)
        if output.json {
          try Terminal.show(lint.json)
        } else if !output.quiet {
          try Terminal.show(Array(lint.text.utf8))
        }
        try Exiting.with(lint.mistakes.isEmpty ? .nothingOpen : .badPlan)
      }
    }

    private func bytes() throws -> [UInt8] {
      guard let file else { return PlanFile.shipped }
      do {
        return try FileBytes.all(ofFileAt: Array(file.utf8), limit: PlanFile.byteLimit + 1)
      } catch {
        switch Int32(error.systemCode) {
        case ENOENT, ENOTDIR:
          throw RunError.noSuchFile(path: file)
        case EFBIG:
          Terminal.say("错误：「\(file)」太大，不是计划文件。请核对路径。")
        case EISDIR:
          Terminal.say("错误：「\(file)」是文件夹。请写出其中的计划文件，如 plan.yaml。")
        default:
          Terminal.say("错误：「\(file)」无法读取（系统错误 \(error.systemCode)）。请检查权限。")
        }
        throw ExitCode(ExitStatus.badPlan.rawValue)
      }
    }
  }
}
