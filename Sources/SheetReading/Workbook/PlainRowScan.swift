import SheetModel

/// Reads a row in the shape that nearly every writer gives it, straight from the window.
///
/// The shape: no prefixes, references, comments, formulas or blanks inside tags but one before each
/// attribute; cells in order, each with its `r`; shared, inline or plain texts without escapes. Whatever
/// differs is left to the general scanner, row by row, so that this one decides nothing: it takes a row
/// whole, as the general one would, or not at all.
///
/// - Input: UTF-8 from `<row` on.
/// - Time: one pass, no allocation beyond the batch.
internal struct PlainRowScan {
  internal enum Outcome {
    /// The row was taken; where the bytes go on.
    case row(next: Int)
    /// The window ends before the row does.
    case cut
    /// Not in this shape.
    case other
  }

  private enum Mark {
    case number, shared, string, inline, boolean
  }

  /// What the scan does not go on with.
  private enum Stop: Error {
    case cut, other
  }

  private let sharedCount: Int
  private var index = 0
  private var mark = Mark.number
  private var style: UInt16 = 0
  private var column = -1

  /// - Parameter sharedCount: Shared texts of the workbook; 0 where it has none.
  internal init(sharedCount: Int) {
    self.sharedCount = sharedCount
  }

  /// Takes the row that begins at `start`; `row` becomes its number.
  internal mutating func scan(
    _ bytes: Span<UInt8>, from start: Int, to end: Int, row: inout Int, into batch: inout RowBatch
  ) -> Outcome {
    let cellCount = batch.cells.count
    let textCount = batch.text.count
    let rowCount = batch.rowCount
    index = start
    column = -1
    do throws(Stop) {
      let (number, isHidden, isEmpty) = try rowTag(bytes, end, after: row)
      if !isEmpty { try cells(bytes, end, row: number, isHidden: isHidden, into: &batch) }
      row = number
      return .row(next: index)
    } catch {
      batch.cells.removeLast(batch.cells.count - cellCount)
      batch.text.removeLast(batch.text.count - textCount)
      if batch.rowCount > rowCount {
        batch.rows.removeLast()
        batch.rowStarts.removeLast()
        batch.hiddenRows.removeLast()
      }
      return error == .cut ? .cut : .other
    }
  }
}

// MARK: - Tags

extension PlainRowScan {
  /// `<row r="3" spans="1:17" ht="0" hidden="1">`; `isEmpty` where it closes itself.
  private mutating func rowTag(
    _ bytes: Span<UInt8>, _ end: Int, after last: Int
  ) throws(Stop) -> (number: Int, isHidden: Bool, isEmpty: Bool) {
    try expect("<row", bytes, end)
    var number = last + 1
    var isHidden = false
    while true {
      switch try byte(bytes, end) {
      case UInt8(ascii: ">"):
        index += 1
        return (number, isHidden, false)
      case UInt8(ascii: "/"):
        index += 1
        try expect(">", bytes, end)
        return (number, isHidden, true)
      case UInt8(ascii: " "): index += 1
      default: throw .other
      }
      let name = index
      while true {
        let next = try byte(bytes, end)
        if next == UInt8(ascii: "=") { break }
        guard next > UInt8(ascii: "/"), next != UInt8(ascii: ">"), next != UInt8(ascii: "<") else {
          throw .other
        }
        index += 1
      }
      let nameRange = name..<index
      let value = try attributeValue(bytes, end)
      if isWord("r", bytes, nameRange) {
        number = try self.number(bytes, value) - 1
        guard (0..<WorksheetScanner.rowCount).contains(number) else { throw .other }
      } else if isWord("hidden", bytes, nameRange) {
        let isSet = isWord("1", bytes, value)
        guard isSet || isWord("0", bytes, value) else { throw .other }
        isHidden = isHidden || isSet
      } else if isWord("ht", bytes, nameRange) {
        isHidden = isHidden || isWord("0", bytes, value)
      }
    }
  }

  /// `<c r="A3" s="1" t="s">` after its `<c`; whether it closes itself.
  @inline(__always)
  private mutating func cellTag(
    _ bytes: Span<UInt8>, _ end: Int, row: Int
  ) throws(Stop) -> Bool {
    mark = .number
    style = 0
    var isPlaced = false
    while true {
      switch try byte(bytes, end) {
      case UInt8(ascii: ">"):
        index += 1
        guard isPlaced else { throw .other }
        return false
      case UInt8(ascii: "/"):
        index += 1
        try expect(">", bytes, end)
        guard isPlaced else { throw .other }
        return true
      case UInt8(ascii: " "): index += 1
      default: throw .other
      }
      let name = try byte(bytes, end)
      index += 1
      guard try byte(bytes, end) == UInt8(ascii: "=") else { throw .other }
      let value = try attributeValue(bytes, end)
      switch name {
      case UInt8(ascii: "r"):
        try place(bytes, value, row: row)
        isPlaced = true
      case UInt8(ascii: "s"):
        guard let style = UInt16(exactly: try number(bytes, value)) else { throw .other }
        self.style = style
      case UInt8(ascii: "t"): mark = try mark(bytes, value)
      default: throw .other
      }
    }
  }

