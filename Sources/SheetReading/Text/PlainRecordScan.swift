import SheetModel

/// Takes records of delimited text as nearly all of them are, straight from the file's bytes.
///
/// The shape: as many fields as most records have, one of them not empty; a quote at the start of a field
/// closes right before a delimiter or line end, with no other quote between; no NUL. Whatever differs is
/// left to ``DelimitedFields``, record by record.
///
/// - Time: one pass, eight bytes at a time; a record's text is copied at once, with what stands between
///   its fields.
internal struct PlainRecordScan {
  /// Bytes that a search for the closing quote may pass: what is longer may have none.
  private static let longestQuoted = 4_096

  private let delimiter: UInt8
  private let width: Int
  private let delimiters: RepeatedByte

  internal init(delimiter: UInt8, width: Int) {
    self.delimiter = delimiter
    self.width = width
    delimiters = RepeatedByte(delimiter)
  }

  /// Takes records until the batch is full or one is of another shape; returns where the next begins.
  ///
  /// Nothing is looked at in the file's last sixteen bytes. `row` is the first record's, and moves on.
  internal func scan(
    _ bytes: Span<UInt8>, from start: Int, row: inout Int, into batch: inout RowBatch
  ) -> Int {
    guard bytes.count > 16, width <= WorksheetScanner.columnCount else { return start }
    let end = bytes.count - 16
    return unsafe bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return start }
      let window = unsafe WindowBytes(base)
      var next = start
      while !WorksheetScanner.isFull(batch), next < end {
        batch.beginRow(row)
        guard let stop = take(window, from: next, to: end, into: &batch) else {
          batch.rows.removeLast()
          batch.rowStarts.removeLast()
          batch.hiddenRows.removeLast()
          break
        }
        window.append(next..<stop, to: &batch.text)
        next = stop + (window[stop] == 0x0D && window[stop + 1] == 0x0A ? 2 : 1)
        row += 1
      }
      return next
    }
  }

  /// Appends a record's cells, whose texts lie where the record's will be; returns where it ends, or `nil`
  /// where it has another shape and no cell was appended.
  @inline(__always)
  private func take(
    _ bytes: WindowBytes, from start: Int, to end: Int, into batch: inout RowBatch
  ) -> Int? {
    let offset = batch.text.count - start
    var stop: Int?
    batch.cells.append(addingCapacity: width) { (cells: inout OutputSpan<Cell>) in
      stop = fields(bytes, from: start, to: end, textOffset: offset, into: &cells)
      if stop == nil { cells.removeAll() }
    }
    return stop
  }

  /// Appends the cells of a record that begins at `start`; returns where it ends.
  @inline(__always)
  private func fields(
    _ bytes: WindowBytes, from start: Int, to end: Int, textOffset: Int,
    into cells: inout OutputSpan<Cell>
  ) -> Int? {
    var index = start
    for column in 0..<width {
      let isQuoted = bytes[index] == UInt8(ascii: "\"")
      if isQuoted { index += 1 }
      let fieldStart = index
      let passed = isQuoted ? passQuoted(bytes, &index, to: end) : pass(bytes, &index, to: end)
      guard passed else { return nil }
      if index > fieldStart {
        cells.append(
          Cell(
            text: textOffset + fieldStart..<textOffset + index, column: UInt16(column),
            style: Cell.noStyle))
      }
      if isQuoted { index += 1 }
      let isLast = column == width - 1
      guard (bytes[index] == delimiter) != isLast else { return nil }
      if !isLast { index += 1 }
    }
    return cells.isEmpty ? nil : index
  }

  /// Moves to the next delimiter or line end.
  @inline(__always)
  private func pass(_ bytes: WindowBytes, _ index: inout Int, to end: Int) -> Bool {
    while index < end {
      let word = bytes.word(at: index)
      let stops = delimiters.places(in: word) | Self.controls(in: word)
      guard stops != 0 else {
        index += 8
        continue
      }
      index += stops.trailingZeroBitCount >> 3
      guard index < end else { return false }
      switch bytes[index] {
      case delimiter, 0x0A, 0x0D: return true
      case 0: return false
      // Another control character, which is one of the field's.
      default: index += 1
      }
    }
    return false
  }

  /// The high bit of every byte from 0 to 0D: NUL, the line ends, and some that hardly ever occur.
  @inline(__always)
  private static func controls(in word: UInt64) -> UInt64 {
    let others = ((word & 0x7F7F_7F7F_7F7F_7F7F) + 0x7272_7272_7272_7272) | word
    return ~others & 0x8080_8080_8080_8080
  }

  /// Moves to the closing quote, which has to stand before a delimiter or line end.
  @inline(__always)
  private func passQuoted(_ bytes: WindowBytes, _ index: inout Int, to end: Int) -> Bool {
    let last = min(end, index + Self.longestQuoted)
    while index < last {
      let word = bytes.word(at: index)
      let all = RepeatedByte.quote.places(in: word) | RepeatedByte.zero.places(in: word)
      if all != 0 {
        index += all.trailingZeroBitCount >> 3
        guard index < last, bytes[index] != 0 else { return false }
        let next = bytes[index + 1]
        return next == delimiter || next == 0x0A || next == 0x0D
      }
      index += 8
    }
    return false
  }
}
