package import InspectionPlan
package import Ledger
package import SheetModel

/// Why a run can't go on.
package enum RunError: CodedError {
  case noWorkspace(path: String)
  case noPlan(path: String)
  case unreadablePlan(path: String, FileSystemError)
  case badPlan(path: String, PlanError)
  case badCatalogue(any CodedError)
  case badTemplate(any CodedError)
  case noSuchPeriod(Int, known: [Int])
  case locked(path: String)
  case unreadableInbox(path: String, FileSystemError)
  case noSuchFile(path: String)
  case unwritable(path: String, FileSystemError)
  case workbookFailed(path: String, any CodedError)
  case notProven(path: String, detail: String)
  case notEmpty(path: String)
  case ledger(LedgerError)
  /// No run wrote results for the period.
  case nothingToFinalize(period: String)
  /// What lies in 汇总结果 is not what a run would write now.
  case outdatedResults(period: String, detail: String)
  /// Something that the coordinator said fits nothing.
  case ruling(RulingError)
  /// A workbook that a plan or a form is to be made from.
  case badTable(path: String, any CodedError)
  /// A plan file whose top-level keys don't begin their lines.
  case unusualPlan(path: String)
  /// A file that was to be made is there already.
  case fileExists(path: String)
  case unknownOffice(String, known: [String])
  case unwatchable(path: String, FileSystemError)
  /// Another `huizong watch` is at work.
  case watched(path: String)

  package var code: String {
    switch self {
    case .noWorkspace: "RUN-001"
    case .noPlan: "RUN-002"
    case .unreadablePlan: "RUN-003"
    case .badPlan(_, let error): error.code
    case .badCatalogue(let error), .badTemplate(let error): error.code
    case .noSuchPeriod: "RUN-004"
    case .locked: "RUN-005"
    case .unreadableInbox: "RUN-006"
    case .noSuchFile: "RUN-007"
    case .unwritable: "RUN-008"
    case .workbookFailed(_, let error): error.code
    case .notProven: "RUN-009"
    case .notEmpty: "RUN-010"
    case .ledger(let error): error.code
    case .ruling(let error): error.code
    case .nothingToFinalize: "RUN-026"
    case .outdatedResults: "RUN-027"
    case .badTable(_, let error): error.code
    case .unusualPlan: "RUN-023"
    case .fileExists: "RUN-024"
    case .unknownOffice: "RUN-025"
    case .unwatchable: "RUN-021"
    case .watched: "RUN-022"
    }
  }

  package var message: String {
    switch self {
    case .noWorkspace(let path):
      "没有文件夹「\(path)」。请用 -w 指明工作文件夹，或先运行 huizong init 建立一个。"
    case .noPlan(let path):
      "「\(path)」里没有计划文件 plan.yaml，它还不是工作文件夹。请先运行 huizong init 建立。"
    case .unreadablePlan(let path, let error):
      "计划文件「\(path)」读不出来：\(error.reason)。请检查后重试。"
    case .badPlan(let path, let error): "「\(path)」：\(error.message)"
    case .badCatalogue(let error), .badTemplate(let error): error.message
    case .noSuchPeriod(let period, let known):
      "计划里没有第 \(period) 期。请在 \(known.map(String.init).joined(separator: "、")) 中选择。"
    case .locked(let path):
      "另一次汇总正在「\(path)」里进行。请等它结束后再运行。"
    case .unreadableInbox(let path, let error):
      "收件箱「\(path)」读不出来：\(error.reason)。请检查文件夹和权限后重试。"
    case .noSuchFile(let path):
      "没有文件「\(path)」。请检查路径。"
    case .unwritable(let path, let error):
      "「\(path)」没有写成：\(error.reason)。上一次的结果原样保留；请处理后重新运行。"
    case .workbookFailed(let path, let error):
      "「\(path)」没有写成。上一次的结果原样保留。\(error.message)"
    case .notProven(let path, let detail):
      "「\(path)」写出后读回核对不一致（\(detail)）。上一次的结果原样保留；请检查磁盘后重新运行。"
    case .notEmpty(let path):
      "「\(path)」里已经有计划文件，没有改动。请换一个文件夹，或直接使用它。"
    case .ledger(let error): error.message
    case .ruling(let error): error.message
    case .nothingToFinalize(let period):
      "\(period)还没有汇总过，没有可以定稿的结果。请先运行 huizong run。"
    case .outdatedResults(let period, let detail):
      "\(period)没有定稿：\(detail)。请重新运行 huizong run，看过结果再定稿。"
    case .badTable(let path, let error):
      error.message.split(separator: "\n").map { "「\(path)」\($0)" }.joined(separator: "\n")
    case .unusualPlan(let path):
      "「\(path)」的写法特殊（每个顶层键要各起一行），不能照它起草。请改写后重试。"
    case .fileExists(let path):
      "「\(path)」已经有了，没有改动。请换一个文件名，或先把它移开。"
    case .unknownOffice(let name, let known):
      "计划里没有报送单位「\(name)」。请在 \(known.joined(separator: "、")) 中选择。"
    case .unwatchable(let path, let error):
      "「\(path)」不能守候：\(error.reason)。请改用定时任务运行 huizong run。"
    case .watched(let path):
      "另一个 huizong watch 正在守候「\(path)」。同一个文件夹只需要一个。"
    }
  }

  /// The exit status that scripts see.
  package var exitStatus: ExitStatus {
    switch self {
    case .noWorkspace, .noSuchPeriod, .noSuchFile, .notEmpty, .ruling, .nothingToFinalize,
      .outdatedResults:
      .usage
    case .noPlan, .unreadablePlan, .badPlan, .badCatalogue, .badTemplate: .badPlan
    case .locked, .watched, .ledger(.busy): .locked
    case .unwatchable: .internal
    case .badTable: .nothingReadable
    case .unusualPlan: .badPlan
    case .fileExists, .unknownOffice: .usage
    case .unreadableInbox: .nothingReadable
    case .unwritable, .workbookFailed, .notProven, .ledger: .outputFailed
    }
  }
}
