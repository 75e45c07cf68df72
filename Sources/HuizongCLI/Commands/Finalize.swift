internal import ArgumentParser
internal import Pipeline

extension Huizong {
  struct Finalize: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "finalize", abstract: "定稿：把上次汇总的附件4、底稿和数字固定下来，以后的汇总只列差异。",
      discussion: "定的是上次 huizong run 写出的结果；收件箱、计划或审定在那以后有变化的，先重新汇总。")

    @Option(help: ArgumentHelp("第几期，从 1 起。", discussion: "不写就是上次汇总的那一期。", valueName: "期"))
    var period: Int?

    @Option(help: ArgumentHelp("谁定稿。", valueName: "姓名"))
    var person: String?

    @Option(help: ArgumentHelp("说明，记入台账。", valueName: "说明"))
    var note: String?

    @OptionGroup var workspace: WorkspaceOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
      if let period, period < 1 { throw ValidationError("--period 从 1 开始，收到的是 \(period)。") }
    }

    func run() async throws {
      try await Exiting.onError {
        let outcome = try await FinalizeRun(
          workspace: workspace.workspace, periodNumber: period, person: person, note: note,
          logger: output.logger
        ).run()
        if output.json {
          var json = Array("{\"folder\":".utf8)
          JSONText.append(outcome.folder, to: &json)
          json += Array(
            ",\"number\":\(outcome.number),\"batches\":\(outcome.batchCount),\"repeated\":\(outcome.isRepeated)}\n"
              .utf8)
          return try Terminal.show(json)
        }
        if !output.quiet { try Terminal.show(outcome.sentence) }
      }
    }
  }
}
