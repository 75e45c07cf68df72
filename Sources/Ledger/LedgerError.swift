import SheetModel

/// Why the ledger can't be read or written.
package enum LedgerError: CodedError, Hashable {
  /// Another program holds it: a tool in which it is open, or a run of another version.
  case busy
  /// The disk is full, read-only or broken; nothing of the entry was written.
  case unwritable(Reason)
  /// No ledger, or one that is damaged.
  case damaged(detail: String)
  /// Made by a later version of this program.
  case tooNew
  /// An entry that was made before was to be changed or taken back, or contradicts what is there.
  case refused(detail: String)

  package enum Reason: Hashable, Sendable {
    case full
    case readOnly
    case forbidden
    case other(code: Int)
  }

  package var code: String {
    switch self {
    case .busy: "LED-001"
    case .unwritable: "LED-002"
    case .damaged: "LED-003"
    case .tooNew: "LED-004"
    case .refused: "LED-005"
    }
  }

  package var message: String {
    switch self {
    case .busy: "台账正被另一个程序占用。请关闭打开它的程序后重新运行。"
    case .unwritable(let reason): "台账没有写成：\(reason.words)。请处理后重新运行，已收的件不会丢失。"
    case .damaged(let detail):
      "台账读不出来（\(detail)）。请从备份取回 .huizong/ledger.sqlite，不要删除它。"
    case .tooNew: "台账是由更新版本的程序建立的。请使用那个版本。"
    case .refused(let detail): "台账只能添加，不能改动或重复登记（\(detail)）。"
    }
  }
}

extension LedgerError.Reason {
  fileprivate var words: String {
    switch self {
    case .full: "磁盘空间已满"
    case .readOnly: "磁盘是只读的"
    case .forbidden: "没有权限"
    case .other(let code): "系统错误 \(code)"
    }
  }
}
