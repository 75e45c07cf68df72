import Reporting
import Testing

@Suite("先做什么")
struct NextStepsTests {
  @Test("先认领、催报、退回，再审定和核实")
  func urgentStepsComeFirst() {
    let steps = NextSteps(SampleQuarter().report).steps
    #expect(steps.map(\.kind) == NextStep.Kind.allCases)
    #expect(steps[1] == NextStep(.remind, count: 2, title: "催报 2 家", detail: "已过期限仍未报：元谋县、武定县"))
    #expect(
      steps[5]
        == NextStep(
          .materials, count: 8, title: "催补材料 8 家",
          detail: "工作情况：禄丰市、双柏县、牟定县、南华县、姚安县、大姚县、永仁县、州检测院；分析报告：州检测院"))
  }

  @Test("两家不一致的由质量科审定，不再请单位核实")
  func conflictsAreNotAskedTwice() {
    let steps = NextSteps(SampleQuarter().report).steps
    #expect(steps[6].detail == "楚雄市 1 项、大姚县 60 项")
  }

  @Test("已说明的不再请单位核实，也不再请质量科审定；请更正的照旧")
  func explainedIsNotAskedAgain() {
    let report = SampleQuarter().report
    let explained = PeriodReport(
      plan: report.plan, result: report.result, texts: report.checked.texts, programVersion: "1",
      past: FindingPast(explained: Set(report.checked.subjects)))
    let kinds = NextSteps(explained).steps.map(\.kind)
    #expect(kinds == NextStep.Kind.allCases.filter { $0 != .verify && $0 != .decide })
    #expect(explained.offices.map(\.totals.verify) == explained.offices.map { _ in 0 })
    #expect(explained.offices.map(\.totals.error) == report.offices.map(\.totals.error))
    #expect(explained.offices.map(\.hasFindings) == report.offices.map(\.hasFindings))
  }
}

@Suite("一句话结论")
struct HeadlineTests {
  @Test("有错先说错，其次未收齐")
  func theGravestComesFirst() {
    let quarter = SampleQuarter()
    #expect(Headline(quarter.report).text == "尚未办结：有 33 处请更正")
    #expect(Headline(quarter.emptyReport).text == "尚未收齐：各单位都未报")
  }
}
