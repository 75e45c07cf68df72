import InspectionModel
import Testing

@Suite("比较用的文字")
struct ComparisonTextTests {
  @Test(
    "去空白、折叠大小写和全角，其余照旧",
    arguments: [
      ("楚雄市某某商贸有限公司", "楚雄市某某商贸有限公司"),
      ("楚雄市 某某\n商贸\u{3000}有限公司\u{A0}", "楚雄市某某商贸有限公司"),
      ("ＳＰ２０２５（０１）", "sp2025(01)"), ("Sp-2025 Ab", "sp-2025ab"),
      ("\u{FEFF}甲\u{200B}乙\u{2028}丙\u{AD}", "甲乙丙"), ("℃Ⅱ㎡×①μé", "℃Ⅱ㎡×①μé"),
      ("标称、生产「甲」——乙…", "标称、生产「甲」——乙…"), ("A\u{308}", "a\u{308}"), ("", ""), (" \t\r\n", ""),
      ("😀 Ａ𠀀", "😀a𠀀"),
    ])
  func folds(_ text: String, _ expected: String) {
    #expect(Array(ComparisonText.folded(text).utf8) == Array(expected.utf8))
    #expect(ComparisonText.folded(expected) == expected)
  }

  @Test("表头另去星号", arguments: [("*产品名称", "产品名称"), ("＊ 抽样\n日期 *", "抽样日期"), ("商标", "商标")])
  func foldsHeaders(_ text: String, _ expected: String) {
    #expect(ComparisonText.foldedHeader(text) == expected)
  }
}
