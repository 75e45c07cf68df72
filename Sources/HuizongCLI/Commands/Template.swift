internal import ArgumentParser
internal import InspectionPlan
internal import Pipeline

extension Huizong {
  struct Template: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "template", abstract: "写一份空白的附件4，发给报送单位填写。",
      discussion: "抽查产品品种、县市、抽样领域、检验结论、任务来源有下拉列表，报告编号是文本格式。已有的文件不覆盖。")

    @Option(help: ArgumentHelp("填好填报单位。", valueName: "单位"))
    var office: String?

    @Option(
      name: [.customShort("w"), .customLong("workspace")],
      help: ArgumentHelp("用这个工作文件夹的计划；不写时用随程序发布的计划。", valueName: "文件夹"))
    var workspace: String?

    @Option(help: ArgumentHelp("用这份计划文件。", valueName: "plan.yaml"), completion: .file())
    var plan: String?

    @Argument(help: ArgumentHelp("要写的文件。", valueName: "文件.xlsx"))
    var path: String

    @OptionGroup var output: OutputOptions

    func validate() throws {
      if workspace != nil, plan != nil { throw ValidationError("-w 和 --plan 只能用一个。") }
      if !path.lowercased().hasSuffix(".xlsx") {
        throw ValidationError("文件名应以 .xlsx 结尾，收到的是 \(path)。")
      }
    }

    func run() async throws {
      try await Exiting.onError {
        let form = try BlankFormRun(plan: try loadedPlan(), office: office, path: path)
        try form.write()
        if output.json {
          var json = Array("{\"file\":".utf8)
          JSONText.append(path, to: &json)
          return try Terminal.show(json + Array("}\n".utf8))
        }
        if !output.quiet { try Terminal.show("已写好「\(path)」。") }
      }
    }

    private func loadedPlan() throws(RunError) -> AnnualPlan {
      guard let workspace else { return try Workspace.planForCheck(plan) }
      return try Workspace(root: FilePath(workspace)).loadPlan().plan
    }
  }
}
