internal import ArgumentParser
internal import InspectionModel
internal import Pipeline

extension Huizong {
  struct Consent: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "consent", abstract: "同意保留：问题照列，不再要求更正或说明。",
      discussion: "条件可以写几个，都符合的才算；值改动以后同意自动失效。同意保留的行计入附件4。")

    @Argument(help: ArgumentHelp("report.json 里的 fingerprint，可以给多个。", valueName: "问题"))
    var fingerprints: [String] = []

    @Option(help: ArgumentHelp("规则代码，如 V-104。", valueName: "规则"))
    var rule: String?

    @Option(help: ArgumentHelp("单位：全称、简称或代码。", valueName: "单位"))
    var office: String?

    @Option(help: ArgumentHelp("文件路径。", valueName: "文件"))
    var file: String?

    @Option(help: ArgumentHelp("单元格，如 G6。", valueName: "单元格"))
    var cell: String?

    @Option(help: ArgumentHelp("同意到哪一天（含当天）；不写就是全年。", valueName: "日期"))
    var until: String?

    @Flag(help: "收回同意。")
    var withdraw = false

    @OptionGroup var options: RulingOptions

    func validate() throws {
      if selection.isEmpty { throw ValidationError("请至少写一个条件：问题、--rule、--office、--file 或 --cell。") }
      if let until, Moment(until) == nil {
        throw ValidationError("--until 应为 2025-12-31 的形式，收到的是 \(until)。")
      }
      if withdraw, until != nil { throw ValidationError("--withdraw 和 --until 只能用一个。") }
    }

    func run() async throws {
      let ruling: Ruling =
        withdraw
        ? .withdraw(selection)
        : .consent(selection, until: until.flatMap { Moment($0) }?.date)
      try await options.record(ruling)
    }

    private var selection: FindingSelection {
      FindingSelection(
        fingerprints: fingerprints, rule: rule, office: office, file: file, cell: cell)
    }
  }
}
