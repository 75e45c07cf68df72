import SheetModel
import SheetReading
import Testing

@Suite("文本文件的编码")
struct TextEncodingTests {
  private static let text = "序号,受检单位,结论\r\n1,楚雄市某某商贸有限公司,合格\r\n2,禄丰𠮷店,不合格\r\n"
  /// The same in GB18030; the last character of the third row is one of four bytes.
  private static let gb18030: [UInt8] = [
    0xD0, 0xF2, 0xBA, 0xC5, 0x2C, 0xCA, 0xDC, 0xBC, 0xEC, 0xB5, 0xA5, 0xCE, 0xBB, 0x2C, 0xBD, 0xE1,
    0xC2, 0xDB, 0x0D, 0x0A,
  ]

  private func read(_ bytes: [UInt8]) throws -> (cells: [String], notes: [ReadingNote]) {
    var file = try SpreadsheetFile(bytes: bytes, name: "表.csv")
    let grid = try file.grid(ofSheet: 0)
    return (lines(grid), grid.notes)
  }

  private func utf16(_ text: String, isBigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let bytes = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return isBigEndian ? bytes.reversed() : bytes
    }
  }

  private func utf32(_ text: String, isBigEndian: Bool) -> [UInt8] {
    text.unicodeScalars.flatMap { scalar in
      let bytes = (0..<4).map { UInt8(truncatingIfNeeded: scalar.value >> (8 * $0)) }
      return isBigEndian ? bytes.reversed() : bytes
    }
  }

  @Test("每一种都读成同样的文字，并说出是哪一种")
  func decodes() throws {
    let expected = [
      "A1=序号", "B1=受检单位", "C1=结论", "A2=1", "B2=楚雄市某某商贸有限公司", "C2=合格", "A3=2",
      "B3=禄丰𠮷店", "C3=不合格",
    ]
    let utf8 = Array(Self.text.utf8)
    let all: [(String, [UInt8])] = [
      ("UTF-8", utf8), ("UTF-8", [0xEF, 0xBB, 0xBF] + utf8),
      ("UTF-16LE", [0xFF, 0xFE] + utf16(Self.text, isBigEndian: false)),
      ("UTF-16BE", [0xFE, 0xFF] + utf16(Self.text, isBigEndian: true)),
      ("UTF-16LE", utf16(Self.text, isBigEndian: false)),
      ("UTF-16BE", utf16(Self.text, isBigEndian: true)),
      ("UTF-32LE", utf32("\u{FEFF}" + Self.text, isBigEndian: false)),
      ("UTF-32BE", utf32("\u{FEFF}" + Self.text, isBigEndian: true)),
      ("UTF-32LE", utf32(Self.text, isBigEndian: false)),
      ("UTF-32BE", utf32(Self.text, isBigEndian: true)),
    ]
    for (name, bytes) in all {
      let found = try read(bytes)
      #expect(found.cells == expected, "\(name)")
      #expect(found.notes.first == ReadingNote(.encoding, detail: name))
      #expect(found.notes.count == 2)
    }
  }

  @Test("GB18030")
  func decodesGB18030() throws {
    let found = try read(Self.gb18030)
    #expect(found.cells == ["A1=序号", "B1=受检单位", "C1=结论"])
    #expect(found.notes.first == ReadingNote(.encoding, detail: "GB18030"))
  }

  @Test("GB18030 里有坏字节：换成 U+FFFD，并说出几处、在哪里")
  func marksDamagedGB18030() throws {
    var bytes = Self.gb18030
    bytes[4] = 0xFF
    let found = try read(bytes)
    #expect(found.cells.first == "A1=序号\u{FFFD}受检单位")
    #expect(
      found.notes[1] == ReadingNote(.undecodableBytes, detail: "1 处，首处在字节 4"))
  }

  @Test("别的编码被当成 GB18030 时，字多不常见，就说明存疑")
  func doubtsRareCharacters() throws {
    // 「編號,名稱,數量」 in Big5, twice.
    let line: [UInt8] = [
      0xBD, 0x73, 0xB8, 0xB9, 0x2C, 0xA6, 0x57, 0xBA, 0xD9, 0x2C, 0xBC, 0xC6, 0xB6, 0x71, 0x0A,
    ]
    let found = try read(line + line)
    #expect(
      found.notes == [
        ReadingNote(.encoding, detail: "GB18030"),
        ReadingNote(.doubtfulEncoding, detail: "GB18030"),
        ReadingNote(.delimiter, detail: ","),
      ])
  }

  @Test("UTF-8 里坏了一个字节，不会被当成 GB18030")
  func marksDamagedUTF8() throws {
    var bytes = Array(Self.text.utf8)
    bytes[8] = 0xFF
    let found = try read(bytes)
    #expect(found.cells.contains("B2=楚雄市某某商贸有限公司"))
    #expect(found.notes[0] == ReadingNote(.encoding, detail: "UTF-8"))
    #expect(found.notes[1].kind == .undecodableBytes)
  }

  @Test("末尾断在一个字中间的 UTF-8")
  func keepsCutUTF8() throws {
    let bytes = Array(Self.text.utf8.dropLast(3))
    let found = try read(bytes)
    #expect(found.cells.last == "C3=不合\u{FFFD}")
  }
}
