import InspectionModel
import SheetModel
import Testing

@testable import Intake

@Suite("空值标记")
struct EmptyMarkerTests {
  @Test(
    "表示「没有」的写法",
    arguments: [
      "/", "//", "///", "-", "--", "—", "——", "-/-", "－", "／", "–", "无", "未标注", "未注明", "未提供", "N/A",
      "无 ",
      "\\", "无,", "无。", "未标注；",
    ])
  func markers(text: String) {
    #expect(EmptyMarker.matches(text))
  }

  @Test("有内容的不是", arguments: ["", "无锡", "无糖", "0", "A", "/A", "未标注批号", "－10号", "图形", ",", "。"])
  func values(text: String) {
    #expect(!EmptyMarker.matches(text))
  }
}
