import SheetPackage

/// A small workbook of text parts, with styles, to be marked.
struct PlainWorkbook {
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

  var parts: [(name: String, text: String)]

  /// One sheet 「表」 whose `sheetData` holds `rows`.
  init(rows: String, before: String = "", after: String = "", main: String = main) {
    parts = [
      (
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"></Types>"
      ),
      ("_rels/.rels", Self.relationships([("rId1", "officeDocument", "xl/workbook.xml")])),
      (
        "xl/workbook.xml",
        "<workbook xmlns=\"\(main)\" xmlns:r=\"\(Self.office)\"><bookViews><workbookView/></bookViews>"
          + "<sheets><sheet name=\"表\" sheetId=\"7\" r:id=\"rId1\"/></sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        Self.relationships([
          ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "styles", "styles.xml"),
        ])
      ),
      (
        "xl/styles.xml",
        "<styleSheet xmlns=\"\(main)\"><fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/>"
          + "</fills><borders count=\"1\"><border/></borders><cellXfs count=\"2\"><xf numFmtId=\"0\"/>"
          + "<xf numFmtId=\"14\" fillId=\"0\"><alignment wrapText=\"1\"/></xf></cellXfs></styleSheet>"
      ),
      (
        "xl/worksheets/sheet1.xml",
        "<worksheet xmlns=\"\(main)\">\(before)<sheetData>\(rows)</sheetData>\(after)</worksheet>"
      ),
      ("xl/media/image1.png", "not for us"),
    ]
  }

  func bytes() throws -> [UInt8] {
    // An empty archive: the end of a central directory and nothing else.
    var rewrite = PackageRewrite([0x50, 0x4B, 5, 6] + [UInt8](repeating: 0, count: 18))
    for part in parts { rewrite.add(part.name, bytes: Array(part.text.utf8)) }
    return try rewrite.bytes()
  }

  /// The parts of a package by name.
  static func parts(of bytes: [UInt8]) throws -> [String: String] {
    let archive = try ZipArchive(bytes: bytes)
    var parts: [String: String] = [:]
    for entry in archive.entries {
      parts[entry.name] = String(decoding: try archive.bytes(of: entry), as: UTF8.self)
    }
    return parts
  }

  private static func relationships(_ targets: [(String, String, String)]) -> String {
    let all = targets.map {
      "<Relationship Id=\"\($0.0)\" Type=\"\(office)/\($0.1)\" Target=\"\($0.2)\"/>"
    }
    return "<Relationships xmlns=\"\(package)\">\(all.joined())</Relationships>"
  }
}
