/// A small .xls made of records, every one of which a test may leave out or write wrong.
///
/// - Source: MS-XLS 2.4; written for the tests, without a look at the reader.
struct BinaryFixture {
  struct Sheet {
    var name: String
    var state: UInt8 = 0
    var type: UInt8 = 0
    var records: [[UInt8]]
  }

  var isBiff8 = true
  /// Records between the globals' BOF and the sheets' names.
  var globals: [[UInt8]] = []
  var sheets: [Sheet] = []
  /// Names as the file stores them, where they are no ASCII.
  var storedNames: [[UInt8]] = []
  var streamName: String?

  /// One sheet 「表」, or `Sheet` in BIFF5, with these records.
  init(_ records: [[UInt8]], globals: [[UInt8]] = [], isBiff8: Bool = true) {
    self.isBiff8 = isBiff8
    self.globals = globals
    sheets = [Sheet(name: isBiff8 ? "表" : "Sheet", records: records)]
  }

  func stream() -> [UInt8] {
    let outline = outline(offsets: sheets.map { _ in 0 })
    var offsets: [UInt32] = []
    var bodies: [UInt8] = []
    for sheet in sheets {
      offsets.append(UInt32(outline.count + bodies.count))
      bodies += beginning(0x0010) + sheet.records.flatMap { $0 } + record(0x000A, [])
    }
    return self.outline(offsets: offsets) + bodies
  }

  func bytes() -> [UInt8] {
    CompoundBytes.container([(streamName ?? (isBiff8 ? "Workbook" : "Book"), stream())])
  }

  private func outline(offsets: [UInt32]) -> [UInt8] {
    var bytes = beginning(0x0005) + globals.flatMap { $0 }
    for (index, sheet) in sheets.enumerated() {
      let head = u32(offsets[index]) + [sheet.state, sheet.type]
      let name: [UInt8]
      if isBiff8 {
        name = [UInt8(sheet.name.utf16.count), 1] + wide(sheet.name)
      } else {
        let stored = index < storedNames.count ? storedNames[index] : Array(sheet.name.utf8)
        name = [UInt8(stored.count)] + stored
      }
      bytes += record(0x0085, head + name)
    }
    return bytes + record(0x000A, [])
  }

  private func beginning(_ type: Int) -> [UInt8] {
    let version = u16(isBiff8 ? 0x0600 : 0x0500) + u16(type)
    return record(0x0809, version + [UInt8](repeating: 0, count: isBiff8 ? 12 : 4))
  }
}

// MARK: - Records

func record(_ type: Int, _ data: [UInt8]) -> [UInt8] { u16(type) + u16(data.count) + data }

/// A cell record: row, column and style, then what its type asks for.
func cell(_ type: Int, _ row: Int, _ column: Int, style: Int = 0, _ rest: [UInt8]) -> [UInt8] {
  record(type, u16(row) + u16(column) + u16(style) + rest)
}

func number(_ row: Int, _ column: Int, _ value: Double, style: Int = 0) -> [UInt8] {
  cell(0x0203, row, column, style: style, f64(value))
}

func shared(_ row: Int, _ column: Int, _ index: Int) -> [UInt8] {
  cell(0x00FD, row, column, u32(UInt32(index)))
}

/// A formula with the eight bytes of its result.
func formula(_ row: Int, _ column: Int, style: Int = 0, _ result: [UInt8]) -> [UInt8] {
  cell(0x0006, row, column, style: style, result + [UInt8](repeating: 0, count: 8))
}

/// A text with its count of two bytes, as BIFF8 stores it.
func text(_ text: String) -> [UInt8] {
  let isWide = text.unicodeScalars.contains { $0.value > 0xFF }
  let units = isWide ? wide(text) : text.unicodeScalars.map { UInt8($0.value) }
  return u16(text.utf16.count) + [isWide ? 1 : 0] + units
}

/// An SST of plain texts, in one record.
func sharedTable(_ texts: [String]) -> [UInt8] {
  let count = u32(UInt32(texts.count))
  return record(0x00FC, count + count + texts.flatMap { text($0) })
}

/// A style with a number format.
func style(_ format: Int) -> [UInt8] { record(0x00E0, u16(0) + u16(format) + [0, 0, 0, 0]) }

func wide(_ text: String) -> [UInt8] { text.utf16.flatMap { u16(Int($0)) } }

func u16(_ value: Int) -> [UInt8] {
  [UInt8(truncatingIfNeeded: value), UInt8(truncatingIfNeeded: value >> 8)]
}

func u32(_ value: UInt32) -> [UInt8] {
  (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
}

func f64(_ value: Double) -> [UInt8] {
  (0..<8).map { UInt8(truncatingIfNeeded: value.bitPattern >> (8 * $0)) }
}
