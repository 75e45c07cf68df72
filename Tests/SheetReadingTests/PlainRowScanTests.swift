import SheetModel
import SheetReading
import Testing

/// The quick way through rows must see what the general one sees: a prefix on every tag sends the same
/// rows the general way.
@Suite("常见写法的行，与逐个标签读取结果相同")
struct PlainRowScanTests {
  private static let shared = "<si><t>甲</t></si><si><t/></si><si><t>乙 丙</t></si><si><t>x</t></si>"

  /// Style 1 is a day.
  private static let styles = WorkbookFixture.styles([0, 14])

  /// The rows as they come, which a grid would put in order and unite, and the notes.
  private func lines(_ rows: String) throws -> [String] {
    let fixture = WorkbookFixture(rows: rows, shared: Self.shared, styles: Self.styles)
    var file = try SpreadsheetFile(bytes: fixture.bytes(), name: "a.xlsx")
    var sheet = try file.rows(ofSheet: 0)
    var lines: [String] = []
    while let row = try sheet.next() {
      let cells = row.cells.map { "\($0.column):\($0.value)" }.joined(separator: " ")
      lines.append("\(row.index) \(row.isHidden) \(cells)")
    }
    return lines + sheet.notes.map { "\($0)" }
  }

  /// The same rows with a prefix, which the quick way does not take.
  private func prefixed(_ rows: String) -> String {
    rows.replacing("<row", with: "<x:row").replacing("</row", with: "</x:row")
      .replacing("<c ", with: "<x:c ").replacing("</c>", with: "</x:c>")
  }

  @Test(
    "逐种写法",
    arguments: [
      #"<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="s"><v>2</v></c></row>"#,
      #"<row r="3" spans="1:4" ht="0" x14ac:dyDescent="0.2"><c r="B3" t="n"><v>-0.5</v></c></row>"#,
      #"<row r="2" hidden="1"><c r="A2" t="b"><v>1</v></c><c r="C2" t="b"><v>0</v></c></row>"#,
      #"<row r="2" hidden="0" ht="15"><c r="A2" t="str"><v>甲乙</v></c></row>"#,
      #"<row r="2"><c r="A2" t="str"><v> 甲 </v></c><c r="B2" t="str"><v></v></c></row>"#,
      #"<row r="2"><c r="A2" t="inlineStr"><is><t>甲</t></is></c></row>"#,
      #"<row r="2"><c r="A2" t="inlineStr"><is><t xml:space="preserve"> 甲 </t></is></c></row>"#,
      #"<row r="2"><c r="A2" t="inlineStr"><is><t> 甲 </t></is></c></row>"#,
      #"<row r="2"><c r="A2" t="inlineStr"><is><t>a_x0041_b&amp;c</t></is></c></row>"#,
      #"<row r="2"><c r="A2" s="5"/><c r="B2" s="5"></c><c r="C2"><v>1.5E3</v></c></row>"#,
      #"<row r="2"/><row r="4"></row><row><c r="A5"><v>12345678901234567890</v></c></row>"#,
      #"<row r="2"><c r="C2"><v>1</v></c><c r="B2"><v>2</v></c><c r="B2"><v>3</v></c></row>"#,
      #"<row r="2"><c r="A3"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>"#,
      #"<row r="2"><c r="A2"><f>1+1</f><v>2</v></c><c r="B2"><f>1+1</f></c></row>"#,
      #"<row r="2"><c r="A2" t="s"><v>99</v></c><c r="B2" t="s"><v/></c></row>"#,
      #"<row r="2"><c r="A2" t="e"><v>#N/A</v></c><c r="B2" t="d"><v>2025-03-01</v></c></row>"#,
      #"<row r="2"><c r="A2"><v> 5 </v></c><c r="B2"><v>.5</v></c><c r="C2"><v>-</v></c></row>"#,
      #"<row r="2"><c r="A2"><v>9007199254740993</v></c><c r="B2"><v>0.1234567890123456</v></c></row>"#,
      #"<row r ="7"><c r="A7"><v>1</v></c></row><row r='8'><c r='A8'><v>1</v></c></row>"#,
      #"<row r="1048577"><c r="A1048577"><v>1</v></c></row><row><c><v>2</v></c></row>"#,
      #"<row r="2"><!-- a --><c r="A2"><v>1</v></c> <c r="B2"><v>2</v></c></row>"#,
      #"<row r="2"><c r="A2"><v>-.</v></c></row><row r="3"><c r="B3"><v>-.5</v></c></row>"#,
      #"<row r="2"><c r="A2"><v>5.</v></c><c r="B2"><v>-0</v></c><c r="C2"><v>0.50</v></c></row>"#,
      #"<row r="2"><c r="A2" t="sst"><v>1</v></c></row>"#,
      #"<row r="2"><c r="A2" t="italicise"><is><t>甲</t></is></c></row>"#,
      #"<row r="2" hiding="1"><c r="A2"><v>1</v></c></row>"#,
      #"<row r="2" hidden="x"><c r="A2"><v>1</v></c></row>"#,
      #"<row r="5"><c r="A5"><v>1</v></c></row><row r="3"><c r="A3"><v>2</v></c></row>"#,
      #"<row r="2" spans="1>2"><c r="A2" t="str"><v>a>b</v></c></row>"#,
      #"<row r="2"><c r="A3"><v>1</v></c></row>"#,
      #"<row r="2"><c r="A2"><v>1</v></c><c r="B3"><v>1</v></c></row>"#,
      #"<row r="2"><c r="A2" t="str"><v>甲</v></c><c r="B2"><f>1</f><v>1</v></c></row>"#,
      #"<row r="03"><c r="A03"><v>1</v></c></row><row r="04"><c r="A4"><v>1</v></c></row>"#,
      #"<row r="0"><c r="A0"><v>1</v></c></row><row><c><v>2</v></c></row>"#,
      #"<row r="2" hidden="true"><c r="A2"><v>1</v></c></row>"#,
      #"<row r="2" r="3"><c r="A2"><v>1</v></c></row>"#,
      #"<row r="2" ht="&#48;"><c r="A2"><v>1</v></c></row>"#,
      #"<row r="2"><c r="A2" s="1"><v>45717</v></c><c r="B2" s="0"><v>45717</v></c></row>"#,
      #"<row r="2"><c r="A2" t="b"><v>2</v></c></row>"#,
      #"<row r="2"><c r="A2" t="b"><v>01</v></c></row>"#,
      #"<row r="2"><c r="A2" t="s"><v>99</v></c></row>"#,
      #"<row r="2"><c r="A2"><v>1234567.1234567890123</v></c></row>"#,
      #"<row r="2"><c r="A2"><v>123456789012</v></c><c r="B2"><v>0.123456789012</v></c></row>"#,
      #"<row r="2"><c r="A2" t="inlinePtr"><is><t>甲</t></is></c></row>"#,
      #"<row r="2"><c r="XFD2"><v>1</v></c></row><row r="3"><c r="XFE3"><v>1</v></c></row>"#,
      #"<row r="2"/><row><c><v>1</v></c></row>"#,
    ])
  func agrees(rows: String) throws {
    #expect(try lines(rows) == lines(prefixed(rows)))
  }

