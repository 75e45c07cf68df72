import InspectionModel
import Testing

@Suite("零报告的说法")
struct NilStatementTests {
  @Test(
    "表里的一句话说明没有",
    arguments: [
      ("无", true), ("本季度无。", true), ("零报告", true), ("本季度无抽检任务", true), ("本期未开展监督抽查", true),
      ("无锡某某有限公司", false), ("无纺布袋", false), ("合格", false), ("", false),
    ])
  func knowsStatements(text: String, isOne: Bool) {
    #expect(NilStatement.isOne(text) == isOne)
  }

  @Test(
    "文件名说明没有",
    arguments: [
      ("双柏县零报告.docx", true), ("关于本季度未开展抽检的说明.pdf", true), ("工作情况.docx", false), ("无标题.docx", false),
    ])
  func knowsNames(name: String, isNamed: Bool) {
    #expect(NilStatement.isNamed(name) == isNamed)
  }
}
