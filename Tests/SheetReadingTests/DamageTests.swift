import SheetModel
import SheetReading
import Testing

@Suite("随机损坏的工作簿")
struct DamageTests {
  private static let whole: WorkbookFixture = {
    let rows = (1...40).map {
      """
      <row r='\($0)'><c r='A\($0)'><v>\($0)</v></c><c r='B\($0)' t='s'><v>\($0 % 3)</v></c>\
      <c r='C\($0)' s='1'><v>\(45_700 + $0)</v></c>\
      <c r='D\($0)' t='inlineStr'><is><t>第\($0)行</t></is></c></row>
      """
    }
    return WorkbookFixture(
      rows: rows.joined(), shared: "<si><t>甲</t></si><si><t>乙</t></si><si><t>丙</t></si>",
      styles: WorkbookFixture.styles([0, 14]))
  }()

  /// The cells by place, or the code of the error; never anything else.
  private func outcome(_ bytes: [UInt8]) -> Result<[String], ReadError> {
    do throws(ReadError) {
      var file = try SpreadsheetFile(bytes: bytes, name: "簿.xlsx")
      var all: [String] = []
      for index in file.sheets.indices { all += lines(try file.grid(ofSheet: index)) }
      return .success(all)
    } catch {
      return .failure(error)
    }
  }

  private func damaged(_ bytes: [UInt8], by random: inout SplitMix64) -> [UInt8] {
    var bytes = bytes
    switch Int.random(in: 0..<4, using: &random) {
    case 0: bytes.removeLast(Int.random(in: 1..<bytes.count, using: &random))
    case 1:
      let start = Int.random(in: 0..<bytes.count - 1, using: &random)
      let end = min(bytes.count, start + Int.random(in: 1..<200, using: &random))
      bytes.removeSubrange(start..<end)
    default:
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] ^=
          1 << UInt8.random(in: 0..<8, using: &random)
      }
    }
    return bytes
  }

  @Test("改坏、截断 600 次：要么报错，要么每个单元格都与原来相同", arguments: [UInt64(1), 2, 3])
  func neverInventsCells(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    let bytes = Self.whole.bytes()
    let original = try outcome(bytes).get()
    for round in 0..<200 {
      switch outcome(damaged(bytes, by: &random)) {
      case .success(let found):
        // A sheet's styles may be gone, and its days be numbers then; nothing else may differ.
        #expect(
          found.isEmpty || found == original || found == withoutDays(original),
          "种子 \(seed)，第 \(round) 次")
      case .failure(let error): #expect(!error.code.isEmpty && error.message.hasSuffix("。"))
      }
    }
  }

  @Test("每个部件都删一遍", arguments: Self.whole.parts.map(\.name))
  func survivesMissingParts(name: String) throws {
    var fixture = Self.whole
    fixture.remove(name)
    let original = try outcome(Self.whole.bytes()).get()
    switch outcome(fixture.bytes()) {
    case .success(let found): #expect(found == original || found == withoutDays(original))
    case .failure(let error):
      let sheet = ReadError.workbook(.noReadableSheet)
      let texts = ReadError.workbook(.noSharedStrings(sheet: "表"))
      let book = ReadError.workbook(.noWorkbookPart)
      let map = ReadError.workbook(.noRelationships)
      #expect([sheet, texts, book, map].contains(error))
    }
  }

  @Test("部件里的 XML 改坏 600 次也不崩溃、不停住", arguments: [UInt64(4), 5, 6])
  func survivesDamagedXML(seed: UInt64) {
    var random = SplitMix64(state: seed)
    for _ in 0..<200 {
      var fixture = Self.whole
      let part = Int.random(in: 0..<fixture.parts.count, using: &random)
      fixture.parts[part].content = damaged(fixture.parts[part].content, by: &random)
      if case .failure(let error) = outcome(fixture.bytes()) {
        #expect(error.message.hasSuffix("。"))
      }
    }
  }

  private func withoutDays(_ lines: [String]) -> [String] {
    lines.map { line in
      guard line.hasPrefix("C") else { return line }
      return line.prefix { $0 != "@" }
        + ":\(45_700 + (Int(line.dropFirst().prefix { $0 != "@" }) ?? 0))"
    }
  }
}
