import SheetModel
import SheetReading
import Testing

@Suite("旧版工作簿的共用文字")
struct BinaryStringsTests {
  /// The texts of an SST given as the data of its record and of the CONTINUE records after it.
  private func texts(_ fragments: [[UInt8]], claimed: Int) throws -> [String] {
    var globals = [record(0x00FC, u32(9) + u32(UInt32(claimed)) + (fragments.first ?? []))]
    globals += fragments.dropFirst().map { record(0x003C, $0) }
    let fixture = BinaryFixture([number(0, 0, 1)], globals: globals)
    var file = try SpreadsheetFile(bytes: fixture.bytes(), name: "簿.xls")
    let strings = try file.rows(ofSheet: 0).sharedStrings
    return (0..<strings.count).compactMap { strings[$0] }
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var fragments: [[UInt8]]
    var claimed: Int
    var texts: [String]

    init(_ description: String, _ fragments: [[UInt8]], claimed: Int, _ texts: [String]) {
      testDescription = description
      self.fragments = fragments
      self.claimed = claimed
      self.texts = texts
    }
  }

  @Test(
    "文字跨到续记录里",
    arguments: [
      Case("在两条文字之间断开", [text("甲"), text("ab")], claimed: 2, ["甲", "ab"]),
      Case("窄的断开，接着窄的", [u16(4) + [0] + [0x61, 0x62], [0, 0x63, 0x64]], claimed: 1, ["abcd"]),
      Case("窄的断开，接着宽的", [u16(4) + [0] + [0x61, 0x62], [1] + wide("汇总")], claimed: 1, ["ab汇总"]),
      Case("宽的断开，接着窄的", [u16(4) + [1] + wide("汇总"), [0, 0x63, 0xE9]], claimed: 1, ["汇总cé"]),
      Case("断在一对代理字符中间", [u16(2) + [1] + [0x3D, 0xD8], [1, 0x00, 0xDE]], claimed: 1, ["😀"]),
      Case("断在文字头里", [[2], [0, 0, 0x61, 0x62]], claimed: 1, ["ab"]),
      Case("头写完就断", [u16(2) + [0], [1] + wide("汇总"), text("x")], claimed: 2, ["汇总", "x"]),
      Case("一条文字断三次", [u16(3) + [0, 0x61], [0, 0x62], [0, 0x63]], claimed: 1, ["abc"]),
      Case("空的续记录", [u16(2) + [0, 0x61], [], [0, 0x62]], claimed: 1, ["ab"]),
      Case(
        "格式段不是文字", [u16(1) + [8] + u16(2) + [0x61, 1, 2, 3, 4, 5, 6, 7, 8] + text("b")], claimed: 2,
        ["a", "b"]),
      Case(
        "拼音不是文字，也会断开",
        [u16(1) + [5] + u32(6) + wide("汇") + [1, 2], [3, 4, 5, 6] + text("b")], claimed: 2,
        ["汇", "b"]),
      Case(
        "格式段和拼音都有", [u16(1) + [12] + u16(1) + u32(2) + [0x61, 9, 9, 9, 9, 8, 8] + text("b")],
        claimed: 2,
        ["a", "b"]),
      Case("空文字也占号", [text(""), text("b")], claimed: 2, ["", "b"]),
      Case("写的条数太少", [text("a") + text("b")], claimed: 1, ["a", "b"]),
      Case("写的条数太多", [text("a") + text("b")], claimed: 4_000_000_000, ["a", "b"]),
      Case("后面有多余的字节", [text("a") + [7]], claimed: 1, ["a"]),
      Case("单独的代理字符", [u16(2) + [1, 0x3D, 0xD8, 0x61, 0]], claimed: 1, ["\u{FFFD}a"]),
    ])
  func joinsFragments(_ example: Case) throws {
    #expect(try texts(example.fragments, claimed: example.claimed) == example.texts)
  }

  @Test("文字不完整就报错，说出记录的位置")
  func refusesCutTexts() {
    let error = ReadError.workbook(.malformedPart(name: "Workbook", byteOffset: 20))
    for fragment in [u16(5) + [0, 0x61], u16(1) + [8] + u16(9) + [0x61], [1], u16(1) + [4, 9]] {
      #expect(throws: error) { _ = try texts([fragment], claimed: 1) }
    }
  }

  @Test("超过上限就停下")
  func keepsLimits() {
    let bytes = BinaryFixture([], globals: [sharedTable(["ab", "cd"])]).bytes()
    var limits = ReadLimits.standard
    limits.sharedTextBytes = 3
    #expect(throws: ReadError.workbook(.textTooLong(name: "Workbook", limit: 3))) {
      var file = try SpreadsheetFile(bytes: bytes, name: "", limits: limits)
      _ = try file.grid(ofSheet: 0)
    }
    limits.sharedStrings = 1
    #expect(throws: ReadError.workbook(.tooManyStrings(limit: 1))) {
      var file = try SpreadsheetFile(bytes: bytes, name: "", limits: limits)
      _ = try file.grid(ofSheet: 0)
    }
    limits.sheets = 0
    #expect(throws: ReadError.workbook(.tooManySheets(limit: 0))) {
      _ = try SpreadsheetFile(bytes: bytes, name: "", limits: limits)
    }
  }
}