  /// `="…"`; the index moves behind the closing quote.
  @inline(__always)
  private mutating func attributeValue(
    _ bytes: Span<UInt8>, _ end: Int
  ) throws(Stop) -> Range<Int> {
    index += 1
    guard try byte(bytes, end) == UInt8(ascii: "\"") else { throw .other }
    index += 1
    let start = index
    while true {
      let next = try byte(bytes, end)
      if next == UInt8(ascii: "\"") { break }
      guard next != UInt8(ascii: "&"), next != UInt8(ascii: "<") else { throw .other }
      index += 1
    }
    index += 1
    return start..<index - 1
  }

  /// Reads `AB12`: the column must come after the last one, the row must be the row's own.
  @inline(__always)
  private mutating func place(
    _ bytes: Span<UInt8>, _ value: Range<Int>, row: Int
  ) throws(Stop) {
    var next = value.lowerBound
    var column = 0
    while next < value.upperBound, bytes[next] >= UInt8(ascii: "A"),
      bytes[next] <= UInt8(ascii: "Z"),
      next - value.lowerBound < 3
    {
      column = column * 26 + Int(bytes[next] - UInt8(ascii: "A")) + 1
      next += 1
    }
    column -= 1
    guard column > self.column, column < WorksheetScanner.columnCount,
      try number(bytes, next..<value.upperBound) == row + 1
    else { throw .other }
    self.column = column
  }

  @inline(__always)
  private func mark(_ bytes: Span<UInt8>, _ value: Range<Int>) throws(Stop) -> Mark {
    guard value.count > 1 else {
      guard let first = value.first else { throw .other }
      switch bytes[first] {
      case UInt8(ascii: "s"): return .shared
      case UInt8(ascii: "n"): return .number
      case UInt8(ascii: "b"): return .boolean
      default: throw .other
      }
    }
    if isWord("str", bytes, value) { return .string }
    if isWord("inlineStr", bytes, value) { return .inline }
    throw .other
  }
}

// MARK: - Cells

extension PlainRowScan {
  private mutating func cells(
    _ bytes: Span<UInt8>, _ end: Int, row: Int, isHidden: Bool, into batch: inout RowBatch
  ) throws(Stop) {
    var hasBegun = false
    while true {
      guard try byte(bytes, end) == UInt8(ascii: "<") else { throw .other }
      index += 1
      if try byte(bytes, end) == UInt8(ascii: "/") { return try expect("/row>", bytes, end) }
      try expect("c", bytes, end)
      if try cellTag(bytes, end, row: row) { continue }
      let textCount = batch.text.count
      let cell = mark == .inline ? try inline(bytes, end, &batch) : try value(bytes, end, &batch)
      try expect("</c>", bytes, end)
      guard let cell else {
        batch.text.removeLast(batch.text.count - textCount)
        continue
      }
      if !hasBegun {
        batch.beginRow(row, isHidden: isHidden)
        hasBegun = true
      }
      batch.cells.append(cell)
    }
  }

  /// `<v>…</v>` with at least one character; `nil` for `</c>` at once.
  @inline(__always)
  private mutating func value(
    _ bytes: Span<UInt8>, _ end: Int, _ batch: inout RowBatch
  ) throws(Stop) -> Cell? {
    guard index + 4 <= end else { throw .cut }
    if bytes[index + 1] == UInt8(ascii: "/"), mark != .string { return nil }
    try expect("<v>", bytes, end)
    let start = index
    while true {
      let next = try byte(bytes, end)
      if next == UInt8(ascii: "<") { break }
      index += 1
    }
    let range = start..<index
    guard !range.isEmpty else { throw .other }
    let cell = try typed(bytes, range, &batch)
    try expect("</v>", bytes, end)
    return cell
  }

