import Reporting
import Testing

@Suite("终端小结")
struct TerminalSummaryTests {
  private static let plain = TerminalStyle(hasColour: false)
  private static let outputs = ["附件4.xlsx", "工作底稿.xlsx", "report.html"]

  @Test("结论、先做什么、各家情况、结果在哪里，共 25 行")
  func wholeSummary() {
    let summary = TerminalSummary(
      SampleQuarter().report, folder: "汇总结果/一季度", outputs: Self.outputs, style: Self.plain)
    let expected = """
      一季度（4月10日报送），截至 2025-04-12 23:59；已抽 227 / 675 批（33.63%），序时进度 28.59%
      ✗ 尚未办结：有 33 处请更正
      应报 11 家，已报 9 家；未报：元谋县、武定县
      附件4 列入 368 行，另有 1 批暂未列入（其中不合格 1 批）

      先做什么（共 8 件，先列 4 件，其余见 report.html）
        1. 认领 1 个文件：看不出是哪家报送的，请移到该单位的文件夹：收件箱/一季度/汇总(1).csv
        2. 催报 2 家：已过期限仍未报：元谋县、武定县
        3. 退回更正 4 家：楚雄市 5 项、禄丰市 25 项、大姚县 1 项、永仁县 1 项
        4. 审定 2 批：两家单位报的不一致，暂按承检机构所报计入，请核对检验报告后审定

      单位         汇总表                 接收   暂未列入   请更正   请核实
      楚雄市       ✓ 已报                   26          1        5        1
      禄丰市       ✓ 已报                   27          0       25        0
      双柏县       ? 收到日期待登记         27          0        0        2
      牟定县       ✓ 已报                   27          0        0        0
      南华县       ! 迟报 2 天              27          0        0        0
      姚安县       ✓ 已报                   27          0        0        0
      大姚县       ✓ 已报                  135          0        1       60
      永仁县       ! 已报，有的读不出       27          0        1        0
      元谋县       ✗ 未报                    –          –        0        0
      武定县       ✗ 未报                    –          –        0        0
      州检测院     ✓ 已报                   27          0        0        0

      结果在 汇总结果/一季度：附件4.xlsx、工作底稿.xlsx、report.html

      """
    #expect(summary.text == expected)
    #expect(summary.text.split(separator: "\n", omittingEmptySubsequences: false).count - 1 == 25)
  }

  @Test("一省的单位也只占 25 行，有事的在前，其余说出家数")
  func manyOfficesFitToo() {
    let summary = TerminalSummary(
      SampleQuarter().report(repeatingRoster: 12), folder: "f", outputs: Self.outputs,
      style: Self.plain)
    let lines = summary.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    #expect(lines.count == 25)
    #expect(lines.allSatisfy { displayWidth(String($0)) <= 100 })
    #expect(lines.contains("另有 122 家，见 report.html。"))
  }

  @Test("颜色只在要时才有")
  func coloursByRequestOnly() {
    let report = SampleQuarter().report
    let texts = [false, true].map {
      TerminalSummary(
        report, folder: "f", outputs: Self.outputs, style: TerminalStyle(hasColour: $0)
      ).text
    }
    #expect(texts.map { $0.contains("\u{1B}[") } == [false, true])
    #expect(texts[1].contains("\u{1B}[31m✗ 尚未办结：有 33 处请更正\u{1B}[0m"))
  }

  @Test(
    "汉字和全角符号占两列",
    arguments: [("楚雄市", 6), ("A1、B2", 6), ("e\u{301}", 1), ("✓ 已", 4), ("（12）", 6), ("", 0)])
  func measuresColumns(_ text: String, _ width: Int) {
    #expect(displayWidth(text) == width)
  }

  @Test("太长的截断并标明，短的补齐", arguments: [("楚雄市", 6, "楚雄市"), ("楚雄市局", 6, "楚雄…"), ("", 1, "")])
  func fitsColumns(_ text: String, _ width: Int, _ expected: String) {
    #expect(fitted(text, to: width) == expected)
    #expect(displayWidth(padded(text, to: 20)) == 20)
  }
}
