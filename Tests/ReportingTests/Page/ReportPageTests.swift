import Foundation
import InspectionModel
import Reporting
import Testing

@Suite("页面")
struct ReportPageTests {
  private static let sampleOutput = ProcessInfo.processInfo.environment["HUIZONG_SAMPLE_PAGE"]

  private static func page(_ report: PeriodReport = SampleQuarter().report) throws -> String {
    String(decoding: try ReportPage().bytes(of: report), as: UTF8.self)
  }

  @Test("写出样例页面供人看", .enabled(if: sampleOutput != nil, "没有设 HUIZONG_SAMPLE_PAGE"))
  func writesTheSample() throws {
    let path = try #require(Self.sampleOutput)
    try Data(Self.page().utf8).write(to: URL(fileURLWithPath: path))
  }

  @Test("模板用到的名字都有值，给出的值都用到")
  func namesOfTheTemplateHaveValues() throws {
    let template = String(decoding: ReportPage.shippedTemplate, as: UTF8.self)
    let used = template.matches(of: /\{\{\{?[#^\/]?([A-Za-z]+)\}/).map { String($0.1) }
    let given = try ReportPage().values(of: SampleQuarter().report).keys
    #expect(Set(used) == Set(given))
  }

  @Test("来自文件的文字都转义，成不了标记")
  func escapesForeignText() throws {
    let page = try Self.page()
    #expect(!page.contains("<script"))
    #expect(
      page.contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;&quot;汇总&quot;.xlsx"))
    #expect(!page.contains("<b>3</b>"))
  }

  @Test("安全策略写明样式的摘要，页面不取任何外部东西")
  func allowsItsOwnStyleOnly() throws {
    let page = try Self.page()
    let style = try #require(page.firstMatch(of: /<style>((?s).*)<\/style>/)).1
    let hasher = SHA256Hasher()
    hasher.update(Array(style.utf8).span)
    let hash = Data(hasher.digest()).base64EncodedString()
    #expect(page.contains("default-src 'none'; style-src 'sha256-\(hash)'"))
    #expect(!page.contains("style=\"") && !page.contains("src=") && !page.contains("://"))
    #expect(page.matches(of: /href="([^#"][^"]*)"/).isEmpty)
  }

  @Test("每个页内链接都有去处")
  func linksLeadSomewhere() throws {
    let page = try Self.page()
    let ids = Set(page.matches(of: /id="([^"]+)"/).map { String($0.1) })
    let links = Set(page.matches(of: /href="#([^"]+)"/).map { String($0.1) })
    #expect(links.subtracting(ids) == [])
  }

  @Test("不出现只给程序看的词")
  func hidesWordsOfTheMachine() throws {
    let text = try Self.page().replacing(/<style>(?s).*<\/style>|<[^>]*>/, with: " ").lowercased()
    for word in [
      "fingerprint", "field", "normalis", "slug", "exit code", "json", "nil", "optional",
    ] {
      #expect(!text.contains(word))
    }
  }

  @Test(
    "总数是真的，列表只截断显示",
    arguments: [
      "显示 50 / 共 60", "本表 27 行里有 25 行都有这个问题", "尚未办结：有 33 处请更正", "未报：元谋县、武定县",
      "另有 27 批暂未列入（其中不合格 1 批）", "州级 185 批", "是 181 批", "序时进度 28.59%", "不一致，请审定（2 项）",
    ])
  func saysWhatCounts(_ sentence: String) throws {
    let text = try Self.page().replacing(/<[^>]*>/, with: "")
    #expect(text.contains(sentence))
  }

  @Test("同样的结果写出同样的字节")
  func isDeterministic() throws {
    #expect(try Self.page() == Self.page())
  }

  @Test("没有收到任何文件也有完整的一页")
  func emptyInboxIsAPageToo() throws {
    let text = try Self.page(SampleQuarter().emptyReport).replacing(/<[^>]*>/, with: "")
    #expect(text.contains("尚未收齐：各单位都未报"))
    #expect(text.contains("没有发现问题。"))
  }

  @Test("模板写错时说出行列", arguments: [("一\n{{#a}}", 2), ("{{单位}}", 1)])
  func namesThePlaceOfAMistake(_ template: String, _ line: Int) {
    let error = #expect(throws: PageTemplateError.self) {
      try ReportPage(template: Array(template.utf8))
    }
    #expect(error?.code == "TPL-001")
    #expect(error?.message.contains("第 \(line) 行") == true)
  }
}