  @inline(__always)
  private mutating func typed(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ batch: inout RowBatch
  ) throws(Stop) -> Cell {
    let column = UInt16(truncatingIfNeeded: column)
    switch mark {
    case .shared:
      let number = try number(bytes, range)
      guard number < sharedCount else { throw .other }
      return Cell(payload: UInt64(number), column: column, style: style, kind: .sharedText)
    case .number:
      return Cell(number: try double(bytes, range), column: column, style: style)
    case .boolean:
      guard range.count == 1, bytes[range.lowerBound] & 0xFE == UInt8(ascii: "0") else {
        throw .other
      }
      let payload = UInt64(bytes[range.lowerBound] & 1)
      return Cell(payload: payload, column: column, style: style, kind: .boolean)
    case .string, .inline:
      let text = try append(bytes, range, keepsBlanks: true, &batch)
      return Cell(text: text, column: column, style: style)
    }
  }

  /// `<is><t>…</t></is>`, with or without `xml:space="preserve"`.
  private mutating func inline(
    _ bytes: Span<UInt8>, _ end: Int, _ batch: inout RowBatch
  ) throws(Stop) -> Cell? {
    try expect("<is><t", bytes, end)
    var keepsBlanks = false
    if try byte(bytes, end) == UInt8(ascii: " ") {
      try expect(" xml:space=\"preserve\"", bytes, end)
      keepsBlanks = true
    }
    try expect(">", bytes, end)
    let start = index
    while try byte(bytes, end) != UInt8(ascii: "<") { index += 1 }
    let text = try append(bytes, start..<index, keepsBlanks: keepsBlanks, &batch)
    try expect("</t></is>", bytes, end)
    return Cell(text: text, column: UInt16(truncatingIfNeeded: column), style: style)
  }

  /// Copies characters that stand for themselves; others are the general scanner's.
  private func append(
    _ bytes: Span<UInt8>, _ range: Range<Int>, keepsBlanks: Bool, _ batch: inout RowBatch
  ) throws(Stop) -> Range<Int> {
    guard PlainText.isPlain(bytes, range, keepsBlanks: keepsBlanks) else { throw .other }
    let start = batch.text.count
    PlainText.append(bytes, range, to: &batch.text)
    return start..<batch.text.count
  }
}

// MARK: - Bytes

extension PlainRowScan {
  @inline(__always)
  private func byte(_ bytes: Span<UInt8>, _ end: Int) throws(Stop) -> UInt8 {
    guard index < end else { throw .cut }
    return bytes[index]
  }

  @inline(__always)
  private mutating func expect(
    _ text: StaticString, _ bytes: Span<UInt8>, _ end: Int
  ) throws(Stop) {
    let count = text.utf8CodeUnitCount
    guard index + count <= end else { throw .cut }
    for offset in 0..<count where unsafe bytes[index + offset] != text.utf8Start[offset] {
      throw .other
    }
    index += count
  }

  @inline(__always)
  private func isWord(_ word: StaticString, _ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count == word.utf8CodeUnitCount else { return false }
    for offset in 0..<range.count
    where unsafe bytes[range.lowerBound + offset] != word.utf8Start[offset] {
      return false
    }
    return true
  }

  /// Up to nine digits and nothing else.
  @inline(__always)
  private func number(_ bytes: Span<UInt8>, _ range: Range<Int>) throws(Stop) -> Int {
    guard !range.isEmpty, range.count <= 9 else { throw .other }
    var value = 0
    for index in range {
      let digit = bytes[index] &- UInt8(ascii: "0")
      guard digit < 10 else { throw .other }
      value = value * 10 + Int(digit)
    }
    return value
  }

  /// Digits with at most one point and a sign, exact in one division; all else is the general
  /// scanner's.
  private func double(_ bytes: Span<UInt8>, _ range: Range<Int>) throws(Stop) -> Double {
    var mantissa = 0
    var places = -1
    var next = range.lowerBound
    let isNegative = bytes[next] == UInt8(ascii: "-")
    if isNegative { next += 1 }
    let first = next
    guard range.upperBound - next <= 16, next < range.upperBound else {
      return try longDouble(bytes, range)
    }
    while next < range.upperBound {
      let digit = bytes[next] &- UInt8(ascii: "0")
      if digit < 10 {
        mantissa = mantissa * 10 + Int(digit)
        if places >= 0 { places += 1 }
      } else if bytes[next] == UInt8(ascii: "."), places < 0 {
        places = 0
      } else {
        return try longDouble(bytes, range)
      }
      next += 1
    }
    // A point without a digit is no number.
    guard mantissa < 1 << 53, range.upperBound - first > 1 || places < 0 else {
      return try longDouble(bytes, range)
    }
    let value = places > 0 ? Double(mantissa) / NumberScan.powers[places] : Double(mantissa)
    return isNegative ? -value : value
  }

  private func longDouble(_ bytes: Span<UInt8>, _ range: Range<Int>) throws(Stop) -> Double {
    var digits: [UInt8] = []
    for index in range { digits.append(bytes[index]) }
    guard let value = NumberScan.double(digits) else { throw .other }
    return value
  }
}
