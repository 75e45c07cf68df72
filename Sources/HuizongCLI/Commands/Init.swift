internal import ArgumentParser
internal import Pipeline

extension Huizong {
  struct Init: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "init", abstract: "建立工作文件夹：计划文件，以及每期、每个报送单位的收件文件夹。",
      discussion: "--from 按一份真实的空白附件4 定列；--previous 由上一年度的工作文件夹延续。")

    @Argument(help: ArgumentHelp("要建立的文件夹。", valueName: "文件夹"))
    var path: String

    @Option(help: ArgumentHelp("用这份计划文件，代替自带的楚雄州 2025 年计划。", valueName: "plan.yaml"))
    var plan: String?

    @Option(
      help: ArgumentHelp("附件4 的列照这份空白表。", valueName: "空白附件4.xlsx"), completion: .file())
    var from: String?

    @Option(
      help: ArgumentHelp(
        "由上一年度的工作文件夹延续：单位、别名、列、规则和做法照旧，日期改为下一年，带上未办结的督办和下半年抽样的批次。", valueName: "上年文件夹"),
      completion: .directory)
    var previous: String?

    @OptionGroup var output: OutputOptions

    func run() async throws {
      try await Exiting.onError {
        let workspace = Workspace(root: FilePath(path))
        let old = previous.map { Workspace(root: FilePath($0)) }
        let newPlan = NewYearPlan(plan: plan, previous: old, form: from)
        let setup = try WorkspaceSetup(planBytes: try newPlan.bytes(), name: newPlan.name)
        var carried: YearCarryOver?
        if let old { carried = try await YearCarryOver(from: old, logger: output.logger) }
        try setup.make(workspace)
        try carried?.enter(into: workspace)
        if output.json {
          var json = Array("{\"workspace\":".utf8)
          JSONText.append(path, to: &json)
          if let carried {
            let counts = [
              ("earlierSamples", carried.sampleCount), ("earlierDuties", carried.openDuties.count),
            ]
            for (key, count) in counts { json += Array(",\"\(key)\":\(count)".utf8) }
          }
          return try Terminal.show(json + Array("}\n".utf8))
        }
        guard !output.quiet else { return }
        if let carried {
          let count = carried.openDuties.count
          try Terminal.show(
            "从上一年带来：下半年抽样的 \(carried.sampleCount) 批（查重复抽样用），未办结的督办 \(count) 项\(count > 0 ? "：" : "。")"
          )
          for duty in carried.openDuties.prefix(20) { try Terminal.show("  · \(duty)") }
          if count > 20 { try Terminal.show("  …… 其余 \(count - 20) 项见 huizong ledger export") }
        }
        if previous != nil, plan == nil {
          try Terminal.show(
            "计划项、批次和报送日期照搬上一年，请对照新的通知修改「\(path)/plan.yaml」，再用 huizong plan lint 检查。")
        }
        try Terminal.show("已建立「\(path)」。请把各单位报来的表格放进「\(path)/收件箱」，再运行：huizong run -w \(path)")
      }
    }
  }
}
