/// A workbook package, stored and not deflated, in which one part is the input: so the input reaches
/// its parser past the checksum.
public struct SmallPackage {
  private var parts: [(name: String, content: [UInt8])]

  public init() {
    let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    func rels(_ targets: [(String, String)]) -> String {
      "<Relationships>"
        + targets.enumerated().map {
          "<Relationship Id=\"r\($0)\" Type=\"\(relationships)/\($1.0)\" Target=\"\($1.1)\"/>"
        }.joined() + "</Relationships>"
    }
    let texts = [
      ("[Content_Types].xml", "<Types/>"), ("_rels/.rels", rels([("officeDocument", "xl/w.xml")])),
      ("xl/w.xml", "<workbook><sheets><sheet name=\"a\" r:id=\"r0\"/></sheets></workbook>"),
      (
        "xl/_rels/w.xml.rels",
        rels([("worksheet", "s.xml"), ("sharedStrings", "t.xml"), ("styles", "y.xml")])
      ),
      (
        "xl/s.xml",
        "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" s=\"1\"><v>45717</v></c>"
          + "<c r=\"B1\" t=\"s\"><v>0</v></c></row></sheetData></worksheet>"
      ),
      ("xl/t.xml", "<sst><si><t>a</t></si></sst>"),
      (
        "xl/y.xml",
        "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"
      ),
    ]
    parts = texts.map { ($0, Array($1.utf8)) }
  }

  /// The archive with another content in one part.
  public func bytes(with content: [UInt8], in name: String) -> [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for part in parts {
      let content = part.name == name ? content : part.content
      let header =
        number(20, 2) + number(0, 8) + number(Int(Self.checksum(content)), 4)
        + number(content.count, 4) + number(content.count, 4) + number(part.name.utf8.count, 2)
        + number(0, 2)
      directory += [0x50, 0x4B, 1, 2] + number(20, 2) + header + number(0, 10)
      directory += number(archive.count, 4) + Array(part.name.utf8)
      archive += [0x50, 0x4B, 3, 4] + header + Array(part.name.utf8) + content
    }
    let end =
      [0x50, 0x4B, 5, 6] + number(0, 4) + number(parts.count, 2) + number(parts.count, 2)
      + number(directory.count, 4) + number(archive.count, 4) + number(0, 2)
    return archive + directory + end
  }

  private func number(_ value: Int, _ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { rest, _ in rest & 1 == 1 ? rest >> 1 ^ 0xEDB8_8320 : rest >> 1 }
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~UInt32(0)) { table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] ^ $0 >> 8 }
  }
}
