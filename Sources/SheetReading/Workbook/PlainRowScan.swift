import SheetModel

/// Reads rows in the shape that nearly every writer gives them, straight from the window.
///
/// The shape: no prefixes, references, comments, formulas or blanks inside tags but one before each
/// attribute; rows and cells that begin with their `r`, cells in order; shared, inline or plain texts
/// without escapes. Whatever differs is left to the general scanner, row by row, so that this one decides
/// nothing: it takes a row whole, as the general one would, or not at all.
///
/// - Input: UTF-8 from `<row` on.
/// - Time: one pass, eight bytes at a time where it can, no allocation beyond the batch.
internal struct PlainRowScan {
  internal enum Outcome {
    /// The batch is full.
    case full
    /// The window ends before the row does.
    case cut
    /// Not in this shape.
    case other
  }

  private enum Mark {
    case number, shared, string, inline, boolean
  }

  /// Bytes: no more than this many are looked at from the place where a row turns out to differ, so
  /// that a row which differs closer to the end may only be cut.
  private static let reach = 40

  private let sharedCount: Int
  /// Where the scan stands.
  private var index = 0

  /// - Parameter sharedCount: Shared texts of the workbook; 0 where it has none.
  internal init(sharedCount: Int) {
    self.sharedCount = sharedCount
  }

  /// Takes rows from the window until the batch is full; `row` becomes the number of the last one, and
  /// `range` begins behind it.
  internal mutating func scan(
    _ bytes: WindowBytes, _ range: inout Range<Int>, row: inout Int, into batch: inout RowBatch
  ) -> Outcome {
    while !WorksheetScanner.isFull(batch) {
      index = range.lowerBound
      while index < range.upperBound, bytes[index] <= 0x20 { index += 1 }
      range = index..<range.upperBound
      let cellCount = batch.cells.count
      let textCount = batch.text.count
      let rowCount = batch.rowCount
      guard let number = takeRow(bytes, into: &batch) else {
        batch.cells.removeLast(batch.cells.count - cellCount)
        batch.text.removeLast(batch.text.count - textCount)
        if batch.rowCount > rowCount {
          batch.rows.removeLast()
          batch.rowStarts.removeLast()
          batch.hiddenRows.removeLast()
        }
        return index + Self.reach > range.upperBound ? .cut : .other
      }
      row = number
      range = index..<range.upperBound
    }
    return .full
  }

  @inline(__always)
  private mutating func take(_ word: WindowWord, _ bytes: WindowBytes) -> Bool {
    guard word.stands(in: bytes.word(at: index)) else { return false }
    index += word.count
    return true
  }
}

// MARK: - Rows

extension PlainRowScan {
  private struct RowTag {
    var number: Int
    /// The row's number and the quote behind it, as every reference in the row ends.
    var reference: WindowWord
    var isHidden = false
    var isEmpty = false
  }

  /// Takes `<row r="3"…>…</row>`; returns its zero-based number.
  private mutating func takeRow(_ bytes: WindowBytes, into batch: inout RowBatch) -> Int? {
    guard let tag = takeRowTag(bytes) else { return nil }
    if tag.isEmpty { return tag.number }
    var hasBegun = false
    var last = -1
    while take(WindowWord("<c r=\""), bytes) {
      guard let column = takeColumn(bytes), column > last, take(tag.reference, bytes) else {
        return nil
      }
      last = column
      guard var cell = takeCellTag(bytes, column: column) else { return nil }
      if cell.isEmpty { continue }
      guard let hasValue = takeValue(bytes, &cell, text: &batch.text) else { return nil }
      guard hasValue else { continue }
      if !hasBegun {
        batch.beginRow(tag.number, isHidden: tag.isHidden)
        hasBegun = true
      }
      batch.cells.append(
        Cell(payload: cell.payload, column: UInt16(column), style: cell.style, kind: cell.kind))
    }
    return take(WindowWord("</row>"), bytes) ? tag.number : nil
  }

