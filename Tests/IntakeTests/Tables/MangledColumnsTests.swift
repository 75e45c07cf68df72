import SheetModel
import Testing

@testable import Intake

@Suite("丢了位数的编号列")
struct MangledColumnsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var column: String
    var lost: [String]

    init(_ name: String, _ column: String, lost: [String] = []) {
      testDescription = name
      self.column = column
      self.lost = lost
    }
  }

  @Test(
    "长编号从第 16 位起全是零，才算丢了位数",
    arguments: [
      Case(
        "两个长编号都是", "530123456789012000\n530123456789013000\nA-1",
        lost: ["530123456789012000", "530123456789013000"]),
      Case("只有一个，可能本来如此", "530123456789012000\nA-1\n12"),
      Case("有一个不是，就是原样的文本", "530123456789012000\n530123456789013000\n530123456789013421"),
      Case("零太少，可能是巧合", "5301234567890120\n5301234567890130"),
      Case(
        "16 位的有三个零", "5301234567890120\n5301234567890130\n5301234567890140",
        lost: ["5301234567890120", "5301234567890130", "5301234567890140"]),
      Case("15 位以内的不看", "530123456789000\n530123456780000"),
      Case("前面有零的从来不是数字", "030123456789012000\n030123456789013000"),
      Case("数字单元格另有说法", "n:530123456789012000\nn:530123456789013000"),
    ])
  func finds(_ example: Case) {
    let grid = SheetGrid(drawn: example.column)
    let mangled = MangledColumns([0], of: grid.rows)
    let texts = example.column.split(separator: "\n").map { String($0) }
    #expect(texts.filter { mangled.contain($0, column: 0) } == example.lost)
    #expect(!mangled.contain("530123456789012000", column: 1))
  }
}
