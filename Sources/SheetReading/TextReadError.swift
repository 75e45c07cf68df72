public import SheetModel

/// Why a text file can't be read as a table.
public enum TextReadError: CodedError, Equatable {
  /// The system lacks the converter for GB18030; on some it is a package of its own.
  case noConverter
  case tooManyCells(limit: Int)

  public var code: String {
    switch self {
    case .noConverter: "CSV-001"
    case .tooManyCells: "CSV-002"
    }
  }

  public var message: String {
    switch self {
    case .noConverter:
      "文件不是 UTF-8 编码，而本机缺少 GB18030 转换组件（glibc 的 gconv）。请安装该组件，或把文件另存为「CSV UTF-8」。"
    case .tooManyCells(let limit): "表格的单元格超过上限 \(limit) 个。请拆分后重新提供。"
    }
  }
}
