import InspectionModel
import SheetModel
import Testing

@testable import Intake

@Suite("损坏的文字")
struct DamagedTextTests {
  @Test(
    "丢了字的认得出",
    arguments: ["甲\u{FFFD}公司", "锟斤拷公司", "烫烫烫", "屯屯屯屯", "ï¿½ï¿½", "æ¥šé›„å¸‚", "æ\u{A5}\u{9A}"])
  func damaged(text: String) {
    #expect(DamagedText.matches(text))
  }

  @Test(
    "正常的不误认",
    arguments: ["楚雄市甲公司", "烫发剂", "屯河番茄酱", "锟铻牌", "Café", "naïve", "－20℃±2", "Ⅱ型", "“甲”—乙", "é…"])
  func sound(text: String) {
    #expect(!DamagedText.matches(text))
  }
}
