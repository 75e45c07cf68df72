public import ArgumentParser

/// The command `huizong`.
public struct Huizong: AsyncParsableCommand {
  public static let configuration = CommandConfiguration(
    commandName: "huizong",
    abstract: "汇总各县市、各检验机构报送的附件4：校验、汇总、答复。",
    subcommands: [Dump.self]
  )

  public init() {}
}
