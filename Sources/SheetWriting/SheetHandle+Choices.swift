import CXlsxWriter
import SheetModel

extension SheetHandle {
  func apply(_ choices: CellChoices) throws(WorkbookError) {
    var rule = unsafe lxw_data_validation()
    unsafe rule.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
    unsafe rule.show_error = UInt8(LXW_VALIDATION_ON.rawValue)
    unsafe rule.error_type = UInt8(
      choices.isStrict
        ? LXW_VALIDATION_ERROR_TYPE_STOP.rawValue : LXW_VALIDATION_ERROR_TYPE_WARNING.rawValue)
    let title = XMLText.escaped(String(choices.title.prefix(32)))
    let message = XMLText.escaped(String(choices.message.prefix(255)))
    var code = LXW_NO_ERROR
    // The library copies all three texts.
    unsafe title.withCString { title in
      unsafe message.withCString { message in
        unsafe rule.error_title = unsafe UnsafeMutablePointer(mutating: title)
        unsafe rule.error_message = unsafe UnsafeMutablePointer(mutating: message)
        code = unsafe add(&rule, choices)
      }
    }
    try check(code)
  }

  private func add(_ rule: inout lxw_data_validation, _ choices: CellChoices) -> lxw_error {
    switch choices.source {
    case .days(let days):
      unsafe rule.validate = UInt8(LXW_VALIDATION_TYPE_DATE_NUMBER.rawValue)
      unsafe rule.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
      unsafe rule.minimum_number = Double(days.lowerBound.daysSince1970 + 25_569)
      unsafe rule.maximum_number = Double(days.upperBound.daysSince1970 + 25_569)
      return unsafe set(&rule, choices.range)
    case .cells(let sheet, let range):
      unsafe rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
      let formula =
        "='" + sheet.text.replacing("'", with: "''") + "'!" + Self.absolute(range.first) + ":"
        + Self.absolute(range.last)
      return unsafe formula.withCString { formula in
        unsafe rule.value_formula = unsafe UnsafeMutablePointer(mutating: formula)
        return unsafe set(&rule, choices.range)
      }
    }
  }

  private func set(_ rule: inout lxw_data_validation, _ range: CellRange) -> lxw_error {
    unsafe worksheet_data_validation_range(
      pointer, UInt32(range.first.row), UInt16(range.first.column), UInt32(range.last.row),
      UInt16(range.last.column), &rule)
  }

  /// `$A$1`.
  private static func absolute(_ cell: CellReference) -> String {
    "$\(CellReference.letters(column: cell.column))$\(cell.row + 1)"
  }
}
