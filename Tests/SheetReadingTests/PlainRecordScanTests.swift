import SheetModel
import SheetReading
import Testing

/// The quick way through records must see what is written there, and leave all else to the general one.
@Suite("常见写法的 CSV 记录，一次读完")
struct PlainRecordScanTests {
  /// Records with every kind of field, and what a person reads in each of them.
  private func records(
    seed: UInt64, count: Int, delimiter: String
  ) -> (text: String, fields: [[String]]) {
    var random = SplitMix64(state: seed)
    func next(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &random) }
    var text = ["a", "b", "c", "d"].joined(separator: delimiter) + "\n"
    var fields = [["a", "b", "c", "d"]]
    for number in 0..<count {
      var record: [(written: String, read: String)] = (0..<4).map { _ in
        switch next(10) {
        case 0: ("", "")
        case 1: ("\"甲\(delimiter)乙\"", "甲\(delimiter)乙")
        case 2: (#""一"# + "\n" + #"二""#, "一\n二")
        case 3: (#""说""好""""#, #"说"好""#)
        case 4: (#"WT-26"-K"#, #"WT-26"-K"#)
        case 5: (#""""#, "")
        case 7 where next(20) == 0: ("控\u{1}\u{B}制\u{C}", "控\u{1}\u{B}制\u{C}")
        case 6: ("很长" + String(repeating: "长", count: next(60)), "")
        default: ("值\(number)", "值\(number)")
        }
      }
      for index in record.indices where record[index].written.hasPrefix("很长") {
        record[index].read = record[index].written
      }
      text += record.map(\.written).joined(separator: delimiter)
      text += ["\n", "\r\n", "\r"][next(3)]
      fields.append(record.map(\.read))
    }
    return (text, fields)
  }

  @Test("随机的记录", arguments: [1, 2] as [UInt64], [",", "\t", ";", "|"])
  func readsRandomRecords(seed: UInt64, delimiter: String) throws {
    let (text, fields) = records(seed: seed, count: 2_000, delimiter: delimiter)
    var file = try SpreadsheetFile(bytes: Array(text.utf8), name: "a.csv")
    let grid = try file.grid(ofSheet: 0)
    var expected: [String] = []
    for (row, record) in fields.enumerated() where record.contains(where: { !$0.isEmpty }) {
      let cells = record.enumerated().filter { !$0.element.isEmpty }
      expected.append("\(row) " + cells.map { "\($0.offset):\($0.element)" }.joined(separator: " "))
    }
    let found = grid.rows.map { row in
      "\(row.index) "
        + row.cells.map { cell -> String in
          guard case .text(let text) = cell.value else { return "?" }
          return "\(cell.column):\(text)"
        }.joined(separator: " ")
    }
    #expect(found == expected, "种子 \(seed)")
  }

  @Test(
    "夹在整齐记录之间的怪记录",
    arguments: [
      ("1,2\n", ["1", "2"], [.raggedRecord]), ("1,2,3,4\n", ["1", "2", "3", "4"], [.raggedRecord]),
      ("\n", [], []), (",,\n", [], []), ("\"a\"b,2,3\n", ["ab", "2", "3"], [.irregularQuote]),
      ("a\u{0}b,2,3\n", ["ab", "2", "3"], [.droppedNUL]),
      ("\"a\u{0}b\",2,3\n", ["ab", "2", "3"], [.droppedNUL]), ("\"\",\"\",\"\"\n", [], []),
      ("1,2,\"3\"\r", ["1", "2", "3"], []), (" \"a\",2,3\n", [" \"a\"", "2", "3"], []),
      ("1,\"\(Self.long)\",3\n", ["1", Self.long, "3"], []),
      ("1,\"a\"\"b\",3\n", ["1", "a\"b", "3"], []),
      ("1,\"a\n,b\",3\n", ["1", "a\n,b", "3"], []),
      ("1,a\u{1}\u{B}b,3\n", ["1", "a\u{1}\u{B}b", "3"], []),
    ] as [(String, [String], [ReadingNote.Kind])])
  func readsOddRecords(record: String, fields: [String], notes: [ReadingNote.Kind]) throws {
    let even = String(repeating: "甲,乙,丙\n", count: 40)
    var file = try SpreadsheetFile(bytes: Array((even + record + even).utf8), name: "a.csv")
    let grid = try file.grid(ofSheet: 0)
    let evenRow = ["甲", "乙", "丙"]
    let rows =
      Array(repeating: evenRow, count: 40) + (fields.isEmpty ? [] : [fields])
      + Array(repeating: evenRow, count: 40)
    #expect(grid.rows.map { $0.cells.map(\.value) } == rows.map { $0.map { CellValue.text($0) } })
    #expect(grid.rows.last?.index == 80)
    #expect(grid.notes.map(\.kind) == [.encoding, .delimiter] + notes)
  }

  private static let long = String(repeating: "长", count: 3_000)
}
