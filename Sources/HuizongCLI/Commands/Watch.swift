internal import ArgumentParser
internal import Pipeline

extension Huizong {
  struct Watch: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "watch", abstract: "守候收件箱：来了文件就汇总，直到收到停止信号。",
      discussion: """
        文件的大小和时间停下来、能完整打开以后才算收到；同时到的一起汇总。收件箱所在的共享盘断开时等它恢复。
        退出码：0 正常停止；75 已有另一个在守候；其余与 run 相同。
        """)

    @OptionGroup var workspace: WorkspaceOptions

    @Option(
      help: ArgumentHelp("只汇总这一期。", discussion: "不写就汇总报送日离得最近的一期，以及收到文件的那一期。", valueName: "期"))
    var period: Int?

    @Option(help: ArgumentHelp("文件停止变化多少秒以后才读。", valueName: "秒"))
    var still = 3.0

    @Option(help: ArgumentHelp("至少每隔多少秒查看一遍收件箱（共享盘上的变化没有通知）。", valueName: "秒"))
    var poll = 20.0

    @OptionGroup var output: OutputOptions

    func validate() throws {
      if let period, period < 1 { throw ValidationError("--period 从 1 开始，收到的是 \(period)。") }
      for (name, seconds) in [("--still", still), ("--poll", poll)]
      where !(0.1...86_400).contains(seconds) {
        throw ValidationError("\(name) 应在 0.1 到 86400 之间，收到的是 \(seconds)。")
      }
    }

    func run() async throws {
      let (json, quiet) = (output.json, output.quiet)
      try await Exiting.onError {
        let watch = WatchRun(
          workspace: workspace.workspace, periodNumber: period,
          timing: WatchTiming(stillness: Int(still * 1_000), poll: Int(poll * 1_000)),
          logger: output.logger
        ) { event in
          let line = WatchLine(event)
          // A watch goes on even if nobody reads what it says.
          if json {
            try? Terminal.show(line.json)
          } else if !quiet {
            try? Terminal.show(line.text)
          }
        }
        try await watch.run()
      }
    }
  }
}
