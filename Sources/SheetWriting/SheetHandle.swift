import CXlsxWriter
import SheetModel

/// One `lxw_worksheet *`, owned by its workbook: values into cells.
///
/// Everything that the library mishandles is checked by ``WorkbookWriter`` before a call.
@safe
struct SheetHandle {
  let pointer: UnsafeMutablePointer<lxw_worksheet>
  let name: String

  init(_ pointer: UnsafeMutablePointer<lxw_worksheet>, name: String) {
    unsafe self.pointer = unsafe pointer
    self.name = name
  }

  func write(_ text: String, row: UInt32, column: UInt16, _ format: FormatHandle)
    throws(WorkbookError)
  {
    try check(unsafe worksheet_write_string(pointer, row, column, text, format.pointer))
  }

  func write(_ number: Double, row: UInt32, column: UInt16, _ format: FormatHandle)
    throws(WorkbookError)
  {
    try check(unsafe worksheet_write_number(pointer, row, column, number, format.pointer))
  }

  func write(_ flag: Bool, row: UInt32, column: UInt16, _ format: FormatHandle)
    throws(WorkbookError)
  {
    try check(
      unsafe worksheet_write_boolean(pointer, row, column, flag ? 1 : 0, format.pointer))
  }

  func writeBlank(row: UInt32, column: UInt16, _ format: FormatHandle) throws(WorkbookError) {
    try check(unsafe worksheet_write_blank(pointer, row, column, format.pointer))
  }

  /// - Returns: `false` where the sheet has as many links as it may have; nothing is written then.
  func writeLink(
    _ text: String, to target: String, row: UInt32, column: UInt16, _ format: FormatHandle
  ) throws(WorkbookError) -> Bool {
    let code = unsafe worksheet_write_url_opt(
      pointer, row, column, "internal:" + target, format.pointer, text, nil)
    if code == LXW_ERROR_WORKSHEET_MAX_NUMBER_URLS_EXCEEDED { return false }
    try check(code)
    return true
  }

  /// Merges more than one cell and leaves all of them blank.
  func merge(
    rows: ClosedRange<UInt32>, columns: ClosedRange<UInt16>, _ format: FormatHandle
  ) throws(WorkbookError) {
    try check(
      unsafe worksheet_merge_range(
        pointer, rows.lowerBound, columns.lowerBound, rows.upperBound, columns.upperBound, "",
        format.pointer))
  }

  func setHeight(_ points: Double, ofRow row: UInt32) throws(WorkbookError) {
    try check(unsafe worksheet_set_row(pointer, row, points, nil))
  }

  func check(_ code: lxw_error) throws(WorkbookError) {
    guard code != LXW_NO_ERROR else { return }
    throw .refused(sheet: name, code: Int(code.rawValue))
  }
}
