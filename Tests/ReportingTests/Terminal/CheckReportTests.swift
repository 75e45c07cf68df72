import InspectionModel
import Reporting
import SheetModel
import Testing

@Suite("check 的答复")
struct CheckReportTests {
  private static let plain = TerminalStyle(hasColour: false)

  @Test("先说结论和每一行的去向，再按轻重列出问题和改法")
  func wholeAnswer() {
    let expected = """
      收件箱/一季度/楚雄市/一季度.xlsx
      ✗ 请更正后再报送
      报送单位：楚雄市市场监督管理局
      「汇总表」A3:K6：表头在第 3 行；读到 3 行 = 接收 1 + 暂未列入 1 + 跳过 1（合计行：第 6 行）

      请更正 1 项
        ✗ 必填项为空　汇总表 F4「受检单位」　暂未列入　V-101
          读到：空白
          问题：受检单位为空。
          怎样改：请按抽样单补填。

      请核实 1 项
        ? 品种不在计划内　汇总表 B4:B5「抽查产品品种」　V-103
          读到：「农 "资"」
          问题：「农 "资"」不是计划项。
          怎样改：请改为计划里的品种。

      督办 1 项
        ! 未报送　L-102
          问题：汇总表未报送。
          怎样改：请尽快报送。

      """
    #expect(CheckReport(SmallCheck.checked, style: Self.plain).text == expected)
  }

  @Test("同组的话不同时各说各的，太多就截断并说出总数")
  func differentMessagesAreListed() {
    let text = CheckReport(SampleQuarter().report.checked, style: Self.plain).text
    #expect(text.contains("    L8：抽样日期写的是「3月7日」，没有年份。\n    L9："))
    #expect(text.contains("    显示 5 / 共 60\n    怎样改：请按营业执照核对。"))
    #expect(text.contains("整列：27 行里有 25 行都有这个问题"))
    #expect(text.hasSuffix("共 12 个文件：请更正 33 项，请核实 63 项，督办 13 项，提示 14 项\n"))
  }

  @Test("换了写法的不逐项说，它们在工作底稿里")
  func normalisedValuesAreNotListed() {
    let text = CheckReport(SampleQuarter().report.checked, style: Self.plain).text
    #expect(!text.contains("T-107"))
  }
}
