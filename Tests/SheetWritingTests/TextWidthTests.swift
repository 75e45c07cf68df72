import SheetWriting
import Testing

@Suite("文字宽度")
struct TextWidthTests {
  @Test(
    "汉字算两个，数字约一个，最宽的一行算数",
    arguments: [
      ("", 0, 1), ("汉字", 40, 1), ("12", 22, 1), ("汉\n汉字\n", 40, 3), ("（，）", 60, 1), ("Ⅱ①℃", 60, 1),
      ("e\u{301}", 11, 1), ("\u{200B}\u{FEFF}", 0, 1), ("ｱ", 13, 1), ("𠮷", 20, 1), ("\t", 40, 1),
      ("il", 20, 1), ("WM", 41, 1),
    ])
  func extents(text: String, units: Int, lines: Int) {
    #expect(TextWidth.extent(of: text) == TextWidth.Extent(units: units, lines: lines))
  }

  @Test(
    "换行数",
    arguments: [
      ("楚雄州检验检测认证院", 200, 1), ("楚雄州检验检测认证院", 199, 2), ("楚雄州检验检测认证院", 60, 4),
      // No line begins with a closing mark or ends with an opening one.
      ("甲乙丙，丁", 60, 2), ("甲乙，丙丁", 40, 3), ("甲乙（丙丁", 60, 2), ("甲乙丙丁", 60, 2),
      // A word goes to the next line whole, and is broken only where a line is too short for it.
      ("汉字abcdef", 80, 2), ("aaaaaaaaaaaaaaaaaaaa", 110, 2), ("a b c", 1_000, 1),
      ("2024-11-12/20241102", 130, 2), ("第一行\n第二行很长很长", 80, 3), ("", 10, 1), ("甲", 0, 1),
    ])
  func wrappedLines(text: String, available: Int, lines: Int) {
    #expect(TextWidth.lines(text, available: available) == lines)
  }

  @Test("列宽随字号，行高随行数")
  func sizes() {
    // 200 tenths at 10 points are 100 points: 133.3 pixels, and 4 beside.
    #expect(TextWidth.columnWidth(units: 200, fontSize: 10) == 19.62)
    #expect(TextWidth.columnWidth(units: 200, fontSize: 20) == 38.67)
    #expect(TextWidth.rowHeight(lines: 2, fontSize: 10) == 30.8)
  }
}
