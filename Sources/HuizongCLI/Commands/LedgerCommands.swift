internal import ArgumentParser
internal import Pipeline

extension Huizong {
  /// What concerns the ledger.
  struct Ledger: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "ledger", abstract: "台账：收到过什么、说明过什么、审定过什么、上报过什么。", subcommands: [Export.self])
  }
}

extension Huizong.Ledger {
  struct Export: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export", abstract: "把台账全部写到标准输出，每行一个 JSON，kind 在最前。",
      discussion: "只读，不改任何文件；还没有台账时没有输出。")

    @OptionGroup var workspace: WorkspaceOptions

    func run() async throws {
      try await Exiting.onError {
        var output = BufferedOutput()
        try LedgerExport(workspace.workspace).write { line in
          output.bytes += line.utf8
          output.bytes.append(UInt8(ascii: "\n"))
          try output.flushIfFull()
        }
        try output.flush()
      }
    }
  }
}