  /// `<row r="3" spans="1:17" ht="0" hidden="1">`.
  @inline(__always)
  private mutating func takeRowTag(_ bytes: WindowBytes) -> RowTag? {
    guard take(WindowWord("<row r=\""), bytes) else { return nil }
    let (number, count) = bytes.digits(at: index)
    // References repeat the number without leading zeros.
    guard count > 0, count < 8, bytes[index] != UInt8(ascii: "0"),
      number <= WorksheetScanner.rowCount, bytes[index + count] == UInt8(ascii: "\"")
    else { return nil }
    var tag = RowTag(
      number: number - 1, reference: WindowWord(bytes, at: index, count: count + 1))
    index += count + 1
    while true {
      switch bytes[index] {
      case UInt8(ascii: ">"):
        index += 1
        return tag
      case UInt8(ascii: "/"):
        tag.isEmpty = true
        return take(WindowWord("/>"), bytes) ? tag : nil
      case UInt8(ascii: " "):
        index += 1
        guard takeRowAttribute(bytes, into: &tag) else { return nil }
      default: return nil
      }
    }
  }

  private mutating func takeRowAttribute(_ bytes: WindowBytes, into tag: inout RowTag) -> Bool {
    let name = index
    while bytes[index] != UInt8(ascii: "=") {
      let byte = bytes[index]
      guard byte > UInt8(ascii: "/"), byte != UInt8(ascii: ">"), byte != UInt8(ascii: "<") else {
        return false
      }
      index += 1
    }
    let nameEnd = index
    guard take(WindowWord("=\""), bytes) else { return false }
    let value = index
    while bytes[index] != UInt8(ascii: "\"") {
      let byte = bytes[index]
      guard byte != UInt8(ascii: "<"), byte != 0 else { return false }
      index += 1
    }
    let digit = index == value + 1 ? bytes[value] : 0
    index += 1
    let word = bytes.word(at: name)
    switch nameEnd - name {
    case 2:
      if WindowWord("ht").stands(in: word), digit == UInt8(ascii: "0") { tag.isHidden = true }
    case 6 where WindowWord("hidden").stands(in: word):
      guard digit == UInt8(ascii: "0") || digit == UInt8(ascii: "1") else { return false }
      if digit == UInt8(ascii: "1") { tag.isHidden = true }
    default: break
    }
    return true
  }
}

// MARK: - Cells

extension PlainRowScan {
  private struct CellTag {
    var mark = Mark.number
    var style: UInt16 = 0
    var isEmpty = false
    var payload: UInt64 = 0
    var kind = Cell.Kind.number
  }

  /// Column letters of a reference.
  @inline(__always)
  private mutating func takeColumn(_ bytes: WindowBytes) -> Int? {
    var column = 0
    for _ in 0..<3 {
      let letter = bytes[index] &- UInt8(ascii: "A")
      guard letter < 26 else { break }
      column = column * 26 + Int(letter) + 1
      index += 1
    }
    return column > 0 && column <= WorksheetScanner.columnCount ? column - 1 : nil
  }

  /// The rest of `<c r="A3" s="1" t="s">` behind the reference.
  @inline(__always)
  private mutating func takeCellTag(_ bytes: WindowBytes, column: Int) -> CellTag? {
    var tag = CellTag()
    while true {
      let word = bytes.word(at: index)
      if WindowWord(">").stands(in: word) {
        index += 1
        return tag
      }
      if WindowWord(" s=\"").stands(in: word) {
        index += 4
        let (style, count) = bytes.digits(at: index)
        guard count > 0, let style = UInt16(exactly: style) else { return nil }
        tag.style = style
        index += count
        guard take(WindowWord("\""), bytes) else { return nil }
      } else if WindowWord(" t=\"s\"").stands(in: word) {
        tag.mark = .shared
        index += 6
      } else if WindowWord(" t=\"n\"").stands(in: word) {
        tag.mark = .number
        index += 6
      } else if WindowWord(" t=\"b\"").stands(in: word) {
        tag.mark = .boolean
        index += 6
      } else if WindowWord(" t=\"str\"").stands(in: word) {
        tag.mark = .string
        index += 8
      } else if WindowWord(" t=\"inli").stands(in: word),
        WindowWord("neStr\"").stands(in: bytes.word(at: index + 8))
      {
        tag.mark = .inline
        index += 14
      } else if WindowWord("/>").stands(in: word) {
        tag.isEmpty = true
        index += 2
        return tag
      } else {
        return nil
      }
    }
  }

