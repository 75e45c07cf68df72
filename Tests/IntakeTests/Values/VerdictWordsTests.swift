import InspectionModel
import InspectionPlan
import Testing

@testable import Intake

@Suite("检验结论的写法")
struct VerdictWordsTests {
  private func words() throws -> VerdictWords { try ChoiceWords(ShippedPlan.load()).verdicts }

  @Test(
    "各种写法读成六种结论",
    arguments: [
      ("合格", Verdict.passed), ("合 格", .passed), ("符合", .passed), ("符合要求", .passed),
      ("未发现不合格", .passed),
      ("未检出不合格", .passed), ("所检项目合格", .passed), ("通过", .passed), ("P", .passed), ("Ｐ", .passed),
      ("p", .passed),
      ("合格。", .passed), ("所检项目均合格", .passed), ("经检验，所检项目符合要求", .passed),
      ("符合GB 15063-2020标准要求", .passed),
      ("未发现不合格项目", .passed),
      ("不合格", .failed), ("不符合", .failed), ("不符合要求", .failed), ("F", .failed), ("f", .failed),
      ("经检验不合格", .failed),
      ("该样品不合格", .failed),
      ("待出报告", .pending), ("检验中", .pending), ("在检", .pending), ("未出报告", .pending), ("待检", .pending),
      ("拒检", .refused), ("拒绝抽样", .refused),
      ("未抽到样", .notSampled), ("未抽样", .notSampled), ("无产品", .notSampled), ("停产", .notSampled),
      ("关闭", .notSampled),
      ("不判定", .notJudged), ("仅提供数据", .notJudged), ("不作判定", .notJudged),
    ])
  func verdicts(text: String, verdict: Verdict) throws {
    #expect(try words().reading(text) == VerdictWords.Reading(verdict: verdict))
  }

  @Test(
    "结论里带着不合格项目的，项目留下",
    arguments: ["标签不合格", "外观不合格", "不合格（标签）", "不合格：标签", "标识不符合"])
  func failedItems(text: String) throws {
    #expect(
      try words().reading(text) == VerdictWords.Reading(verdict: .failed, failedItems: text))
  }

  @Test(
    "不在此列的不猜",
    arguments: [
      "", "基本合格", "良好", "合格？", "待定", "疑似不合格", "非不合格", "合格/不合格", "实物合格，标签不合格", "已检", "不合格率5%", "√",
    ])
  func unknown(text: String) throws {
    #expect(try words().reading(text) == nil)
  }
}
