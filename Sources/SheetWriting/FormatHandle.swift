import CXlsxWriter

/// One `lxw_format *`, owned by its workbook.
@safe
struct FormatHandle {
  let pointer: UnsafeMutablePointer<lxw_format>

  init(_ pointer: UnsafeMutablePointer<lxw_format>, _ format: CellFormat) {
    unsafe self.pointer = unsafe pointer
    setFont(format)
    setAlignment(format)
    if format.hasBorder { unsafe format_set_border(pointer, UInt8(LXW_BORDER_THIN.rawValue)) }
    if let fill = format.fill {
      unsafe format_set_pattern(pointer, UInt8(LXW_PATTERN_SOLID.rawValue))
      // For solid fills the library swaps the colours: its bg is what the file calls fgColor.
      unsafe format_set_bg_color(pointer, fill.hex)
    }
    if let numberFormat = format.numberFormat { setNumberFormat(numberFormat) }
  }

  private func setNumberFormat(_ code: String) {
    // 1.1.4 doesn't know the built-in ones by their code, and a text column should say 文本, not 自定义.
    if let index = Self.builtIn[code] {
      unsafe format_set_num_format_index(pointer, index)
    } else if code.utf8.count < 128 {
      // 128 bytes are the library's field, its end included.
      unsafe format_set_num_format(pointer, code)
    }
  }

  /// ECMA-376 Part 1, 18.8.30.
  private static let builtIn: [String: UInt8] = [
    "0": 1, "0.00": 2, "0%": 9, "0.00%": 10, "@": 49,
  ]

  private func setFont(_ format: CellFormat) {
    if format.fontName.utf8.count < 128 {
      unsafe format_set_font_name(pointer, XMLText.escaped(format.fontName))
    }
    unsafe format_set_font_size(pointer, format.fontSize)
    if format.isBold { unsafe format_set_bold(pointer) }
    if format.isUnderlined {
      unsafe format_set_underline(pointer, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
    }
    if let color = format.fontColor { unsafe format_set_font_color(pointer, color.hex) }
  }

  private func setAlignment(_ format: CellFormat) {
    let horizontal: lxw_format_alignments? =
      switch format.horizontal {
      case .left: LXW_ALIGN_LEFT
      case .center: LXW_ALIGN_CENTER
      case .right: LXW_ALIGN_RIGHT
      case nil: nil
      }
    if let horizontal { unsafe format_set_align(pointer, UInt8(horizontal.rawValue)) }
    let vertical =
      switch format.vertical {
      case .top: LXW_ALIGN_VERTICAL_TOP
      case .center: LXW_ALIGN_VERTICAL_CENTER
      case .bottom: LXW_ALIGN_VERTICAL_BOTTOM
      }
    unsafe format_set_align(pointer, UInt8(vertical.rawValue))
    if format.wraps { unsafe format_set_text_wrap(pointer) }
  }
}
