import SheetModel
import SheetPackage
import SheetReading
import Testing

@Suite("损坏的旧版工作簿")
struct BinaryDamageTests {
  private static let whole: BinaryFixture = {
    let rows = (0..<40).flatMap { row in
      [
        number(row, 0, Double(row)), shared(row, 1, row % 3), number(row, 2, 45_700, style: 1),
        formula(row, 3, [0, 0, 0, 0, 0, 0, 0xFF, 0xFF]), record(0x0207, text("第\(row)行")),
        cell(0x0204, row, 4, text("label")), cell(0x027E, row, 5, u32(6)),
        record(0x00BD, u16(row) + u16(6) + u16(0) + u32(6) + u16(1) + u32(10) + u16(7)),
        cell(0x0205, row, 8, [0x2A, 1]),
      ]
    }
    return BinaryFixture(
      rows + [record(0x00E5, u16(1) + u16(0) + u16(1) + u16(0) + u16(1))],
      globals: [
        record(0x0042, u16(1_200)), record(0x0022, u16(0)),
        record(0x041E, u16(164) + text("yyyy-mm-dd")), style(0), style(164),
        sharedTable(["甲", "乙", "abc"]),
      ])
  }()

  private func outcome(_ bytes: [UInt8]) -> Result<[String], ReadError> {
    do throws(ReadError) {
      var file = try SpreadsheetFile(bytes: bytes, name: "簿.xls")
      var all: [String] = []
      for index in file.sheets.indices { all += lines(try file.grid(ofSheet: index)) }
      return .success(all)
    } catch {
      return .failure(error)
    }
  }

  @Test("在每 64 字节处截断：都报错，不给出半张表")
  func refusesCutFiles() {
    let bytes = Self.whole.bytes()
    for count in stride(from: 64, to: bytes.count - 511, by: 64) {
      switch outcome(Array(bytes[..<count])) {
      case .success(let found): Issue.record("前 \(count) 字节读出了 \(found.count) 格")
      case .failure(let error): #expect(!error.code.isEmpty && error.message.hasSuffix("。"))
      }
    }
  }

  @Test("记录流在每一处截断：都报错，说出位置")
  func refusesCutStreams() {
    let stream = Self.whole.stream()
    for count in stride(from: 0, to: stream.count - 4, by: 61) {
      // What pads the stream is taken for records, which no end follows.
      let bytes = CompoundBytes.container([("Workbook", Array(stream[..<count]))])
      guard case .failure(.workbook(let error)) = outcome(bytes) else {
        Issue.record("前 \(count) 字节")
        continue
      }
      #expect(["XLS-002", "XLS-005", "XLS-006"].contains(error.code))
    }
  }

  @Test("改坏 800 次：要么报错，要么读出值，不崩溃、不停住", arguments: [UInt64(1), 2, 3, 4])
  func survivesFlippedBits(seed: UInt64) {
    var random = SplitMix64(state: seed)
    let file = Self.whole.bytes()
    let used = 512 + Self.whole.stream().count
    for round in 0..<200 {
      var bytes = file
      // Half of the rounds leave the container whole, and meet the records.
      let places = round % 2 == 0 ? 0..<bytes.count : 512..<used
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        bytes[Int.random(in: places, using: &random)] ^=
          1 << UInt8.random(in: 0..<8, using: &random)
      }
      if case .failure(let error) = outcome(bytes) {
        #expect(!error.code.isEmpty && error.message.hasSuffix("。"), "种子 \(seed)，第 \(round) 次")
      }
    }
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var bytes: [UInt8]
    var error: ReadError

