internal import ArgumentParser
internal import Pipeline
internal import Reporting

extension Huizong {
  struct Status: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "status", abstract: "谁报了、谁没报、完成了多少；不写任何文件。")

    @OptionGroup var workspace: WorkspaceOptions
    @OptionGroup var time: TimeOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
      try await Exiting.onError {
        let run = PeriodRun(
          workspace: workspace.workspace, periodNumber: time.period, asOf: time.moment,
          logger: output.logger)
        let outcome = try await run.preview()
        if output.json {
          try Terminal.show(ReportJSON(outcome.report).bytes)
        } else if !output.quiet {
          let summary = TerminalSummary(
            outcome.report, folder: nil, outputs: [], style: output.style)
          try Terminal.show(Array(summary.text.utf8))
        }
        try Exiting.with(outcome.exitStatus)
      }
    }
  }
}
