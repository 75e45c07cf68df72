public import SheetModel

/// Why a workbook's parts can't be understood.
///
/// Offsets count bytes of the inflated part.
public enum WorkbookReadError: CodedError, Equatable {
  case noWorkbookPart
  case noReadableSheet
  case noSharedStrings(sheet: String)
  /// A sheet's relationships are not there, so that nobody knows which part is which sheet.
  case noRelationships
  case malformedPart(name: String, byteOffset: Int)
  case cutPart(name: String, byteOffset: Int)
  /// A document type declaration, which could expand or fetch without bounds.
  case documentType(name: String)
  case unknownEncoding(name: String, encoding: String)
  case textTooLong(name: String, limit: Int)
  case tooManyStrings(limit: Int)
  case tooManyCells(limit: Int)
  case tooManySheets(limit: Int)
  case tooManyMergedRanges(limit: Int)
  /// BIFF of Excel 4 or older, whose cells lie otherwise; `version` is that of its BOF record.
  case binaryVersion(Int)
  /// Text that is not ASCII, in a code page that the system has no converter for.
  case noConverter(codePage: Int)

  public var code: String {
    switch self {
    case .noWorkbookPart: "XLS-001"
    case .noReadableSheet: "XLS-002"
    case .noSharedStrings: "XLS-003"
    case .noRelationships: "XLS-004"
    case .malformedPart: "XLS-005"
    case .cutPart: "XLS-006"
    case .documentType: "XLS-007"
    case .unknownEncoding: "XLS-008"
    case .textTooLong: "XLS-009"
    case .tooManyStrings: "XLS-010"
    case .tooManyCells: "XLS-011"
    case .tooManySheets: "XLS-012"
    case .tooManyMergedRanges: "XLS-013"
    case .binaryVersion: "XLS-014"
    case .noConverter: "XLS-015"
    }
  }

  public var message: String {
    let remedy = "请用 Excel 或 WPS 打开检查后，另存为 .xlsx 再提供。"
    switch self {
    case .noWorkbookPart: return "文件内部缺少工作簿的主体，可能已损坏。" + remedy
    case .noReadableSheet: return "文件内部的工作表都已缺失，可能已损坏。" + remedy
    case .noSharedStrings(let sheet): return "工作表「\(sheet)」的文字内容缺失，文件可能已损坏。" + remedy
    case .noRelationships: return "文件内部缺少工作表的对照关系，可能已损坏。" + remedy
    case .malformedPart(let name, let byteOffset):
      return "文件内部的「\(name)」在字节 \(byteOffset) 处格式错乱。" + remedy
    case .cutPart(let name, let byteOffset):
      return "文件内部的「\(name)」在字节 \(byteOffset) 处突然中断。" + remedy
    case .documentType(let name):
      return "文件内部的「\(name)」含有文档类型声明（DTD），正常的表格没有，出于安全不予读取。" + remedy
    case .unknownEncoding(let name, let encoding):
      return "文件内部的「\(name)」使用了不支持的编码「\(encoding)」。" + remedy
    case .textTooLong(let name, let limit):
      return "文件内部的「\(name)」有一段内容超过上限 \(limit) 字节。" + remedy
    case .tooManyStrings(let limit): return "文件内的不同文字超过上限 \(limit) 条。请拆分后重新提供。"
    case .tooManyCells(let limit): return "一张工作表的单元格超过上限 \(limit) 个。请拆分后重新提供。"
    case .tooManyMergedRanges(let limit): return "一张工作表的合并区域超过上限 \(limit) 个。" + remedy
    case .tooManySheets(let limit): return "工作表超过上限 \(limit) 张。请拆分后重新提供。"
    case .binaryVersion: return "这是 Excel 4.0 或更早的工作簿，不能直接读取。请用 Excel 或 WPS 打开，另存为 .xlsx 再提供。"
    case .noConverter(let codePage):
      return "文件的文字用代码页 \(codePage) 编码，而本机缺少转换组件（glibc 的 gconv）。" + "请安装该组件，或把文件另存为 .xlsx 再提供。"
    }
  }
}
