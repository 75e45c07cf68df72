/// Names of the folders in which finalized documents lie: `汇总结果/一季度/定稿-1`.
internal enum FinalizedFolder {
  internal static func name(number: Int) -> String { "定稿-\(number)" }

  /// Relative to the workspace.
  internal static func shown(period: String, number: Int) -> String {
    [Workspace.resultsName, period, name(number: number)].joined(separator: "/")
  }
}
