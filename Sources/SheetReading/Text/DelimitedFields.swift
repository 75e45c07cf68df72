import SheetModel

/// Splits delimited text into records, one after the other, forgiving what people and programs do.
///
/// - Input: UTF-8. CR, LF and CR LF each end a record, mixed as they come.
/// - Output: the fields' characters, quotes resolved, NUL dropped.
/// - Leniency: a quote opens only at the start of a field, elsewhere it is a character. Text behind
///   a closing quote belongs to the field. A quote that never closes, or closes only lines later in
///   the middle of a field, is taken for a character after all. Where the file escapes by `\`, `\"`
///   and `\\` in a quoted field are `"` and `\`; any other `\` stays.
/// - Complexity: O(bytes), since at most 64 opening quotes are taken back after a long search.
/// - Source: RFC 4180, section 2; RFC 4180 says nothing of the rest, which follows Excel.
internal struct DelimitedFields {
  /// What was odd about a field.
  internal enum Oddity {
    case textAfterQuote
    case quoteTakenBack
    case droppedNUL
  }

  private static let quote = UInt8(ascii: "\"")
  private static let backslash = UInt8(ascii: "\\")
  private static let maximumTakenBack = 64
  /// Bytes that a search for the closing quote may pass before it counts as long.
  private static let longSearch = 4_096
  /// Fields of a record that are kept: one more than a sheet has columns.
  private static let mostFields = 16_385

  private let bytes: [UInt8]
  private let delimiter: UInt8
  private let hasBackslashEscapes: Bool
  private var position: Int
  private var takenBack = 0

  /// UTF-8 of the last record's fields, one after the other.
  internal private(set) var text: [UInt8] = []
  /// The last record's fields as ranges of `text`.
  internal private(set) var fields: [Range<Int>] = []
  internal private(set) var oddities: [(field: Int, oddity: Oddity)] = []

  internal init(
    _ bytes: [UInt8], from start: Int, delimiter: UInt8, hasBackslashEscapes: Bool = false
  ) {
    self.bytes = bytes
    self.delimiter = delimiter
    self.hasBackslashEscapes = hasBackslashEscapes
    position = start
  }

  /// Takes records of the plain shape into rows of the batch, as ``next()`` would read them.
  internal mutating func takePlain(
    _ scan: PlainRecordScan, row: inout Int, into batch: inout RowBatch
  ) {
    // Where quotes have misled too often, they no longer open fields.
    guard takenBack < Self.maximumTakenBack, !hasBackslashEscapes else { return }
    position = scan.scan(bytes.span, from: position, row: &row, into: &batch)
  }

  /// Moves to the next record; false at the end.
  ///
  /// A blank line is a record with one empty field.
  internal mutating func next() -> Bool {
    guard position < bytes.count else { return false }
    text.removeAll(keepingCapacity: true)
    fields.removeAll(keepingCapacity: true)
    oddities.removeAll(keepingCapacity: true)
    while true {
      let start = text.count
      readField()
      if fields.count < Self.mostFields {
        fields.append(start..<text.count)
      } else {
        text.removeSubrange(start...)
      }
      guard position < bytes.count, bytes[position] == delimiter else { break }
      position += 1
    }
    if position < bytes.count {
      let isPair =
        bytes[position] == 0x0D && position + 1 < bytes.count && bytes[position + 1] == 0x0A
      position += isPair ? 2 : 1
    }
    return true
  }

  private mutating func readField() {
    if position < bytes.count, bytes[position] == Self.quote,
      takenBack < Self.maximumTakenBack
    {
      if readQuoted() { return }
      oddities.append((fields.count, .quoteTakenBack))
    }
    readPlain()
  }

  /// Reads up to the next delimiter or line end.
  private mutating func readPlain() {
    let start = position
    while position < bytes.count, !endsField(bytes[position]) { position += 1 }
    append(start..<position)
  }

  /// Reads a quoted field; false, with nothing changed, where the quote is no opening one.
  private mutating func readQuoted() -> Bool {
    let textStart = text.count
    let opening = position
    var index = opening + 1
    var part = index
    var hasLineEnd = false
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x0A || byte == 0x0D { hasLineEnd = true }
      guard byte == Self.quote else {
        if byte == Self.backslash, isEscape(at: index) {
          append(part..<index)
          part = index + 1
          index += 1
        }
        index += 1
        continue
      }
      if index + 1 < bytes.count, bytes[index + 1] == Self.quote {
        append(part..<index + 1)
        index += 2
        part = index
        continue
      }
      let isRegular = index + 1 >= bytes.count || endsField(bytes[index + 1])
      guard isRegular || !hasLineEnd else { break }
      append(part..<index)
      position = index + 1
      if !isRegular {
        oddities.append((fields.count, .textAfterQuote))
        readPlain()
      }
      return true
    }
    text.removeSubrange(textStart...)
    if index - opening > Self.longSearch { takenBack += 1 }
    return false
  }

  private func isEscape(at index: Int) -> Bool {
    guard hasBackslashEscapes, index + 1 < bytes.count else { return false }
    return bytes[index + 1] == Self.quote || bytes[index + 1] == Self.backslash
  }

  private func endsField(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == 0x0A || byte == 0x0D
  }

  private mutating func append(_ range: Range<Int>) {
    guard bytes[range].contains(0) else {
      text += bytes[range]
      return
    }
    text += bytes[range].filter { $0 != 0 }
    oddities.append((fields.count, .droppedNUL))
  }
}
