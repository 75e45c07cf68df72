import SheetModel
import Testing

@Suite("文字的写法")
struct RichTextTests {
  @Test(
    "共享文字",
    arguments: [
      ("<t>甲</t>", "甲"), ("<r><t>甲</t></r><r><rPr><b/></rPr><t>乙</t></r>", "甲乙"),
      ("<t>甲</t><r><t>乙</t></r>", "甲乙"),
      ("<t>東京</t><rPh sb='0' eb='2'><t>とうきょう</t></rPh><phoneticPr fontId='1'/>", "東京"),
      ("<t> 甲 \n</t>", "甲"), ("<t xml:space='preserve'> 甲 </t>", " 甲 "),
      ("<r><t xml:space='preserve'>甲 </t></r><r><t> 乙</t></r>", "甲 乙"),
      ("<t>a&amp;b&lt;&gt;&quot;&apos;&#65;&#x4e2d;</t>", "a&b<>\"'A中"),
      ("<t>a&nbsp;b&#xD800;&#0;&;&#x110000;</t>", "a&nbsp;b\u{FFFD}\u{FFFD}&;\u{FFFD}"),
      ("<t><![CDATA[<a>&amp;]]></t>", "<a>&amp;"), ("<t>甲<!-- 注 -->乙</t>", "甲乙"),
      ("<t>一\r\n二\r三</t>", "一\n二\n三"), ("<t>一_x000D_二</t>", "一\r二"),
      ("<t>_x005F_x000D_</t>", "_x000D_"), ("<t>_x4e2d__xD83D__xDE00_</t>", "中😀"),
      ("<t>_xD83D_</t>", "\u{FFFD}"), ("<t>_x12_a_x123G_b_X0041_</t>", "_x12_a_x123G_b_X0041_"),
      ("<ns:t>甲</ns:t>", "甲"), ("<t>𠮷😀</t>", "𠮷😀"),
    ])
  func readsTexts(element: String, text: String) throws {
    let shared = WorkbookFixture(
      rows: "<row><c t='s'><v>0</v></c></row>", shared: "<si>\(element)</si>")
    #expect(try grid(shared).rows.map { $0[0] } == [.text(text)])
    let inline = WorkbookFixture(rows: "<row><c t='inlineStr'><is>\(element)</is></c></row>")
    #expect(try grid(inline).rows.map { $0[0] } == [.text(text)])
  }

  @Test("比窗口长得多的文字")
  func readsLongTexts() throws {
    let text = String(repeating: "长文字&amp;", count: 40_000)
    let fixture = WorkbookFixture(
      rows: "<row><c t='s'><v>1</v></c></row>", shared: "<si><t>a</t></si><si><t>\(text)</t></si>")
    #expect(
      try grid(fixture).rows.map { $0[0] } == [.text(String(repeating: "长文字&", count: 40_000))])
  }
}
