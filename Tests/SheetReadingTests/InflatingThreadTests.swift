import SheetModel
import SheetPackage
import SheetReading
import Testing

/// Parts above 1 MiB are inflated by a thread of their own, ahead of the scan.
@Suite("大的工作表：一边解压一边读取")
struct InflatingThreadTests {
  private static let rowCount = 40_000

  /// About 3 MB; in the middle stands a text that is longer than a block.
  private static let fixture: WorkbookFixture = {
    var rows = ""
    for number in 1...rowCount {
      let text = number == rowCount / 2 ? String(repeating: "长", count: 200_000) : "文\(number)"
      rows += #"<row r="\#(number)"><c r="A\#(number)"><v>\#(number)</v></c>"#
      rows += #"<c r="B\#(number)" t="inlineStr"><is><t>\#(text)</t></is></c></row>"#
    }
    return WorkbookFixture(rows: rows)
  }()

  private static let bytes = fixture.bytes()

  private func open(_ bytes: [UInt8]) throws -> SpreadsheetFile {
    try SpreadsheetFile(bytes: bytes, name: "a.xlsx")
  }

  @Test("每一行都在，顺序和内容不变")
  func readsEveryRow() throws {
    var file = try open(Self.bytes)
    let grid = try file.grid(ofSheet: 0)
    #expect(grid.rows.count == Self.rowCount)
    for (index, row) in grid.rows.enumerated() {
      let number = index + 1
      let text =
        number == Self.rowCount / 2 ? String(repeating: "长", count: 200_000) : "文\(number)"
      guard row.index == index, row.cells.map(\.value) == [.number(Double(number)), .text(text)]
      else {
        Issue.record("第 \(number) 行不同")
        return
      }
    }
  }

  @Test("同一文件的两次读取可以交替进行")
  func readsTwiceAtOnce() throws {
    var file = try open(Self.bytes)
    var first = try file.rows(ofSheet: 0)
    var second = try file.rows(ofSheet: 0)
    var (left, right) = (RowBatch(), RowBatch())
    var count = 0
    while try first.next(into: &left) {
      #expect(try second.next(into: &right))
      #expect(left.rows == right.rows && left.text == right.text)
      count += left.rowCount
    }
    #expect(try !second.next(into: &right))
    #expect(count == Self.rowCount)
  }

  @Test("读到一半不读了，也能结束")
  func endsEarly() throws {
    var file = try open(Self.bytes)
    for _ in 0..<20 {
      var rows = try file.rows(ofSheet: 0)
      var batch = RowBatch()
      // Past the first 1 MiB, where the thread has begun.
      for _ in 0..<20 { _ = try rows.next(into: &batch) }
      #expect(batch.rowCount > 0)
    }
  }

  @Test("校验和不符的，读到末尾才报错")
  func provesTheChecksum() throws {
    var bytes = Self.bytes
    // A digit of the last row: the text stays well formed.
    let last = Array("<v>\(Self.rowCount)</v>".utf8)
    let place = try #require(bytes.lastRange(of: last))
    bytes[place.lowerBound + 3] = UInt8(ascii: "9")
    var file = try open(bytes)
    var rows = try file.rows(ofSheet: 0)
    var batch = RowBatch()
    var count = 0
    #expect(
      throws: ReadError.package(.wrongChecksum(name: "xl/worksheets/sheet1.xml"))
    ) {
      while try rows.next(into: &batch) { count += batch.rowCount }
    }
    #expect(count > Self.rowCount / 2)
  }

  @Test("中途断掉的，说明断在哪个字节")
  func saysWhereItIsCut() throws {
    var fixture = Self.fixture
    let name = "xl/worksheets/sheet1.xml"
    let whole = try #require(fixture.parts.first { $0.name == name }).content
    fixture.set(name, Array(whole.dropLast(100)))
    var file = try open(fixture.bytes())
    var rows = try file.rows(ofSheet: 0)
    var batch = RowBatch()
    let error = #expect(throws: ReadError.self) { while try rows.next(into: &batch) {} }
    guard case .workbook(.cutPart(name, let byteOffset)) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    // At the start of the tag or text that has no end.
    #expect((whole.count - 140...whole.count - 100).contains(byteOffset))
  }

  @Test("文字长过上限的，说明上限")
  func limitsTexts() throws {
    var limits = ReadLimits.standard
    limits.textBytes = 400 << 10
    var file = try SpreadsheetFile(bytes: Self.bytes, name: "a.xlsx", limits: limits)
    #expect(
      throws: ReadError.workbook(
        .textTooLong(name: "xl/worksheets/sheet1.xml", limit: limits.textBytes))
    ) {
      try file.grid(ofSheet: 0)
    }
  }
}

extension [UInt8] {
  fileprivate func lastRange(of other: [UInt8]) -> Range<Int>? {
    indices.reversed().first { self[$0...].starts(with: other) }.map { $0..<$0 + other.count }
  }
}
