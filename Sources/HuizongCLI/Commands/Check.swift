internal import ArgumentParser
internal import InspectionPlan
internal import Pipeline
internal import Reporting

extension Huizong {
  struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: "校验表格，不算报送，也不写任何文件。",
      discussion: "退出码：0 没有问题；1 有请更正；2 只有请核实；64 没有这个文件；65 一个表也读不出。")

    @Argument(help: ArgumentHelp("要校验的表格。", valueName: "文件"))
    var files: [String]

    @Option(help: ArgumentHelp("按这份计划文件校验，代替自带的楚雄州 2025 年计划。", valueName: "plan.yaml"))
    var plan: String?

    @OptionGroup var output: OutputOptions

    func validate() throws {
      if files.isEmpty { throw ValidationError("请给出要校验的表格。") }
    }

    func run() async throws {
      try await Exiting.onError {
        let checked = try await CheckRun(paths: files, plan: try Workspace.planForCheck(plan)).run()
        if output.json {
          try Terminal.show(ReportJSON(checked).bytes)
        } else if !output.quiet {
          try Terminal.show(Array(CheckReport(checked, style: output.style).text.utf8))
        }
        try Exiting.with(ExitStatus(checked))
      }
    }
  }
}
