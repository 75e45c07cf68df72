import SheetModel
import Testing

@testable import HuizongCLI

@Suite("dump --notes 的一行")
struct NoteLineTests {
  @Test("没有的键不写：全文件的没有工作表，全表的没有位置，没有细节就没有 detail")
  func line() {
    var bytes: [UInt8] = []
    NoteLine.append([ReadingNote(.missingSheetPart, detail: "缺\"")], to: &bytes)
    NoteLine.append(
      [
        ReadingNote(.encoding, detail: "UTF-8"),
        ReadingNote(.textInNumberCell, at: CellReference("B2")),
      ], ofSheet: "表", to: &bytes)
    #expect(
      String(decoding: bytes, as: UTF8.self) == #"""
        {"note":"missingSheetPart","detail":"缺\""}
        {"sheet":"表","note":"encoding","detail":"UTF-8"}
        {"sheet":"表","ref":"B2","note":"textInNumberCell"}

        """#)
  }
}
