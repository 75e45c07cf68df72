import SheetModel

/// Reads one `c` element after the other.
///
/// - Source: ECMA-376 Part 1, 18.3.1.4 (c), 18.18.11 (ST_CellType).
internal struct CellScan {
  private enum Mark {
    case number
    case shared
    case string
    case inline
    case boolean
    case error
    case date
  }

  private let sheetName: String
  /// `nil` where the workbook has no shared texts at all.
  private let sharedCount: Int?
  private let dateSystem: DateSystem
  /// The `vm` numbers of pictures.
  private let pictures: Set<Int>
  /// The characters of the `v` that is being read.
  private var value: [UInt8] = []
  private var mark = Mark.number
  private var style: UInt16 = 0
  /// The cell's reference where it names a place outside the grid.
  private var outside: CellReference?
  private var valueMetadata = 0
  /// The cell's reference as written, where it is none.
  private var malformed: String?
  private var hasFormula = false
  private var hasValue = false

  internal private(set) var notes: [ReadingNote] = []

  internal init(
    sheetName: String, sharedCount: Int?, dateSystem: DateSystem, pictures: Set<Int> = []
  ) {
    self.sheetName = sheetName
    self.sharedCount = sharedCount
    self.dateSystem = dateSystem
    self.pictures = pictures
  }

  /// Reads the cell whose start was just returned; `nil` where it holds nothing or lies outside.
  ///
  /// `row` follows the cell's reference; `column` is the place of a cell without one and moves on.
  internal mutating func read(
    _ xml: inout XMLScanner, row: inout Int, column: inout Int, text: inout [UInt8]
  ) throws(ReadError) -> Cell? {
    readAttributes(xml, row: &row, column: &column)
    let place = outside ?? CellReference(row: row, column: column)
    if outside == nil { column += 1 }
    if let malformed { note(.malformedReference, at: place, detail: malformed) }
    let textStart = text.count
    var hasInline = false
    value.removeAll(keepingCapacity: true)
    hasFormula = false
    hasValue = false
    let outer = xml.depth - 1
    while xml.depth > outer {
      switch try xml.next() {
      case .start where xml.letter == UInt8(ascii: "v"):
        try readValue(&xml)
      case .start where xml.isNamed("is"):
        hasInline = true
        try RichText.append(&xml, to: &text)
      case .start:
        if xml.letter == UInt8(ascii: "f") { hasFormula = true }
        try xml.skipElement()
      case .done: throw xml.cut()
      case .end, .text: continue
      }
    }
    guard WorksheetScanner.isInGrid(place) else {
      note(.cellOutsideGrid, at: place)
      text.removeSubrange(textStart...)
      return nil
    }
    if hasInline, mark == .inline || !hasValue {
      return Cell(text: textStart..<text.count, column: UInt16(place.column), style: style)
    }
    text.removeSubrange(textStart...)
    return try typed(at: place, text: &text)
  }

  /// Says what the reader of rows met.
  internal mutating func note(
    _ kind: ReadingNote.Kind, at place: CellReference, detail: String = ""
  ) {
    guard notes.count < 1_000 else { return }
    notes.append(ReadingNote(kind, at: place, detail: detail))
  }

  private mutating func readValue(_ xml: inout XMLScanner) throws(ReadError) {
    hasValue = true
    value.removeAll(keepingCapacity: true)
    let outer = xml.depth - 1
    while xml.depth > outer {
      switch try xml.next() {
      case .text: xml.appendText(to: &value)
      case .start: try xml.skipElement()
      case .done: throw xml.cut()
      case .end: continue
      }
    }
  }
}

// MARK: - Attributes

extension CellScan {
  private mutating func readAttributes(
    _ xml: borrowing XMLScanner, row: inout Int, column: inout Int
  ) {
    mark = .number
    style = 0
    outside = nil
    malformed = nil
    valueMetadata = 0
    var attributes = xml.attributes
    let bytes = xml.bytes
    while attributes.next(in: bytes.span) {
      guard !attributes.isPrefixed else { continue }
      let value = bytes[attributes.value]
      guard attributes.name.count == 1 else {
        if bytes[attributes.name] == Self.valueMetadataName {
          valueMetadata = NumberScan.index(value) ?? 0
        }
        continue
      }
      switch bytes[attributes.name.lowerBound] {
      case UInt8(ascii: "r"):
        guard let place = Self.reference(value) else {
          malformed = String(decoding: value.prefix(40), as: UTF8.self)
          continue
        }
        if WorksheetScanner.isInGrid(place) {
          (row, column) = (place.row, place.column)
        } else {
          // What follows goes on from the last place that there is.
          outside = place
        }
      case UInt8(ascii: "s"):
        style = NumberScan.index(value).flatMap { UInt16(exactly: $0) } ?? Cell.noStyle
      case UInt8(ascii: "t"): mark = Self.mark(value)
      default: continue
      }
    }
  }

