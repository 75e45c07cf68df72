import CXlsxWriter
import SheetModel

extension SheetHandle {
  func apply(_ layout: SheetLayout) throws(WorkbookError) {
    try applyView(layout)
    try applyPage(layout)
    for choices in layout.choices { try apply(choices) }
  }

  private func applyView(_ layout: SheetLayout) throws(WorkbookError) {
    for (column, width) in layout.columnWidths.enumerated() {
      // 255 is the widest column of the format.
      try check(
        unsafe worksheet_set_column(
          pointer, UInt16(column), UInt16(column), min(max(width, 1), 255), nil))
    }
    for column in layout.hiddenColumns.sorted() {
      var options = lxw_row_col_options()
      options.hidden = 1
      try check(
        unsafe worksheet_set_column_opt(
          pointer, UInt16(column), UInt16(column), 1, nil, &options))
    }
    if let freeze = layout.freeze {
      unsafe worksheet_freeze_panes(pointer, UInt32(freeze.row), UInt16(freeze.column))
    }
    if let filter = layout.filter {
      try check(
        unsafe worksheet_autofilter(
          pointer, UInt32(filter.first.row), UInt16(filter.first.column), UInt32(filter.last.row),
          UInt16(filter.last.column)))
    }
    if let range = layout.numbersAsText {
      try check(
        unsafe worksheet_ignore_errors(
          pointer, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), range.description))
    }
    if layout.hidesGridLines {
      unsafe worksheet_gridlines(pointer, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
    }
    if layout.isActive { unsafe worksheet_activate(pointer) }
  }

  private func applyPage(_ layout: SheetLayout) throws(WorkbookError) {
    unsafe worksheet_set_paper(pointer, 9)  // A4
    if layout.isLandscape { unsafe worksheet_set_landscape(pointer) }
    unsafe worksheet_fit_to_pages(pointer, UInt16(layout.pagesWide), UInt16(layout.pagesTall))
    let margins = layout.margins
    unsafe worksheet_set_margins(
      pointer, margins.left / 2.54, margins.right / 2.54, margins.top / 2.54, margins.bottom / 2.54)
    if layout.isCenteredHorizontally { unsafe worksheet_center_horizontally(pointer) }
    if let rows = layout.repeatedRows {
      try check(
        unsafe worksheet_repeat_rows(pointer, UInt32(rows.lowerBound), UInt32(rows.upperBound)))
    }
    if let columns = layout.repeatedColumns {
      try check(
        unsafe worksheet_repeat_columns(
          pointer, UInt16(columns.lowerBound), UInt16(columns.upperBound)))
    }
    if let area = layout.printArea {
      try check(
        unsafe worksheet_print_area(
          pointer, UInt32(area.first.row), UInt16(area.first.column), UInt32(area.last.row),
          UInt16(area.last.column)))
    }
    if let footer = layout.footer {
      let text = XMLText.escaped("&C" + footer)
      guard text.utf16.count <= 255 else { throw .pageTextTooLong(sheet: name) }
      var options = unsafe lxw_header_footer_options()
      unsafe options.margin = 0.8 / 2.54
      try check(unsafe worksheet_set_footer_opt(pointer, text, &options))
    }
  }
}
