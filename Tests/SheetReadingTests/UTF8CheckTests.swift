import SheetModel
import SheetReading
import Testing

@Suite("是不是 UTF-8")
struct UTF8CheckTests {
  /// The first and last characters of each length, those beside the surrogates, and usual ones.
  private static let characters = [
    "a", ",", "\n", "\u{7F}", "\u{80}", "\u{7FF}", "\u{800}", "\u{FFF}", "\u{1000}", "\u{D7FF}",
    "\u{E000}", "\u{FFFD}", "\u{10000}", "\u{3FFFF}", "\u{40000}", "\u{FFFFF}", "\u{10FFFF}", "楚",
    "雄州", "市场监督管理局",
  ].map { Array($0.utf8) }
  private static let wrongBytes: [UInt8] = [
    0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED,
    0xEF, 0xF0, 0xF1, 0xF4, 0xF5, 0xF8, 0xFF,
  ]

  /// Behind a byte order mark the file is UTF-8 whatever follows, damaged or not.
  private func isDamaged(_ text: [UInt8]) throws -> Bool {
    var file = try SpreadsheetFile(bytes: [0xEF, 0xBB, 0xBF] + text, name: "表.csv")
    return try file.grid(ofSheet: 0).notes.contains { $0.kind == .undecodableBytes }
  }

  @Test("与标准库的判断处处一致：任意长短，任意一个字节换掉或截断")
  func agreesWithTheStandardLibrary() throws {
    var random = SplitMix64(state: 7)
    var damagedCount = 0
    for _ in 0..<6_000 {
      var text: [UInt8] = []
      for _ in 0..<Int.random(in: 1...24, using: &random) {
        text += Self.characters.randomElement(using: &random) ?? []
      }
      switch Int.random(in: 0..<4, using: &random) {
      case 0: break
      case 1: text.removeLast(Int.random(in: 0..<min(4, text.count), using: &random))
      default:
        text[Int.random(in: 0..<text.count, using: &random)] =
          Self.wrongBytes.randomElement(using: &random) ?? 0
      }
      let isDamaged = String(validating: text, as: UTF8.self) == nil
      #expect(try self.isDamaged(text) == isDamaged, "\(text)")
      damagedCount += isDamaged ? 1 : 0
    }
    #expect((1_000...5_000).contains(damagedCount))
  }

  @Test("每一对相接的字节，后面还有零到两个")
  func agreesOnEveryPair() throws {
    for first in 0x80...0xFF {
      for second in Self.wrongBytes {
        for (filling, following) in [(0, 0), (5, 0), (0, 1), (6, 1), (0, 2), (7, 2)] {
          let text =
            [UInt8](repeating: 0x61, count: filling) + [UInt8(first), second]
            + [UInt8](repeating: 0x80, count: following) + [UInt8](repeating: 0x61, count: 12)
          let isDamaged = String(validating: text, as: UTF8.self) == nil
          #expect(try self.isDamaged(text) == isDamaged, "\(text)")
        }
      }
    }
  }
}
