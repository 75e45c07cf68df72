public import ArgumentParser
internal import Pipeline

/// The command `huizong`.
public struct Huizong: AsyncParsableCommand {
  public static let configuration = CommandConfiguration(
    commandName: "huizong",
    abstract: "汇总各县市、各检验机构报送的附件4：校验、汇总、报告。",
    version: ProgramVersion.current,
    subcommands: [
      Init.self, Run.self, Check.self, Status.self, Dump.self, Plan.self, Rules.self,
      Template.self, Ledger.self, Watch.self, Exclude.self, Reinstate.self, Decide.self,
      Consent.self, Finalize.self,
    ]
  )

  public init() {}
}
