import InspectionModel
import Testing

@Suite("引用单元格内容")
struct StringExcerptTests {
  @Test(
    "最多四十个字，看不见的字符写出来",
    arguments: [
      ("楚雄某某商贸有限公司", "楚雄某某商贸有限公司"),
      ("", ""),
      ("两行\n内容\r\n三行\t尾", "两行⏎内容⏎⏎三行␦尾"),
      ("\u{202E}倒\u{200B}\u{FEFF}", "\\u{202E}倒\\u{200B}\\u{FEFF}"),
      (String(repeating: "长", count: 40), String(repeating: "长", count: 40)),
      (String(repeating: "长", count: 41), String(repeating: "长", count: 40) + "…"),
      (String(repeating: "a", count: 41), String(repeating: "a", count: 40) + "…"),
    ])
  func excerpt(_ text: String, _ shown: String) {
    #expect(text.excerpt == shown)
  }

  @Test("上限可以另给")
  func limit() {
    #expect("一二三四".excerpt(limit: 2) == "一二…")
  }
}