  private static let valueMetadataName = Array("vm".utf8)[...]

  private static func mark(_ value: ArraySlice<UInt8>) -> Mark {
    switch String(decoding: value, as: UTF8.self) {
    case "s": .shared
    case "str": .string
    case "inlineStr": .inline
    case "b": .boolean
    case "e": .error
    case "d": .date
    default: .number
    }
  }

  /// `B3` or `b3`; `nil` for anything else, as if it were absent.
  private static func reference(_ value: ArraySlice<UInt8>) -> CellReference? {
    var column = 0
    var index = value.startIndex
    while index < value.endIndex {
      let letter = value[index] & 0xDF
      guard (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(letter), value[index] >= 0x41,
        column < 1 << 20
      else { break }
      column = column * 26 + Int(letter - UInt8(ascii: "A")) + 1
      index += 1
    }
    guard column > 0, let row = NumberScan.index(value[index...]), row > 0 else { return nil }
    return CellReference(row: row - 1, column: column - 1)
  }
}

// MARK: - Values

extension CellScan {
  private mutating func typed(
    at place: CellReference, text: inout [UInt8]
  ) throws(ReadError) -> Cell? {
    let column = UInt16(place.column)
    if value.isEmpty {
      if mark == .string, hasValue {
        return Cell(text: text.count..<text.count, column: column, style: style)
      }
      return hasFormula
        ? Cell(payload: 0, column: column, style: style, kind: .uncalculated) : nil
    }
    switch mark {
    case .shared: return try shared(at: place)
    case .string, .inline: return appended(to: &text, column: column, kind: .text)
    case .error:
      guard pictures.contains(valueMetadata) else {
        return appended(to: &text, column: column, kind: .error)
      }
      note(.pictureInCell, at: place)
      return nil
    case .boolean:
      if let truth = Self.truth(value) {
        return Cell(payload: truth ? 1 : 0, column: column, style: style, kind: .boolean)
      }
    case .date:
      if let serial = ISODate.serial(value, in: dateSystem) {
        return Cell(number: serial, column: column, style: style, kind: .day)
      }
    case .number: break
    }
    if let number = NumberScan.double(value) {
      return Cell(number: number, column: column, style: style)
    }
    if value.allSatisfy({ $0 <= 0x20 }) { return nil }
    note(.textInNumberCell, at: place)
    return appended(to: &text, column: column, kind: .text)
  }

  private mutating func shared(at place: CellReference) throws(ReadError) -> Cell? {
    guard let sharedCount else { throw .workbook(.noSharedStrings(sheet: sheetName)) }
    guard let number = NumberScan.double(value).flatMap({ Int(exactly: $0) }), number >= 0,
      number < sharedCount
    else {
      note(.sharedStringOutOfRange, at: place, detail: String(decoding: value, as: UTF8.self))
      return nil
    }
    return Cell(
      payload: UInt64(number), column: UInt16(place.column), style: style, kind: .sharedText)
  }

  private mutating func appended(
    to text: inout [UInt8], column: UInt16, kind: Cell.Kind
  ) -> Cell {
    let start = text.count
    text += value
    if kind == .text { StringEscapes.decode(&text, from: start) }
    return Cell(text: start..<text.count, column: column, style: style, kind: kind)
  }

  private static func truth(_ value: [UInt8]) -> Bool? {
    let isBlank = { (byte: UInt8) in byte <= 0x20 }
    let word = value.drop(while: isBlank).reversed().drop(while: isBlank).reversed()
    return switch String(decoding: word, as: UTF8.self).lowercased() {
    case "1", "true": true
    case "0", "false": false
    default: nil
    }
  }
}
