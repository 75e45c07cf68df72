/// A small workbook made of strings, every part of which a test may replace or take away.
struct WorkbookFixture {
  /// Parts in the order of the archive.
  var parts: [(name: String, content: [UInt8])]

  /// One sheet 「表」 whose `sheetData` holds `rows`.
  init(
    rows: String = "", before: String = "", after: String = "", shared: String? = nil,
    styles: String? = nil, workbook: String = ""
  ) {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    parts = []
    set("[Content_Types].xml", "<Types/>")
    set("_rels/.rels", Self.relationships([("rId1", "officeDocument", "xl/workbook.xml")]))
    set(
      "xl/workbook.xml",
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <workbook xmlns="\(main)" xmlns:r="r">\(workbook)<sheets><sheet name="表" sheetId="1" \
      r:id="rId1"/></sheets></workbook>
      """)
    var targets = [("rId1", "worksheet", "worksheets/sheet1.xml")]
    if shared != nil { targets.append(("rId2", "sharedStrings", "sharedStrings.xml")) }
    if styles != nil { targets.append(("rId3", "styles", "styles.xml")) }
    set("xl/_rels/workbook.xml.rels", Self.relationships(targets))
    set(
      "xl/worksheets/sheet1.xml",
      "<worksheet xmlns=\"\(main)\">\(before)<sheetData>\(rows)</sheetData>\(after)</worksheet>")
    if let shared { set("xl/sharedStrings.xml", "<sst xmlns=\"\(main)\">\(shared)</sst>") }
    if let styles { set("xl/styles.xml", "<styleSheet xmlns=\"\(main)\">\(styles)</styleSheet>") }
  }

  /// Styles whose cell formats use these number formats, in this order.
  static func styles(_ ids: [Int], defining codes: [Int: String] = [:]) -> String {
    let defined = codes.sorted { $0.key < $1.key }
      .map { "<numFmt numFmtId=\"\($0.key)\" formatCode=\"\($0.value)\"/>" }.joined()
    let formats = ids.map { "<xf numFmtId=\"\($0)\"/>" }.joined()
    return "<numFmts>\(defined)</numFmts><cellXfs>\(formats)</cellXfs>"
  }

  static func relationships(_ targets: [(String, String, String)]) -> String {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let all = targets.map {
      "<Relationship Id=\"\($0.0)\" Type=\"\(office)/\($0.1)\" Target=\"\($0.2)\"/>"
    }
    return "<Relationships>\(all.joined())</Relationships>"
  }

  mutating func set(_ name: String, _ content: String) { set(name, Array(content.utf8)) }

  mutating func set(_ name: String, _ content: [UInt8]) {
    remove(name)
    parts.append((name, content))
  }

  mutating func remove(_ name: String) { parts.removeAll { $0.name == name } }

  mutating func rename(_ name: String, to other: String) {
    for index in parts.indices where parts[index].name == name { parts[index].name = other }
  }

  func bytes() -> [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for part in parts {
      let name = Array(part.name.utf8)
      var header = number(20, 2) + number(0, 2)
      // Deflated in blocks without compression, so that no library is needed.
      let stored = Self.deflated(part.content)
      header += number(8, 2) + number(0, 4)
      header += number(Int(Self.checksum(part.content)), 4)
      header += number(stored.count, 4) + number(part.content.count, 4)
      header += number(name.count, 2) + number(0, 2)
      directory += [0x50, 0x4B, 1, 2] + number(20, 2) + header
      directory += number(0, 10) + number(archive.count, 4) + name
      archive += [0x50, 0x4B, 3, 4] + header
      archive += name + stored
    }
    var end: [UInt8] = [0x50, 0x4B, 5, 6] + number(0, 4)
    end += number(parts.count, 2) + number(parts.count, 2)
    end += number(directory.count, 4) + number(archive.count, 4)
    return archive + directory + end + number(0, 2)
  }

  private static func deflated(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var rest = bytes[...]
    repeat {
      let block = rest.prefix(65_535)
      rest = rest.dropFirst(block.count)
      result.append(rest.isEmpty ? 1 : 0)
      result += number(block.count, 2)
      result += number(~block.count, 2)
      result += block
    } while !rest.isEmpty
    return result
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var checksum = ~UInt32(0)
    for byte in bytes {
      checksum ^= UInt32(byte)
      for _ in 0..<8 {
        let isOdd = checksum & 1 == 1
        checksum >>= 1
        if isOdd { checksum ^= 0xEDB8_8320 }
      }
    }
    return ~checksum
  }
}

private func number(_ value: Int, _ byteCount: Int) -> [UInt8] {
  (0..<byteCount).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 }
}