    init(_ description: String, _ bytes: [UInt8], _ error: ReadError) {
      testDescription = description
      self.bytes = bytes
      self.error = error
    }
  }

  private static func stream(_ bytes: [UInt8], name: String = "Workbook") -> [UInt8] {
    CompoundBytes.container([(name, bytes)])
  }

  private static func malformed(_ byteOffset: Int) -> ReadError {
    .workbook(.malformedPart(name: "Workbook", byteOffset: byteOffset))
  }

  private static func sheet(_ records: [[UInt8]]) -> [UInt8] { BinaryFixture(records).bytes() }

  /// Where the records of ``sheet(_:)`` begin: after BOF 20, BOUNDSHEET 14, EOF 4, BOF 20 bytes.
  private static let start = 58

  @Test(
    "各说各的原因",
    arguments: [
      Case(
        "设了密码", BinaryFixture([], globals: [record(0x002F, [1, 0])]).bytes(), .encrypted),
      Case(
        "Excel 4 的工作簿", stream(record(0x0409, [0, 4, 0, 1]), name: "Book"),
        .workbook(.binaryVersion(4))),
      Case(
        "没有工作表", stream(record(0x0809, [0, 6, 5, 0]) + record(0x000A, [])),
        .workbook(.noReadableSheet)),
      Case("不是记录", stream([1, 2, 0, 0]), malformed(0)),
      Case(
        "没有结尾", stream(record(0x0809, [0, 6, 5, 0])),
        .workbook(.cutPart(name: "Workbook", byteOffset: 4_096))),
      Case(
        "记录比流长", stream(record(0x0809, [0, 6, 5, 0]) + u16(1) + u16(0xFFFF)),
        .workbook(.cutPart(name: "Workbook", byteOffset: 8))),
      Case("太短的数", sheet([cell(0x0203, 0, 0, [1, 2])]), malformed(start)),
      Case("太短的公式", sheet([cell(0x0006, 0, 0, [1, 2])]), malformed(start)),
      Case("太短的短数行", sheet([record(0x00BD, [0, 0])]), malformed(start)),
      Case("比记录长的文字", sheet([cell(0x0204, 0, 0, u16(500) + [0, 0x61])]), malformed(start)),
      Case(
        "代码页没有转换组件",
        BinaryFixture(
          [cell(0x0204, 0, 0, u16(1) + [0xE9])], globals: [record(0x0042, u16(9_999))],
          isBiff8: false
        ).bytes(), .workbook(.noConverter(codePage: 9_999))),
    ])
  func saysWhy(_ example: Case) {
    #expect(throws: example.error) {
      var file = try SpreadsheetFile(bytes: example.bytes, name: "簿.xls")
      _ = try file.grid(ofSheet: 0)
    }
  }

  @Test("表的位置不在文件里、不是表的开头，读那张表时报错")
  func refusesWrongOffsets() throws {
    var fixture = BinaryFixture([number(0, 0, 1)])
    fixture.sheets.append(.init(name: "后", records: [number(0, 0, 2)]))
    for (offset, error) in [
      (UInt32(900_000), ReadError.workbook(.cutPart(name: "Workbook", byteOffset: 4_096))),
      (UInt32(20), .workbook(.malformedPart(name: "Workbook", byteOffset: 20))),
    ] {
      var stream = fixture.stream()
      stream.replaceSubrange(24..<28, with: u32(offset))
      var file = try SpreadsheetFile(
        bytes: CompoundBytes.container([("Workbook", stream)]), name: "簿.xls")
      #expect(throws: error) { _ = try file.grid(ofSheet: 0) }
      #expect(lines(try file.grid(ofSheet: 1)) == ["A1:2"])
    }
  }

  @Test("超出网格的列、没有的文字号，记下来再往下读")
  func notesOddCells() throws {
    let records = [number(0, 20_000, 1), shared(0, 0, 7), number(0, 1, 2)]
    var file = try SpreadsheetFile(bytes: Self.sheet(records), name: "簿.xls")
    let grid = try file.grid(ofSheet: 0)
    #expect(lines(grid) == ["B1:2"])
    #expect(
      grid.notes == [
        ReadingNote(.cellOutsideGrid, at: CellReference(row: 0, column: 20_000)),
        ReadingNote(
          .sharedStringOutOfRange, at: CellReference(row: 0, column: 0), detail: "7"),
      ])
  }

  @Test("没有工作簿流的 .et 说出是什么")
  func namesOtherContainers() {
    let bytes = CompoundBytes.container([("ETContent", [1])])
    #expect(throws: ReadError.unsupported(.wpsSheet)) {
      _ = try SpreadsheetFile(bytes: bytes, name: "表.et")
    }
    #expect(throws: ReadError.unsupported(.compoundOther)) {
      _ = try SpreadsheetFile(bytes: bytes, name: "表.xls")
    }
    #expect(ReadError.workbook(.binaryVersion(4)).kind == .unsupported(format: "Excel 4.0 或更早的工作簿"))
  }
}
