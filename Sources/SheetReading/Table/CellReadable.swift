import SheetModel

/// A value that one cell gives, and that needs no decoder of its own.
internal protocol CellReadable {
  init(cell: TableCell) throws(RecordError)
}

extension String: CellReadable {
  /// From texts only: a number's digits are the affair of ``DisplayedText``.
  internal init(cell: TableCell) throws(RecordError) {
    guard case .text(let text) = cell.value, !cell.value.isBlank else {
      throw cell.mismatch("文字")
    }
    self = text
  }
}

extension DisplayedText: CellReadable {
  internal init(cell: TableCell) throws(RecordError) {
    if case .uncalculated = cell.value { throw cell.mismatch("内容") }
    guard let shown = cell.cell?.text, !cell.value.isBlank else { throw cell.mismatch("内容") }
    self.init(shown)
  }
}

extension Bool: CellReadable {
  internal init(cell: TableCell) throws(RecordError) {
    switch (cell.value, cell.readableText) {
    case (.boolean(let isTrue), _): self = isTrue
    case (_, "TRUE"), (_, "true"): self = true
    case (_, "FALSE"), (_, "false"): self = false
    default: throw cell.mismatch("逻辑值（TRUE 或 FALSE）")
    }
  }
}

extension Double: CellReadable {
  internal init(cell: TableCell) throws(RecordError) {
    guard let number = cell.number else { throw cell.mismatch("数字") }
    self = number
  }
}

extension Float: CellReadable {
  internal init(cell: TableCell) throws(RecordError) { self = Float(try Double(cell: cell)) }
}

extension CalendarDate: CellReadable {
  internal init(cell: TableCell) throws(RecordError) {
    if case .date(let day, secondsOfDay: 0, _) = cell.value {
      self = day
    } else if let day = cell.readableText.flatMap({ CalendarDate(iso: $0) }) {
      self = day
    } else {
      throw cell.mismatch("日期（不带时刻）")
    }
  }
}

extension DayTime: CellReadable {
  internal init(cell: TableCell) throws(RecordError) {
    if case .date(let day, let seconds, _) = cell.value {
      self.init(day: day, secondsOfDay: seconds)
    } else if let moment = cell.readableText.flatMap({ DayTime(iso: $0) }) {
      self = moment
    } else {
      throw cell.mismatch("日期")
    }
  }
}

extension Duration: CellReadable {
  /// From a time of day or elapsed time.
  internal init(cell: TableCell) throws(RecordError) {
    switch cell.value {
    case .time(let serial), .duration(let serial):
      // Rounded to milliseconds, as serials have no more to say.
      guard let milliseconds = Int64(exactly: (serial * 86_400_000).rounded()) else {
        throw cell.mismatch("时长")
      }
      self = .milliseconds(milliseconds)
    default: throw cell.mismatch("时长")
    }
  }
}

// MARK: - Whole numbers

extension TableCell {
  /// The number of a number cell, or of a text in plain digits where texts may stand for values.
  fileprivate var number: Double? {
    if case .number(let number) = value { return number }
    guard let text = readableText, text.utf8.allSatisfy({ "0123456789.-".utf8.contains($0) })
    else { return nil }
    return Double(text)
  }
}

extension CellReadable where Self: FixedWidthInteger {
  /// Exact, or an error: nothing is rounded, and beyond 2⁵³ a cell's number has lost digits.
  internal init(cell: TableCell) throws(RecordError) {
    guard let number = cell.number, number.magnitude <= 9_007_199_254_740_992,
      let whole = Self(exactly: number)
    else {
      let range =
        Self.bitWidth < 53 ? "（\(Self.min) 到 \(Self.max)）" : Self.isSigned ? "" : "（不小于 0）"
      throw cell.mismatch("整数" + range)
    }
    self = whole
  }
}

extension Int: CellReadable {}
extension Int8: CellReadable {}
extension Int16: CellReadable {}
extension Int32: CellReadable {}
extension Int64: CellReadable {}
extension UInt: CellReadable {}
extension UInt8: CellReadable {}
extension UInt16: CellReadable {}
extension UInt32: CellReadable {}
extension UInt64: CellReadable {}
