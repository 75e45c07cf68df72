internal import ArgumentParser
internal import Pipeline
internal import Reporting

/// What every decision of the coordinator carries.
struct RulingOptions: ParsableArguments {
  @Option(help: ArgumentHelp("为什么，一定要写；记入台账。", valueName: "理由"))
  var reason: String

  @Option(help: ArgumentHelp("谁审定的。", valueName: "姓名"))
  var person: String?

  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var time: TimeOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if reason.allSatisfy(\.isWhitespace) { throw ValidationError("--reason 不能是空的，请写明理由。") }
  }

  func record(_ ruling: Ruling) async throws {
    try await Exiting.onError {
      let run = PeriodRun(
        workspace: workspace.workspace, periodNumber: time.period, asOf: time.moment,
        logger: output.logger)
      let outcome = try await RulingRun(
        workspace: workspace.workspace, run: run, reason: reason, person: person,
        logger: output.logger
      ).record(ruling)
      if output.json { return try Terminal.show("{\"recorded\":\(outcome.count)}") }
      if !output.quiet { try Terminal.show(outcome.sentence) }
    }
  }
}
