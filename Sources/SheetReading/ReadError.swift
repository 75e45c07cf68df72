public import SheetModel
public import SheetPackage

/// Why a file can't be read as a spreadsheet.
public enum ReadError: CodedError, Equatable {
  case package(PackageError)
  case workbook(WorkbookReadError)
  case text(TextReadError)
  /// The system does not hand the file out; `systemCode` is `errno`.
  case cannotOpen(systemCode: Int)
  case empty
  case encrypted
  case unsupported(FileFormat)
  /// No known kind of file, though named like a spreadsheet.
  case unrecognised
  case fileTooLarge(limit: Int)

  /// What the error means for whoever handed the file in.
  public enum Kind: Hashable, Sendable {
    /// Damaged, cut off, or not handed out by the system.
    case unreadable
    case passwordProtected
    /// A whole file of another kind: `OpenDocument 表格（.ods）`.
    case unsupported(format: String)
    /// It expands, nests or counts beyond the limits; `limit` says which, for people.
    case limitExceeded(limit: String)
  }

  public var kind: Kind {
    switch self {
    case .package(let error): error.kind
    case .workbook(let error): error.kind
    case .text(let error): error.kind
    case .cannotOpen, .empty, .unrecognised: .unreadable
    case .encrypted: .passwordProtected
    case .unsupported(let format): .unsupported(format: format.label)
    case .fileTooLarge(let limit): .limitExceeded(limit: "文件大小 \(limit) 字节")
    }
  }

  public var code: String {
    switch self {
    case .package(let error): error.code
    case .workbook(let error): error.code
    case .text(let error): error.code
    case .cannotOpen: "RDR-001"
    case .empty: "RDR-002"
    case .encrypted: "RDR-003"
    case .unsupported: "RDR-004"
    case .unrecognised: "RDR-005"
    case .fileTooLarge: "RDR-006"
    }
  }

  public var message: String {
    switch self {
    case .package(let error): error.message
    case .workbook(let error): error.message
    case .text(let error): error.message
    case .cannotOpen(let systemCode):
      "文件打不开（系统错误 \(systemCode)）。请检查文件是否存在、是否有读取权限，并关闭正在使用它的程序。"
    case .empty: "这是一个 0 字节的空文件，可能没有保存或传输完。请重新取得文件。"
    case .encrypted: "文件设了打开密码。请在 Excel 或 WPS 中取消密码（文件→信息→保护工作簿→用密码进行加密，清空密码）后重新保存。"
    case .unsupported(let format): "这是「\(format.label)」，不能直接读取。\(format.remedy)"
    case .unrecognised: "文件内容不是表格，也认不出是什么文件，可能已损坏。请用 Excel 或 WPS 打开检查后，另存为 .xlsx 再提供。"
    case .fileTooLarge(let limit): "文件超过上限 \(limit) 字节。请拆分后重新提供。"
    }
  }
}

extension FileFormat {
  /// What to do with a file of this kind, as one sentence.
  fileprivate var remedy: String {
    switch self {
    case .zip, .rar, .sevenZip, .gzip: "请解压后提供其中的表格；压缩时请用 .zip 格式。"
    case .mail, .webArchive: "请打开后把其中的表格另存为 .xlsx 再提供。"
    case .pdf, .picture, .openDocumentFixed: "请提供原来的 Excel 表格（.xlsx）。"
    case .wordDocument, .wordDocument97, .richText, .presentation, .openDocumentOther:
      "请把其中的表格复制到 Excel 或 WPS 表格，另存为 .xlsx 再提供。"
    default:
      "请用 Excel 或 WPS 打开，选择「文件→另存为」，保存类型选「Excel 工作簿（*.xlsx）」，再提供另存的文件。"
    }
  }
}

extension PackageError {
  fileprivate var kind: ReadError.Kind {
    switch self {
    case .encryptedPart: .passwordProtected
    case .tooManyEntries(_, let limit): .limitExceeded(limit: "条目数 \(limit)")
    case .tooLarge(_, let limit): .limitExceeded(limit: "解压后 \(limit) 字节")
    case .suspiciousRatio(_, let limit): .limitExceeded(limit: "膨胀 \(limit) 倍")
    default: .unreadable
    }
  }
}

extension WorkbookReadError {
  fileprivate var kind: ReadError.Kind {
    switch self {
    case .textTooLong(_, let limit): .limitExceeded(limit: "一段内容 \(limit) 字节")
    case .tooManyStrings(let limit): .limitExceeded(limit: "文字 \(limit) 条")
    case .tooManyCells(let limit): .limitExceeded(limit: "单元格 \(limit) 个")
    case .tooManySheets(let limit): .limitExceeded(limit: "工作表 \(limit) 张")
    case .binaryVersion: .unsupported(format: "Excel 4.0 或更早的工作簿")
    default: .unreadable
    }
  }
}

extension TextReadError {
  fileprivate var kind: ReadError.Kind {
    switch self {
    case .noConverter: .unreadable
    case .tooManyCells(let limit): .limitExceeded(limit: "单元格 \(limit) 个")
    }
  }
}
