import SheetModel
import SheetReading
import Testing

/// All that a reader says of a file's first sheet.
private func grid(_ fixture: BinaryFixture, name: String = "簿.xls") throws -> SheetGrid {
  var file = try SpreadsheetFile(bytes: fixture.bytes(), name: name)
  return try file.grid(ofSheet: 0)
}

@Suite("旧版工作簿（.xls）")
struct BinaryWorkbookTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var records: [[UInt8]]
    var globals: [[UInt8]] = []
    var lines: [String]

    init(
      _ description: String, _ records: [[UInt8]], globals: [[UInt8]] = [], _ lines: [String]
    ) {
      testDescription = description
      self.records = records
      self.globals = globals
      self.lines = lines
    }
  }

  @Test(
    "每种记录读成自己的值",
    arguments: [
      Case("数", [number(0, 0, 1.5), number(0, 1, -2e300)], ["A1:1.5", "B1:-2e+300"]),
      Case(
        "短数：整数、小数、除以一百",
        [
          cell(0x027E, 0, 0, u32(12 << 2 | 2)), cell(0x027E, 0, 1, u32(0xFFFF_FFFF << 2 | 2)),
          cell(0x027E, 0, 2, u32(12_345 << 2 | 3)), cell(0x027E, 0, 3, u32(0x3FF8_0000)),
          cell(0x027E, 0, 4, u32(0x4059_0001)),
        ], ["A1:12", "B1:-1", "C1:123.45", "D1:1.5", "E1:1"]),
      Case(
        "一行短数",
        [
          record(
            0x00BD, u16(1) + u16(2) + u16(0) + u32(4 << 2 | 2) + u16(0) + u32(5 << 2 | 2) + u16(3))
        ], ["C2:4", "D2:5"]),
      Case(
        "空白格不算格",
        [cell(0x0201, 0, 0, []), record(0x00BE, u16(0) + u16(1) + u16(0) + u16(0) + u16(2))],
        []),
      Case(
        "真假和错误",
        [
          cell(0x0205, 0, 0, [1, 0]), cell(0x0205, 0, 1, [0, 0]), cell(0x0205, 0, 2, [0x2A, 1]),
          cell(0x0205, 0, 3, [0x07, 1]), cell(0x0205, 0, 4, [0x99, 1]),
        ], ["A1?true", "B1?false", "C1!#N/A", "D1!#DIV/0!", "E1!#UNKNOWN!"]),
      Case(
        "格内的文字", [cell(0x0204, 0, 0, text("汇总表")), cell(0x00D6, 0, 1, text("ré") + u16(0))],
        ["A1=汇总表", "B1=ré"]),
      Case(
        "共用的文字", [shared(0, 0, 1), shared(0, 1, 0), shared(1, 0, 1)],
        globals: [sharedTable(["甲", "😀b", ""])], ["A1=😀b", "B1=甲", "A2=😀b"]),
      Case(
        "公式存着的结果",
        [
          formula(0, 0, f64(3.25)), formula(0, 1, [1, 0, 1, 0, 0, 0, 0xFF, 0xFF]),
          formula(0, 2, [2, 0, 0x17, 0, 0, 0, 0xFF, 0xFF]),
          formula(0, 3, [3, 0, 0, 0, 0, 0, 0xFF, 0xFF]),
          formula(0, 4, [0, 0, 0, 0, 0, 0, 0xFF, 0xFF]), record(0x0207, text("合格")),
          formula(0, 5, [0, 0, 0, 0, 0, 0, 0xFF, 0xFF]), record(0x04BC, [1, 2, 3]),
          record(0x0207, text("x")),
        ], ["A1:3.25", "B1?true", "C1!#REF!", "D1=", "E1=合格", "F1=x"]),
      Case(
        "公式没有结果",
        [
          formula(0, 0, [0, 0, 0, 0, 0, 0, 0xFF, 0xFF]), number(0, 1, 1),
          formula(0, 2, [9, 0, 0, 0, 0, 0, 0xFF, 0xFF]),
          formula(1, 0, [0, 0, 0, 0, 0, 0, 0xFF, 0xFF]),
        ], ["A1 uncalculated", "B1:1", "C1 uncalculated", "A2 uncalculated"]),
      Case(
        "日期、时间、时长、显示", (0..<5).map { number(0, $0, [45_717, 0.5, 1.5, 0.45, 2][$0], style: $0) },
        globals: [
          record(0x041E, u16(164) + text("yyyy\"年\"m\"月\"d\"日\"")),
          record(0x041E, u16(165) + text("[h]:mm")), style(164), style(20), style(165), style(9),
          style(0),
        ], ["A1@2025-03-01 00:00:00", "B1@12:00:00", "C1+1.5", "D1:0.45「45%」", "E1:2"]),
      Case(
        "1904 年起算", [number(0, 0, 0, style: 0), number(0, 1, 1.5, style: 0)],
        globals: [record(0x0022, u16(1)), style(14)], ["A1@00:00:00", "B1@1904-01-02 12:00:00"]),
      Case(
        "表里嵌的图表不是格",
        [
          number(0, 0, 1), record(0x0809, u16(0x0600) + u16(0x20)), number(5, 5, 9),
          record(0x000A, []), number(1, 0, 2),
        ], ["A1:1", "A2:2"]),
      Case(
        "不是数的数", [number(0, 0, .nan), formula(0, 1, f64(.infinity))],
        ["A1!#NUM!", "B1 uncalculated"]),
    ])
  func readsRecords(_ example: Case) throws {
    let found = try grid(BinaryFixture(example.records, globals: example.globals))
    #expect(lines(found) == example.lines)
    #expect(found.notes == [])
  }

  @Test("行乱序照位置放，同一格写两遍的，后写的算，并说明")
  func placesRecords() throws {
    let found = try grid(
      BinaryFixture([
        number(2, 0, 1), number(2, 0, 4), number(0, 1, 2), number(0, 0, 3), number(1, 0, 6),
        number(0, 0, 5),
      ]))
    #expect(lines(found) == ["A1:5", "B1:2", "A2:6", "A3:4"])
    #expect(
      found.notes == [
        ReadingNote(.repeatedCell, at: CellReference("A3")),
        ReadingNote(.repeatedCell, at: CellReference("A1")),
      ])
  }

  @Test("隐藏的行列、合并的区域")
  func readsLayout() throws {
    let row = { (row: Int, flags: Int) in
      record(0x0208, u16(row) + u16(0) + u16(3) + u16(255) + u32(0) + u16(flags) + u16(0))
    }
    let found = try grid(
      BinaryFixture([
        record(0x007D, u16(1) + u16(2) + u16(2_048) + u16(0) + u16(1) + u16(0)),
        record(0x007D, u16(4) + u16(4) + u16(0) + u16(0) + u16(0) + u16(0)),
        record(0x007D, u16(5) + u16(5) + u16(2_048) + u16(0) + u16(0) + u16(0)),
        row(0, 0x100), row(1, 0x120), number(0, 0, 1), number(1, 0, 2),
        record(0x0208, [1]), record(0x007D, [0, 0, 9]), record(0x00E5, [1]),
        record(0x00E5, [9, 9]),
        record(
          0x00E5, u16(2) + u16(0) + u16(1) + u16(0) + u16(3) + u16(4) + u16(4) + u16(1) + u16(1)),
      ]))
    #expect(found.hiddenColumns == [1...2, 4...4])
    #expect(found.rows.map(\.isHidden) == [false, true])
    #expect(found.mergedRanges.map(\.description) == ["A1:D2", "B5"])
  }

  @Test("工作表的名字、种类、可见与否")
  func listsSheets() throws {
    var fixture = BinaryFixture([number(0, 0, 1)])
    fixture.sheets += [
      .init(name: "藏", state: 1, records: []), .init(name: "深藏", state: 2, records: []),
      .init(name: "图", type: 2, records: [number(0, 0, 1)]), .init(name: "宏", type: 1, records: []),
      .init(name: "框", records: [record(0x0081, [0x10, 0])]),
    ]
    var file = try SpreadsheetFile(bytes: fixture.bytes(), name: "簿.et")
    #expect(
      file.sheets == [
        SheetDescription(name: "表"), SheetDescription(name: "藏", visibility: .hidden),
        SheetDescription(name: "深藏", visibility: .veryHidden),
        SheetDescription(name: "图", kind: .chart), SheetDescription(name: "宏", kind: .macro),
        SheetDescription(name: "框", kind: .dialog),
      ])
    #expect(try file.grid(ofSheet: 3).rows.isEmpty)
    #expect(lines(try file.grid(ofSheet: 0)) == ["A1:1"])
  }

  @Test("同一处记录只算一张表")
  func readsNoSheetTwice() throws {
    var fixture = BinaryFixture([number(0, 0, 1)])
    fixture.sheets.append(.init(name: "又", records: []))
    var stream = fixture.stream()
    // Both names lead to where the first leads.
    let names = stream.indices.dropLast(4).filter { stream[$0] == 0x85 && stream[$0 + 1] == 0 }
    stream.replaceSubrange(names[1] + 4..<names[1] + 8, with: stream[names[0] + 4..<names[0] + 8])
    let bytes = CompoundBytes.container([("Workbook", stream)])
    let file = try SpreadsheetFile(bytes: bytes, name: "簿.xls")
    #expect(file.sheets == [SheetDescription(name: "表")])
    #expect(file.notes == [ReadingNote(.missingSheetPart, detail: "又")])
  }

  @Test(
    "Excel 95 的文字按代码页",
    arguments: [
      (936, [0xBB, 0xE3, 0xD7, 0xDC], "汇总"), (10_008, [0xBB, 0xE3], "汇"),
      (1252, [0x80, 0xE9], "€é"), (950, [0xB7, 0x4A], "彙"),
      (932, [0x8F, 0x57], "集"), (32_768, [0x8E], "é"), (1251, [0xC0], "А"),
    ] as [(Int, [UInt8], String)])
  func readsCodePages(page: Int, stored: [UInt8], shown: String) throws {
    let label = { (type: Int, column: Int) in cell(type, 0, column, u16(stored.count) + stored) }
    var fixture = BinaryFixture(
      [
        label(0x0204, 0), label(0x00D6, 1), formula(0, 2, [0, 0, 0, 0, 0, 0, 0xFF, 0xFF]),
        record(0x0207, u16(stored.count) + stored), number(0, 3, 45_717, style: 0),
      ],
      globals: [
        record(0x0042, u16(page)),
        record(0x041E, u16(164) + [10] + Array("yyyy\\-mm\\-".utf8)), style(164),
      ], isBiff8: false)
    fixture.storedNames = [stored]
    let found = try grid(fixture)
    #expect(
      lines(found) == ["A1=\(shown)", "B1=\(shown)", "C1=\(shown)", "D1@2025-03-01 00:00:00"])
    #expect(found.name == shown)
  }

  @Test("一批读不完的行接着读，一行不拆开")
  func readsManyRows() throws {
    let rows = (0..<2_500).flatMap { row in
      [number(row, 0, Double(row)), formula(row, 1, [0, 0, 0, 0, 0, 0, 0xFF, 0xFF])]
        + [
          record(0x0207, text("第\(row)行")),
          record(0x00BD, u16(row) + u16(2) + u16(0) + u32(6) + u16(2)),
        ]
    }
    var file = try SpreadsheetFile(bytes: BinaryFixture(rows).bytes(), name: "簿.xls")
    var sheet = try file.rows(ofSheet: 0)
    var batch = RowBatch()
    var found: [Int32] = []
    while try sheet.next(into: &batch) {
      found += batch.rows
      #expect(batch.cells.count == 3 * batch.rowCount && batch.rowCount <= 1_024)
    }
    #expect(found == Array(0..<2_500))
    let whole = try file.grid(ofSheet: 0)
    #expect(whole.rows[1_024].cells.map(\.value) == [.number(1_024), .text("第1024行"), .number(1)])
  }
}
