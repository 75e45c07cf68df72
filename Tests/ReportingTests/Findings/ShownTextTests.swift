import InspectionModel
import Reporting
import Testing

@Suite("给人看的文字")
struct ShownTextTests {
  @Test(
    "数字分节", arguments: [(0, "0"), (999, "999"), (1_274, "1,274"), (-12_345_678, "-12,345,678")])
  func groupsThousands(_ number: Int, _ text: String) {
    #expect(grouped(number) == text)
  }

  @Test(
    "单元格内容最多 40 字，控制字符看得见",
    arguments: [
      ("甲", "甲"), (String(repeating: "甲", count: 40), String(repeating: "甲", count: 40)),
      (String(repeating: "甲", count: 41), String(repeating: "甲", count: 40) + "…"),
      ("一\n二\u{7}\u{202E}", "一⏎二␦�"),
    ])
  func clipsCellText(_ text: String, _ expected: String) {
    #expect(clipped(text) == expected)
  }

  @Test(
    "暂未列入的说明用约定的话",
    arguments: [(0, 0, nil), (3, 1, "另有 3 批暂未列入（其中不合格 1 批）")] as [(Int, Int, String?)])
  func notesWithheldRows(_ count: Int, _ failed: Int, _ note: String?) {
    #expect(withheldNote(count, failed: failed) == note)
  }

  @Test(
    "百分比四舍五入，没有分母就没有",
    arguments: [
      (1, 3, 1, "33.3%"), (2, 3, 2, "66.67%"), (1, 8, 2, "12.50%"), (7, 7, 0, "100%"),
      (1, 16, 1, "6.3%"),
      (0, 0, 1, nil),
    ] as [(Int, Int, Int, String?)])
  func roundsPercents(_ part: Int, _ whole: Int, _ decimals: Int, _ text: String?) {
    #expect(percent(part, of: whole, decimals: decimals) == text)
  }

  @Test(
    "读到什么说成什么",
    arguments: [
      (ObservedValue.Kind.blank, "空白"), (.text, "「12万」"), (.number, "「12万」（数字）"),
      (.uncalculated, "公式，没有存下结果"), (.error, "「12万」（错误值）"),
    ])
  func namesWhatWasRead(_ kind: ObservedValue.Kind, _ words: String) {
    #expect(ObservedValue(raw: "12万", shown: "12万", kind: kind).words == words)
  }
}
