/// Why there is nothing to watch for the moment.
package enum InboxAbsence: Error, Hashable, Sendable {
  /// The workspace, its plan file or 收件箱 is not there.
  case missing(path: String)
  /// A share that was mounted here is no longer; what shows is the bare folder below it.
  case unmounted(path: String)
  /// 收件箱 holds nothing at all, not even the folders that `init` makes.
  case empty(path: String)

  /// One Chinese sentence: what, and what happens.
  package var sentence: String {
    switch self {
    case .missing(let path):
      "「\(path)」不在了，先等它回来，这段时间不汇总，结果保持原样。"
    case .unmounted(let path):
      "「\(path)」上挂载的共享盘断开了，先等它恢复，这段时间不汇总，结果保持原样。"
    case .empty(let path):
      "「\(path)」里什么也没有，可能共享盘还没有挂上，先等它恢复。确实没有文件的，请在里面建一个文件夹。"
    }
  }
}
