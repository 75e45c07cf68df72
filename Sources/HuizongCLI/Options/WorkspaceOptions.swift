internal import ArgumentParser
internal import Pipeline

/// Which workspace a command works in.
struct WorkspaceOptions: ParsableArguments {
  @Option(
    name: [.customShort("w"), .customLong("workspace")],
    help: ArgumentHelp("工作文件夹。", discussion: "不写就是当前文件夹。", valueName: "文件夹"))
  var path = "."

  var workspace: Workspace { Workspace(root: FilePath(path)) }
}
