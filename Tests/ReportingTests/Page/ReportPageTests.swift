import Consolidation
import Foundation
import InspectionModel
import InspectionPlan
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
    #expect(page.matches(of: /<script/).count == 1)
    #expect(
      page.contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;&quot;汇总&quot;.xlsx"))
    #expect(!page.contains("<b>3</b>"))
  }

  @Test("安全策略写明样式和脚本的摘要，页面不取任何外部东西")
  func allowsItsOwnPartsOnly() throws {
    let page = try Self.page()
    let style = try #require(page.firstMatch(of: /<style>((?s).*)<\/style>/)).1
    let script = try #require(page.firstMatch(of: /<script>((?s).*)<\/script>/)).1
    let hashes = [style, script].map { part in
      let hasher = SHA256Hasher()
      hasher.update(Array(part.utf8).span)
      return Data(hasher.digest()).base64EncodedString()
    }
    #expect(
      page.contains(
        "content=\"default-src 'none'; style-src 'sha256-\(hashes[0])'; "
          + "script-src 'sha256-\(hashes[1])'; base-uri 'none'; form-action 'none'\""))
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
    let text = try Self.page().replacing(
      /<(style|script)>(?s).*?<\/(style|script)>|<[^>]*>/, with: " "
    ).lowercased()
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

  @Test("每个问题一行，供查找；单位、级别、规则、办理情况都写在行上")
  func listsEveryFinding() throws {
    let report = SampleQuarter().report
    let shown = report.checked.findings.indices.filter {
      report.checked.findings[$0].rule != .normalised
    }
    let rows = try Self.page(report).matches(
      of:
        /<tr data-office="([^"]*)" data-severity="([^"]*)" data-rule="([^"]*)" data-state="([^"]*)">/
    )
    #expect(
      rows.map { "\($0.1) \($0.2) \($0.3) \($0.4)" }
        == shown.map { index in
          let finding = report.checked.findings[index]
          let office =
            finding.officeCode
            ?? finding.file.flatMap {
              report.result.files[$0].office.officeCode
            }
          return "\(office ?? "none") \(report.checked.severities[index].rawValue) "
            + "\(finding.rule.rawValue) \(report.checked.states[index].rawValue)"
        })
  }

  @Test("问题种类按轻重和多少排列，项数是真的")
  func countsByRule() throws {
    let report = SampleQuarter().report
    let page = try Self.page(report)
    let cells = page.matches(
      of: /data-rule="([A-Z]-[0-9]+)">[^<]*<\/a>[^\n]*?class="number">([0-9,]+)/)
    var counts: [String: Int] = [:]
    for finding in report.checked.findings where finding.rule != .normalised {
      counts[finding.rule.rawValue, default: 0] += 1
    }
    let shown = cells.map { (String($0.1), Int($0.2.filter { $0 != "," }) ?? 0) }
    #expect(Dictionary(uniqueKeysWithValues: shown) == counts)
  }

  @Test("改变书写方向的符号不进页面")
  func keepsTheDirectionOfWriting() {
    let text = "甲\u{202E}乙\u{2066}丙\u{200F}丁\u{9B}…"
    let markup: Markup = "\(text)"
    #expect(markup.html == "甲\u{FFFD}乙\u{FFFD}丙\u{FFFD}丁\u{FFFD}…")
  }

  @Test("说明和审定：新的在前，写明关于什么、谁、眼下起不起作用，内容转义")
  func listsOpinions() throws {
    var report = SampleQuarter().report
    let index = try #require(
      report.checked.findings.indices.first {
        report.checked.findings[$0].place?.cell != nil
      })
    let moment = try #require(Moment("2025-04-11T09:30"))
    report.opinions = [
      OpinionRecord(
        .explanation, officeCode: report.plan.offices[0].office.code, rule: .outsideWindow,
        finding: report.checked.subjects[index], text: "属实<b>", person: nil, source: "退回件",
        recordedAt: moment, holds: true),
      OpinionRecord(
        .exclude, officeCode: nil, matter: "2025-1-532301-01", text: "放错了", person: "方某",
        source: "命令", recordedAt: moment, until: "2025-12-31", isWithdrawn: true, holds: false),
    ]
    let page = try Self.page(report)
    let section = try #require(page.firstMatch(of: /<section id="opinions">(?s).*?<\/section>/))
    let text = section.0.replacing(/<[^>]*>/, with: "|")
    let latest = try #require(text.firstRange(of: "撤下"))
    let earliest = try #require(text.firstRange(of: "单位说明"))
    #expect(latest.lowerBound < earliest.lowerBound)
    for piece in [
      "共 2 条", "2025-1-532301-01", "方某", "已收回", "至 2025-12-31", "属实&lt;b&gt;", "起作用",
      report.checked.texts[index].title,
    ] {
      #expect(text.contains(piece), "\(piece)")
    }
    #expect(try !Self.page().contains("id=\"opinions\""))
  }

  @Test("问题太多时，每家单位每种问题只列前面的，总数仍是真的")
  func capsTheList() throws {
    let report = SampleQuarter().report
    var result = report.result
    let many = try #require(result.findings.first { $0.rule == .requiredValue })
    result.findings += Array(repeating: many, count: 3_000)
    let texts =
      report.checked.texts
      + Array(repeating: FindingText(title: "必填项为空", message: "没有填。", fix: "请补填。"), count: 3_000)
    let page = try Self.page(
      PeriodReport(plan: report.plan, result: result, texts: texts, programVersion: "1"))
    let shown = report.checked.findings.count { $0.rule != .normalised } + 3_000
    let rows = page.matches(of: /<tr data-office=/).count
    #expect(rows > 1_400 && rows <= 1_500)
    let digits = "\(shown / 1_000),\(String(shown % 1_000 + 1_000).dropFirst())"
    #expect(page.contains("共 \(digits) 项，这里列出 1,\(rows - 1_000) 项"))
  }

  @Test("各期报送：以前各期照当时的报送情况，以后的未到期")
  func showsEveryPeriod() throws {
    let report = SampleQuarter().report
    var result = report.result
    result.period = 2
    var earlier = result.roster
    earlier[0].state = .late
    earlier[0].daysLate = 3
    earlier[0].table = .received
    result.earlierRosters = [earlier]
    let page = try Self.page(
      PeriodReport(
        plan: report.plan, result: result, texts: report.checked.texts, programVersion: "1"))
    let board = try #require(page.firstMatch(of: /<section id="board">(?s).*?<\/section>/)).0
    let row = try #require(board.matches(of: /<tr><th scope="row">(?s).*?<\/tr>/).first).0
    let cells = row.matches(of: /<td[^>]*>((?s).*?)<\/td>/)
      .map { String($0.1).replacing(/<[^>]*>/, with: "") }
    #expect(cells[0].hasPrefix("! 迟报 3 天"))
    #expect(!cells[1].hasPrefix("! 迟报 3 天"))
    #expect(cells.dropFirst(2).allSatisfy { $0 == "○ 未到期" })
    #expect(cells.count == report.plan.periods.count)
  }
}
