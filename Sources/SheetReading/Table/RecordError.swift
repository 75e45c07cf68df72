public import SheetModel

/// Why the rows below a header can't be read as records.
///
/// Every case names the sheet, and the cell where there is one.
public enum RecordError: CodedError, Equatable {
  /// The sheet itself can't be read on.
  case reading(ReadError)
  /// There is no such row; counts from 1.
  case noHeader(sheet: String, rowNumber: Int)
  /// No row among the first ones holds all of these headers.
  case headersNotFound(sheet: String, headers: [String])
  case missingColumn(sheet: String, header: String)
  /// Two columns have the header; the first two are named.
  case repeatedColumn(sheet: String, header: String, CellReference, CellReference)
  /// A value is needed and the cell shows nothing.
  case emptyCell(sheet: String, cell: CellReference, header: String, expected: String)
  /// The cell holds something else; `found` says what, in Chinese, with at most 40 characters of it.
  case wrongValue(
    sheet: String, cell: CellReference, header: String, expected: String, found: String)
  /// The record's own type refuses the cell's value, or the row where there is no header.
  case refused(sheet: String, cell: CellReference, header: String?, reason: String)

  public var code: String {
    switch self {
    case .reading(let error): error.code
    case .noHeader: "TAB-001"
    case .headersNotFound: "TAB-002"
    case .missingColumn: "TAB-003"
    case .repeatedColumn: "TAB-004"
    case .emptyCell: "TAB-005"
    case .wrongValue: "TAB-006"
    case .refused: "TAB-007"
    }
  }

  public var message: String {
    switch self {
    case .reading(let error): error.message
    case .noHeader(let sheet, let rowNumber):
      "工作表「\(sheet)」的第 \(rowNumber) 行没有内容，找不到表头。请检查表头所在的行号。"
    case .headersNotFound(let sheet, let headers):
      "工作表「\(sheet)」的前 \(SheetTable.searchedRows) 行里，没有同时含有\(Self.list(headers))的表头。请检查表头的写法。"
    case .missingColumn(let sheet, let header):
      "工作表「\(sheet)」的表头没有「\(header)」一列。请补上该列，或检查表头的写法。"
    case .repeatedColumn(let sheet, let header, let first, let second):
      "工作表「\(sheet)」有两列都叫「\(header)」（\(first) 和 \(second)）。请给其中一列改名。"
    case .emptyCell(let sheet, let cell, let header, let expected):
      "工作表「\(sheet)」的单元格 \(cell)（「\(header)」列）是空的，应填\(expected)。请补填。"
    case .wrongValue(let sheet, let cell, let header, let expected, let found):
      "工作表「\(sheet)」的单元格 \(cell)（「\(header)」列）应为\(expected)，实际是\(found)。请改正。"
    case .refused(let sheet, let cell, let header?, let reason):
      "工作表「\(sheet)」的单元格 \(cell)（「\(header)」列）的内容不可用：\(reason)。请改正。"
    case .refused(let sheet, let cell, nil, let reason):
      "工作表「\(sheet)」的第 \(cell.row + 1) 行不可用：\(reason)。请改正。"
    }
  }

  private static func list(_ headers: [String]) -> String {
    headers.map { "「\($0)」" }.joined(separator: "")
  }
}
