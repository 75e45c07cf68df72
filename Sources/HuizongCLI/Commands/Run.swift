internal import ArgumentParser
internal import InspectionModel
internal import Pipeline
internal import Reporting

extension Huizong {
  struct Run: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "run", abstract: "汇总一期：读收件箱，校验，写出附件4、工作底稿和报告。",
      discussion: "退出码：0 没有待办；1 有请更正；2 只有请核实或督办；65 一个表也读不出；73 结果没有写成；75 另一次汇总正在进行；78 计划文件有错。"
    )

    @OptionGroup var workspace: WorkspaceOptions
    @OptionGroup var time: TimeOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
      try await Exiting.onError {
        let run = PeriodRun(
          workspace: workspace.workspace, periodNumber: time.period, asOf: time.moment,
          logger: output.logger)
        let outcome = try await run.run()
        try show(outcome)
        try Exiting.with(outcome.period.exitStatus)
      }
    }

    private func show(_ outcome: RunOutcome) throws {
      if output.json { return try Terminal.show(outcome.published.reportJSON) }
      guard !output.quiet else { return }
      let kept = outcome.published.keptNames.map {
        "「\(outcome.published.folder)」里手工改过的文件已另存为「\($0)」。要改的内容请放进 收件箱/质量科。"
      }
      let summary = TerminalSummary(
        outcome.period.report, folder: outcome.published.folder,
        outputs: outcome.published.shownNames, notes: kept, style: output.style)
      try Terminal.show(Array(summary.text.utf8))
    }
  }
}
