import InspectionModel
import SheetModel
import Testing

@testable import Intake

@Suite("折叠")
struct FoldingTests {
  @Test(
    "表头去掉空白、星号、标点，括号统一",
    arguments: [
      ("受检\n单位 *", "受检单位"), ("生产日期／批号", "生产日期批号"), ("No.", "no"), ("检验结论：", "检验结论"),
      ("不合格项目（名称）", "不合格项目(名称)"), ("【必填】商标", "(必填)商标"),
    ])
  func header(text: String, folded: String) {
    #expect(Folding.header(text) == folded)
  }

  @Test(
    "两端看不见的字符去掉，没有就不动",
    arguments: [
      (" 甲 乙\u{3000}", "甲 乙"), ("\n甲\u{200B}", "甲"), ("甲", nil), ("", nil), ("\u{3000}", ""),
    ] as [(String, String?)])
  func trimmed(text: String, trimmed: String?) {
    #expect(Folding.trimmed(text) == trimmed)
  }
}
