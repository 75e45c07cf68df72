internal import ArgumentParser
internal import Consolidation
internal import Pipeline

extension Huizong {
  /// What only the coordinator can settle.
  struct Decide: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "decide", abstract: "审定：两家不一致的采用哪家，一家的报表是累计还是新增。",
      subcommands: [Conflict.self, Filing.self])
  }
}

extension Huizong.Decide {
  struct Conflict: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "conflict", abstract: "两家报的同一批不一致时，采用其中一家。")

    @Option(help: ArgumentHelp("检验报告编号；没有编号的，照报告里显示的写。", valueName: "批次"))
    var batch: String

    @Option(help: ArgumentHelp("采用哪家所报：全称、简称或代码。", valueName: "单位"))
    var office: String

    @OptionGroup var options: RulingOptions

    func run() async throws {
      try await options.record(.conflict(batch: batch, office: office))
    }
  }

  struct Filing: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "filing", abstract: "一家的报表从某一期起按年初累计还是本期新增计。")

    enum Kind: String, CaseIterable, ExpressibleByArgument {
      case cumulative
      case additional
    }

    @Option(help: ArgumentHelp("单位：全称、简称或代码。", valueName: "单位"))
    var office: String

    @Option(name: .customLong("from"), help: ArgumentHelp("从第几期起。", valueName: "期"))
    var first: Int

    @Option(
      name: .customLong("as"),
      help: ArgumentHelp("cumulative 年初累计，additional 本期新增。", valueName: "算法"))
    var kind: Kind

    @OptionGroup var options: RulingOptions

    func run() async throws {
      try await options.record(
        .filing(
          office: office, period: first, kind == .cumulative ? .cumulative : .additional))
    }
  }
}
