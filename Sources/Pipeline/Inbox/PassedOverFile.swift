/// A file in 收件箱 that was not read, and why.
package struct PassedOverFile: Hashable, Sendable {
  package enum Reason: String, Hashable, Sendable {
    /// `~$…`: the mark that a program leaves while a workbook is open.
    case lockFile
    /// Left by an operating system: Thumbs.db, .DS_Store and hidden files.
    case systemFile
    /// A download or copy that has not ended, by its name.
    case partialDownload
    /// Another process was writing it.
    case beingWritten
    /// In the coordinator's folder, and no input that this program knows.
    case coordinatorFile
    /// By name and content neither a spreadsheet nor a document.
    case unrelated
    /// A link to a folder of 收件箱 that is read anyway.
    case sameFolder
    /// Neither a file nor a folder.
    case specialFile

    /// In Chinese, to stand after the file's name.
    package var words: String {
      switch self {
      case .lockFile: "打开表格时留下的临时标记，不是报表"
      case .systemFile: "系统文件，不是报表"
      case .partialDownload: "还没有下载或复制完"
      case .beingWritten: "正在被写入，下次运行再读"
      case .coordinatorFile: "在质量科文件夹里，不作为报送件"
      case .unrelated: "不是表格，也不是文字材料"
      case .sameFolder: "这个链接指向已经读过的文件夹"
      case .specialFile: "不是普通文件"
      }
    }
  }

  /// Relative to the workspace.
  package var path: String
  package var reason: Reason

  package init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }
}
