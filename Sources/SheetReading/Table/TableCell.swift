import SheetModel

/// One cell of a table, on its way to a property.
internal struct TableCell {
  internal var sheet: String
  internal var place: CellReference
  internal var header: String
  /// `nil` where the file has no such cell.
  internal var cell: SheetGrid.Cell?
  /// Whether a text may stand for a value: in delimited text there is nothing else.
  internal var readsText: Bool

  internal var value: CellValue { cell?.value ?? .empty }

  /// The text where texts may stand for values; `nil` otherwise.
  internal var readableText: String? {
    guard readsText, case .text(let text) = value else { return nil }
    return text
  }

  /// What to throw where the cell doesn't hold what it should.
  internal func mismatch(_ expected: String) -> RecordError {
    if value.isBlank {
      return .emptyCell(sheet: sheet, cell: place, header: header, expected: expected)
    }
    return .wrongValue(
      sheet: sheet, cell: place, header: header, expected: expected, found: found)
  }

  /// What the record's own type said against the value.
  internal func refused(_ error: any Error) -> RecordError {
    switch error {
    case let error as RecordError: return error
    case DecodingError.dataCorrupted(let context):
      return .refused(
        sheet: sheet, cell: place, header: header,
        reason: "「\(Self.shortened(cell?.text ?? ""))」不在允许的值之内（\(context.debugDescription)）")
    default:
      return .refused(sheet: sheet, cell: place, header: header, reason: "\(error)")
    }
  }

  private var found: String {
    let shown = "「\(Self.shortened(cell?.text ?? ""))」"
    return switch value {
    case .empty: "空单元格"
    // All digits, where the screen shows an exponent.
    case .number(let number): "数字「\(NumberText.plain(number))」"
    case .text: "文字\(shown)"
    case .boolean: "逻辑值\(shown)"
    case .date: "日期\(shown)"
    case .time: "时刻\(shown)"
    case .duration: "时长\(shown)"
    case .error: "错误值\(shown)"
    case .uncalculated: "没有计算结果的公式"
    }
  }

  /// At most 40 characters, control characters as blanks.
  private static func shortened(_ text: String) -> String {
    let plain = String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
    return plain.count > 40 ? String(plain.prefix(40)) + "…" : plain
  }
}
