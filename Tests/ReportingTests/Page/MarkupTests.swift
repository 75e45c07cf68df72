import Reporting
import Testing

@Suite("标记")
struct MarkupTests {
  @Test(
    "代入的文字转义，字面和标记照写",
    arguments: [
      ("a<b>&\"'", "<i>a&lt;b&gt;&amp;&quot;&#39;</i>"), ("汉字", "<i>汉字</i>"),
      ("\u{0}\u{1B}\n", "<i>\u{FFFD}\u{FFFD}\n</i>"), ("", "<i></i>"),
    ])
  func escapesWhatIsInterpolated(_ text: String, _ html: String) {
    let inner: Markup = "\(text)"
    let outer: Markup = "<i>\(inner)</i>"
    #expect(outer.html == html)
  }

  @Test("数字分节")
  func groupsNumbers() {
    let markup: Markup = "\(1_274)"
    #expect(markup.html == "1,274")
  }
}
