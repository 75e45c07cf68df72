import SheetPackage
import Testing

@Suite("GB18030 解码")
struct GB18030DecoderTests {
  @Test(
    "双字节、四字节和单字节",
    arguments: [
      ([0xD6, 0xD0, 0x41], "中A"), ([0xA2, 0xE3], "€"), ([0x81, 0x30, 0x81, 0x30], "\u{80}"),
      ([0x95, 0x32, 0x82, 0x36], "𠀀"), ([], ""),
    ] as [([UInt8], String)])
  func decodes(bytes: [UInt8], text: String) throws {
    let decoded = try GB18030Decoder.decode(bytes.span)
    #expect(String(decoding: decoded.utf8, as: UTF8.self) == text && decoded.damageCount == 0)
  }

  @Test(
    "坏字节换成 U+FFFD，说出位置",
    arguments: [
      ([0x41, 0xFF, 0x42], "A\u{FFFD}B", [1]), ([0xD6, 0xD0, 0xD6], "中\u{FFFD}", [2]),
      ([0x81, 0x30, 0x81], "\u{FFFD}0\u{FFFD}", [0, 2]),
    ] as [([UInt8], String, [Int])])
  func marksDamage(bytes: [UInt8], text: String, offsets: [Int]) throws {
    let decoded = try GB18030Decoder.decode(bytes.span)
    #expect(String(decoding: decoded.utf8, as: UTF8.self) == text)
    #expect(decoded.damagedOffsets == offsets && decoded.damageCount == offsets.count)
  }

  @Test("比一次转换的窗口更长的文本")
  func decodesLongText() throws {
    let bytes =
      [UInt8](repeating: 0xD6, count: 300_000).enumerated().map {
        $0.offset % 2 == 0 ? 0xD6 : 0xD0
      } as [UInt8]
    let decoded = try GB18030Decoder.decode(bytes.span)
    #expect(decoded.utf8 == Array(String(repeating: "中", count: 150_000).utf8))
  }

  @Test("文件名：UTF-8 优先，其次 GB18030，都不是就显示替代字符")
  func showsFileNames() {
    #expect(GB18030Decoder.fileName(Array("楚雄.xlsx".utf8)) == "楚雄.xlsx")
    #expect(GB18030Decoder.fileName([0xB3, 0xFE, 0xD0, 0xDB]) == "楚雄")
    #expect(GB18030Decoder.fileName([0x41, 0xFF]) == "A\u{FFFD}")
  }
}
