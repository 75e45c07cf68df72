internal import ArgumentParser
internal import InspectionPlan
internal import Pipeline

extension Huizong {
  struct Init: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "建立工作文件夹：计划文件，以及每期、每个报送单位的收件文件夹。")

    @Argument(help: ArgumentHelp("要建立的文件夹。", valueName: "文件夹"))
    var path: String

    @Option(help: ArgumentHelp("用这份计划文件，代替自带的楚雄州 2025 年计划。", valueName: "plan.yaml"))
    var plan: String?

    @OptionGroup var output: OutputOptions

    func run() async throws {
      try await Exiting.onError {
        let workspace = Workspace(root: FilePath(path))
        let name = plan ?? PlanDocument.shippedName
        try WorkspaceSetup(planBytes: try planBytes(), name: name).make(workspace)
        if output.json {
          var json = Array("{\"workspace\":".utf8)
          JSONText.append(path, to: &json)
          return try Terminal.show(json + Array("}\n".utf8))
        }
        guard !output.quiet else { return }
        try Terminal.show("已建立「\(path)」。请把各单位报来的表格放进「\(path)/收件箱」，再运行：huizong run -w \(path)")
      }
    }

    private func planBytes() throws(RunError) -> [UInt8] {
      guard let plan else { return PlanFile.shipped }
      do {
        return try FileContent.read(FilePath(plan))
      } catch {
        throw error.isMissing ? .noSuchFile(path: plan) : .unreadablePlan(path: plan, error)
      }
    }
  }
}