  @Test("随机的行，大到窗口要移动多次", arguments: [1, 2, 3] as [UInt64])
  func agreesOnRandomRows(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    func next(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &random) }
    var rows = ""
    var number = 0
    for _ in 0..<9_000 {
      number += 1 + next(2)
      rows += #"<row r="\#(number)"\#(next(9) == 0 ? #" hidden="1""# : "")>"#
      for column in 0..<6 where next(4) > 0 {
        let place = CellReference(row: number - 1, column: column)
        switch next(7) {
        case 0: rows += #"<c r="\#(place)" t="s"><v>\#(next(4))</v></c>"#
        case 1: rows += #"<c r="\#(place)" t="inlineStr"><is><t>文\#(next(99))</t></is></c>"#
        case 2: rows += #"<c r="\#(place)" t="str"><f>A1</f><v>式</v></c>"#
        case 3: rows += #"<c r="\#(place)" t="str"><v>a&lt;\#(next(9))</v></c>"#
        case 4: rows += #"<c r="\#(place)" s="1"/>"#
        default: rows += #"<c r="\#(place)"><v>\#(next(1_000_000)).\#(next(1000))</v></c>"#
        }
      }
      rows += "</row>"
    }
    #expect(try lines(rows) == lines(prefixed(rows)), "种子 \(seed)")
  }

  @Test("只数类型和逐个取值，数出来的一样")
  func countsWithoutTexts() throws {
    let rows =
      #"<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>0</v></c>"#
      + #"<c r="D1" t="b"><v>1</v></c><c r="E1" t="e"><v>#N/A</v></c><c r="F1"><f>1</f></c>"#
      + #"<c r="G1" t="d"><v>2025-03-01</v></c><c r="H1" t="d"><v>12:00:00</v></c></row>"#
    var file = try SpreadsheetFile(
      bytes: WorkbookFixture(rows: rows, shared: Self.shared).bytes(), name: "a.xlsx")
    var sheet = try file.rows(ofSheet: 0)
    var batch = RowBatch()
    var counts = [Int](repeating: 0, count: CellType.allCases.count)
    var expected = counts
    while try sheet.next(into: &batch) {
      sheet.count(batch, into: &counts)
      for cell in batch.cells {
        expected[Int(CellType(sheet.value(of: cell, in: batch)).rawValue)] += 1
      }
    }
    #expect(counts == expected)
    #expect(counts.reduce(0, +) == 8)
  }
}