  /// `<v>…</v></c>` or `<is><t>…</t></is></c>`: true with a value, false for a cell without one.
  @inline(__always)
  private mutating func takeValue(
    _ bytes: WindowBytes, _ cell: inout CellTag, text: inout [UInt8]
  ) -> Bool? {
    switch cell.mark {
    case .inline: return takeInline(bytes, &cell, text: &text) ? true : nil
    case .string:
      guard take(WindowWord("<v>"), bytes) else { return nil }
      return takeString(bytes, &cell, text: &text) ? true : nil
    case .shared, .number, .boolean: break
    }
    guard take(WindowWord("<v>"), bytes) else {
      return take(WindowWord("</c>"), bytes) ? false : nil
    }
    let (value, count) = bytes.digits(at: index)
    if count > 0, WindowWord("</v></c>").stands(in: bytes.word(at: index + count)) {
      index += count + 8
      switch cell.mark {
      case .shared:
        cell.kind = .sharedText
        cell.payload = UInt64(value)
        return value < sharedCount ? true : nil
      case .boolean:
        cell.kind = .boolean
        cell.payload = UInt64(value)
        return count == 1 && value <= 1 ? true : nil
      default:
        cell.payload = Double(value).bitPattern
        return true
      }
    }
    guard cell.mark == .number, let number = takeNumber(bytes) else { return nil }
    cell.payload = number.bitPattern
    return true
  }

  /// A number with a sign, a point or more digits, and `</v></c>`.
  private mutating func takeNumber(_ bytes: WindowBytes) -> Double? {
    let start = index
    let isNegative = bytes[index] == UInt8(ascii: "-")
    if isNegative { index += 1 }
    var mantissa = 0
    let count = takeDigits(bytes, &mantissa)
    var places = 0
    if count > 0, bytes[index] == UInt8(ascii: ".") {
      index += 1
      places = takeDigits(bytes, &mantissa)
    }
    let isShort = count > 0 && count + places < 16
    if isShort, bytes[index] == UInt8(ascii: "<") {
      guard take(WindowWord("</v></c>"), bytes) else { return nil }
      // Exact: both are whole doubles, so that one rounding happens, in the division.
      let value = Double(mantissa) / NumberScan.powers[places]
      return isNegative ? -value : value
    }
    index = start
    while bytes[index] != UInt8(ascii: "<") {
      guard bytes[index] != 0 else { return nil }
      index += 1
    }
    var digits: [UInt8] = []
    bytes.append(start..<index, to: &digits)
    guard !digits.isEmpty, let value = NumberScan.double(digits) else { return nil }
    return take(WindowWord("</v></c>"), bytes) ? value : nil
  }

  /// Up to sixteen digits behind those that `number` has; returns how many.
  @inline(__always)
  private mutating func takeDigits(_ bytes: WindowBytes, _ number: inout Int) -> Int {
    let (first, firstCount) = bytes.digits(at: index)
    index += firstCount
    number = number &* Self.powers[firstCount] &+ first
    guard firstCount == 8 else { return firstCount }
    let (second, secondCount) = bytes.digits(at: index)
    index += secondCount
    number = number &* Self.powers[secondCount] &+ second
    return 8 + secondCount
  }

  private static let powers = [
    1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000,
  ]

  /// Characters, and `</v></c>`.
  private mutating func takeString(
    _ bytes: WindowBytes, _ cell: inout CellTag, text: inout [UInt8]
  ) -> Bool {
    let start = index
    guard bytes.passPlainText(&index) else { return false }
    append(bytes, start..<index, to: &text, of: &cell)
    return take(WindowWord("</v></c>"), bytes)
  }

  /// `<is><t>…</t></is></c>`, with or without `xml:space="preserve"`.
  private mutating func takeInline(
    _ bytes: WindowBytes, _ cell: inout CellTag, text: inout [UInt8]
  ) -> Bool {
    guard take(WindowWord("<is><t"), bytes) else { return false }
    let keepsBlanks = PlainText.takePreserve(bytes, &index)
    guard take(WindowWord(">"), bytes) else { return false }
    let start = index
    guard bytes.passPlainText(&index),
      keepsBlanks || !PlainText.hasOuterBlanks(bytes, start..<index)
    else { return false }
    append(bytes, start..<index, to: &text, of: &cell)
    return take(WindowWord("</t></is"), bytes) && take(WindowWord("></c>"), bytes)
  }

  private func append(
    _ bytes: WindowBytes, _ range: Range<Int>, to text: inout [UInt8], of cell: inout CellTag
  ) {
    let placed = Cell(
      text: text.count..<text.count + range.count, column: 0, style: cell.style)
    bytes.append(range, to: &text)
    cell.payload = placed.payload
    cell.kind = .text
  }
}
