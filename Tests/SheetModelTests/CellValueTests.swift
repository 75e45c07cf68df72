import SheetModel
import Testing

@Suite("单元格的值")
struct CellValueTests {
  @Test(
    "看不见内容的都算空白",
    arguments: [
      CellValue.empty, .text(""), .text("  \n"), .text("\u{3000}"), .text("\u{A0}"),
      .text("\u{200B}\u{FEFF}"),
    ])
  func blank(value: CellValue) {
    #expect(value.isBlank)
  }

  @Test(
    "0、否、错误值和未计算的公式不是空白",
    arguments: [CellValue.number(0), .boolean(false), .error("#N/A"), .uncalculated, .text("/")])
  func notBlank(value: CellValue) {
    #expect(!value.isBlank)
  }
}
