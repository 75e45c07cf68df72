internal import ArgumentParser
internal import Pipeline

extension Huizong.Plan {
  struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "import", abstract: "由印发的附件1（可加通讯录）起草计划文件。",
      discussion: """
        附件1 可以是 .xlsx、.xls 或 .csv，表头在哪一行都可以。看不懂的地方逐格指出，退出码 65。
        附件1 和通讯录没有写的（列、规则、报送日期、产品别名）照抄 --base，请核对。
        """)

    @Argument(help: ArgumentHelp("附件1 的表格。", valueName: "附件1"), completion: .file())
    var annex: String

    @Option(
      help: ArgumentHelp("通讯录：单位名称一列，代码、别名、报送材料、联系人、电话可选。", valueName: "通讯录"),
      completion: .file())
    var offices: String?

    @Option(
      help: ArgumentHelp("其余照抄这份计划；不写时照抄随程序发布的计划。", valueName: "plan.yaml"),
      completion: .file(extensions: ["yaml", "yml"]))
    var base: String?

    @Option(help: ArgumentHelp("哪一年；标题里写明了就不用写。", valueName: "年"))
    var year: Int?

    @Option(
      name: [.customShort("o"), .customLong("output")],
      help: ArgumentHelp("写到这个新文件；不写时写到标准输出。", valueName: "plan.yaml"))
    var target: String?

    @OptionGroup var output: OutputOptions

    func validate() throws {
      if let year, !(2000...2999).contains(year) {
        throw ValidationError("--year 应为四位年份，收到的是 \(year)。")
      }
    }

    func run() async throws {
      try await Exiting.onError {
        let text = try PlanImport(annex: annex, contacts: offices, base: base, year: year).text()
        if let target {
          try NewFile.write(Array(text.utf8), to: target)
        }
        if output.json {
          var json = Array("{\"schema\":\"huizong-plan-import/1\",".utf8)
          for (key, value) in [("file", target), ("plan", text)] {
            guard let value else { continue }
            JSONText.append(key, to: &json)
            json.append(UInt8(ascii: ":"))
            JSONText.append(value, to: &json)
            json.append(UInt8(ascii: key == "plan" ? "}" : ","))
          }
          try Terminal.show(json + [UInt8(ascii: "\n")])
        } else if let target {
          if !output.quiet {
            try Terminal.show("已起草「\(target)」。请对照印发件核对，再用 huizong plan lint \(target) 检查。")
          }
        } else {
          try Terminal.show(Array(text.utf8))
        }
      }
    }
  }
}
