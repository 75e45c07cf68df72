public import SheetModel

/// Why a workbook could not be written, or is not what was meant.
public enum WorkbookError: CodedError, Equatable {
  /// WBK-001: the library got no memory.
  case outOfMemory
  /// WBK-002: a name that a spreadsheet program would refuse or repair.
  case invalidSheetName(String, reason: String)
  /// WBK-003: more UTF-16 units than a cell may hold.
  case textTooLong(sheet: String, cell: CellReference, limit: Int)
  /// WBK-004: infinity or no number.
  case numberNotFinite(sheet: String, cell: CellReference)
  /// WBK-005: the file could not be made; what was there may be gone.
  case cannotSave(path: String, reason: String)
  /// WBK-006: rows and the cells in a row must increase.
  case cellOutOfOrder(sheet: String, cell: CellReference)
  /// WBK-007: beyond 1,048,576 rows or 16,384 columns.
  case cellOutsideGrid(sheet: String, row: Int, column: Int)
  /// WBK-008: two merged ranges share a cell, which a spreadsheet program would "repair".
  case overlappingMerge(sheet: String, range: CellRange)
  /// WBK-009: header and footer hold at most 255 characters.
  case pageTextTooLong(sheet: String)
  /// WBK-010: no day that a spreadsheet knows.
  case dateOutOfRange(sheet: String, cell: CellReference, CalendarDate)
  /// WBK-011: the library refused a call that was thought to be right.
  case refused(sheet: String, code: Int)
  /// WBK-012: what a reader gives back differs from what was meant; `row` is zero-based.
  case notProven(sheet: String, row: Int?)
  /// WBK-013: the creation time would be replaced by the time of day.
  case creationTimeMissing

  public var code: String {
    switch self {
    case .outOfMemory: "WBK-001"
    case .invalidSheetName: "WBK-002"
    case .textTooLong: "WBK-003"
    case .numberNotFinite: "WBK-004"
    case .cannotSave: "WBK-005"
    case .cellOutOfOrder: "WBK-006"
    case .cellOutsideGrid: "WBK-007"
    case .overlappingMerge: "WBK-008"
    case .pageTextTooLong: "WBK-009"
    case .dateOutOfRange: "WBK-010"
    case .refused: "WBK-011"
    case .notProven: "WBK-012"
    case .creationTimeMissing: "WBK-013"
    }
  }

  public var message: String {
    switch self {
    case .outOfMemory:
      "内存不足，工作簿没有写成。请关闭其他程序后重试。"
    case .invalidSheetName(let name, let reason):
      "工作表名「\(name.prefix(40))」不能用：\(reason)"
    case .textTooLong(let sheet, let cell, let limit):
      "工作表「\(sheet)」\(cell) 的文字超过 \(limit) 个字符，一个单元格放不下。"
    case .numberNotFinite(let sheet, let cell):
      "工作表「\(sheet)」\(cell) 的数值不是有限的数，不能写入。"
    case .cannotSave(_, let reason):
      "工作簿没有写成：\(reason)请检查输出目录的权限和磁盘空间。"
    case .cellOutOfOrder(let sheet, let cell):
      "工作表「\(sheet)」\(cell) 没有按行列顺序写入。"
    case .cellOutsideGrid(let sheet, let row, let column):
      "工作表「\(sheet)」第 \(row + 1) 行第 \(column + 1) 列超出工作表的范围（1048576 行、16384 列）。"
    case .overlappingMerge(let sheet, let range):
      "工作表「\(sheet)」的合并区域 \(range) 与另一合并区域重叠。"
    case .pageTextTooLong(let sheet):
      "工作表「\(sheet)」的页眉或页脚超过 255 个字符，请改短。"
    case .dateOutOfRange(let sheet, let cell, let date):
      "工作表「\(sheet)」\(cell) 的日期 \(date) 早于 1900-03-01，不能作为日期写入。"
    case .refused(let sheet, let code):
      "工作表「\(sheet)」没有写成（libxlsxwriter 错误 \(code)）。"
    case .notProven(let sheet, let row?):
      "写出后读回，工作表「\(sheet)」第 \(row + 1) 行与应有内容不符。请检查磁盘空间后重试。"
    case .notProven(let sheet, nil):
      "写出后读回，工作表「\(sheet)」与应有内容不符。请检查磁盘空间后重试。"
    case .creationTimeMissing:
      "没有给出工作簿的生成时间。"
    }
  }
}
