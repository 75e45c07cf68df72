internal import ArgumentParser
internal import InspectionModel
internal import InspectionPlan
internal import Pipeline
internal import Reporting

extension Huizong {
  struct Rules: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "rules", abstract: "列出全部校验规则：级别、是否暂未列入、依据、怎样改、例子。",
      discussion: "写出代码就看这几条的全部内容，如 huizong rules F-101 X-104。不写 -w 和 --plan 时按随程序发布的计划。")

    @Argument(help: ArgumentHelp("只看这几条规则。", valueName: "代码"))
    var codes: [String] = []

    @Option(
      name: [.customShort("w"), .customLong("workspace")],
      help: ArgumentHelp("用这个工作文件夹的计划和措辞。", valueName: "文件夹"))
    var workspace: String?

    @Option(
      help: ArgumentHelp("用这份计划文件。", valueName: "plan.yaml"),
      completion: .file(extensions: ["yaml", "yml"]))
    var plan: String?

    @Option(
      help: ArgumentHelp("写成一个可以打印的网页。已有的文件不覆盖。", valueName: "文件.html"),
      completion: .file(extensions: ["html"]))
    var page: String?

    @OptionGroup var output: OutputOptions

    func validate() throws {
      if workspace != nil, plan != nil { throw ValidationError("-w 和 --plan 只能用一个。") }
      for code in codes where Self.code(code) == nil {
        throw ValidationError("没有规则「\(code)」。用 huizong rules 查看全部规则的代码。")
      }
    }

    func run() async throws {
      try await Exiting.onError {
        let (plan, catalogue) = try setting()
        let asked = Set(codes.compactMap(Self.code))
        let entries = try RuleCatalogue.entries(plan: plan, catalogue: catalogue)
          .filter { asked.isEmpty || asked.contains($0.code) }
        if let page {
          let document = RulePage(entries, plan: plan, programVersion: ProgramVersion.current)
          try NewFile.write(document.bytes, to: page)
        }
        if output.json { return try Terminal.show(RulesJSON(entries, plan: plan).bytes) }
        guard !output.quiet else { return }
        if let page { return try Terminal.show("已写好「\(page)」，共 \(entries.count) 条规则。") }
        let table = RuleTable(entries, style: output.style)
        try Terminal.show(Array((asked.isEmpty ? table.table : table.details).utf8))
      }
    }

    private func setting() throws(RunError) -> (AnnualPlan, MessageCatalogue) {
      if let workspace {
        let workspace = Workspace(root: FilePath(workspace))
        let plan = try workspace.loadPlan().plan
        return (plan, try workspace.loadCatalogue(for: plan))
      }
      let plan = try Workspace.planForCheck(plan)
      return (plan, try Workspace.shippedCatalogue(for: plan))
    }

    /// `f101` is taken for F-101.
    private static func code(_ text: String) -> RuleCode? {
      let letters = text.uppercased().filter { $0 != "-" }
      guard let area = letters.first else { return nil }
      return RuleCode(rawValue: "\(area)-\(letters.dropFirst())")
    }
  }
}
