import Foundation
import InspectionModel
import InspectionPlan
import Pipeline
import Testing

@Suite("新工作文件夹的计划")
struct NewYearPlanTests {
  private func plan(
    previous: Workspace? = nil, form: String? = nil, plan: String? = nil
  ) throws -> AnnualPlan {
    let new = NewYearPlan(plan: plan, previous: previous, form: form)
    return try PlanFile.load(try new.bytes())
  }

  @Test("由上一年度延续：日期改为下一年，单位、别名、列、规则、做法照旧，调整清空")
  func carriesOn() throws {
    var text = String(decoding: PlanFile.shipped, as: UTF8.self)
    text = text.replacing(
      "adjustments: []",
      with:
        "adjustments:\n  - {period: 1, deadline: 2025-04-15, authority: 楚市监函〔2025〕9号, date: 2025-04-01}"
    )
    text = text.replacing("rollOver: none", with: "rollOver: nextWorkday")
    let sample = try SampleWorkspace(plan: Array(text.utf8))
    let old = try PlanFile.load(Array(text.utf8))
    let new = try plan(previous: sample.workspace)
    #expect(old.adjustments.count == 1)
    #expect(new.year == 2026)
    #expect(new.title == "楚雄州2026年重点工业产品质量监督抽查计划")
    #expect(new.workbookTitle == "楚雄州2026年产品质量监督抽查受检产品及检验结果汇总表")
    #expect(
      new.periods.map { "\($0.deadline)" }
        == ["2026-04-10", "2026-07-10", "2026-10-10", "2026-12-20"])
    #expect(
      new.items.map { "\($0.window.upperBound)".prefix(4) }
        == [Substring](repeating: "2026", count: 17))
    #expect(new.items.map(\.aliases) == old.items.map(\.aliases))
    #expect(new.adjustments == [])
    #expect(new.offices == old.offices)
    #expect(new.counties == old.counties)
    #expect(new.coordinator == old.coordinator)
    #expect(new.columns == old.columns)
    #expect(new.rules == old.rules)
    #expect(new.settings == old.settings)
    #expect(new.settings.rollOver == .nextWorkday)
  }

  @Test("列照真实的空白附件4：按它的次序和写法，多出的列自成一列，缺的列照读但不要求")
  func takesTheColumnsOfAForm() throws {
    let folder = try TemporaryFolder()
    let form = try folder.write(
      "空白.csv",
      "楚雄州2025年产品质量监督抽查情况汇总表\n填报单位：,,,,,\n序号,样品名称,被抽样单位,企业名称,抽查结果,监督员,报告号\n")
    let new = try plan(form: form.shown)
    let official = new.columns.filter(\.isOfficial)
    #expect(
      official.map(\.header) == ["序号", "样品名称", "被抽样单位", "企业名称", "抽查结果", "监督员", "报告号"])
    #expect(
      official.map(\.field.rawValue) == [
        "sequence", "productName", "sampledEntity", "producer", "verdict", "columnF",
        "reportNumber",
      ])
    #expect(
      official.map(\.need) == [.optional, .core, .core, .required, .core, .optional, .required])
    #expect(new.field(forHeader: "产品名称") == .field(.productName))
    #expect(new.field(forHeader: "企业名称") == .field(.producer))
    #expect(new.column(.model)?.need == .optional)
    #expect(new.column(.model)?.isOfficial == false)
    #expect(new.workbookTitle == "楚雄州2025年产品质量监督抽查情况汇总表")
    let shipped = try PlanFile.load(PlanFile.shipped)
    #expect(new.items == shipped.items)
    #expect(new.rules == shipped.rules)
  }

  @Test("空白附件4 自己读回来，列不变", arguments: [nil, "双柏"])
  func readsItsOwnForm(office: String?) throws {
    let folder = try TemporaryFolder()
    let shipped = try PlanFile.load(PlanFile.shipped)
    let path = folder.url("空白.xlsx").path
    try BlankFormRun(plan: shipped, office: office, path: path).write()
    #expect(throws: RunError.self) {
      try BlankFormRun(plan: shipped, office: office, path: path).write()
    }
    let new = try plan(form: path)
    let official = shipped.columns.filter { $0.isOfficial || $0.field == .source }
    #expect(new.columns.filter(\.isOfficial).map(\.header) == official.map(\.header))
    #expect(new.columns.filter(\.isOfficial).map(\.synonyms) == official.map(\.synonyms))
    #expect(try folder.names() == ["空白.xlsx"])
  }

  @Test("不是附件4 的表、缺核心列的表说明原因；计划里没有的单位说明原因")
  func refuses() throws {
    let folder = try TemporaryFolder()
    let other = try folder.write("别的.csv", "姓名,电话\n").shown
    let short = try folder.write("缺.csv", "序号,产品名称,规格型号,受检单位,抽样日期\n").shown
    #expect(throws: RunError.self) { try plan(form: other) }
    #expect(throws: RunError.self) { try plan(form: short) }
    #expect(throws: RunError.self) { try plan(form: folder.path.shown + "/没有.xlsx") }
    #expect(throws: RunError.self) {
      try plan(previous: Workspace(root: FilePath(folder.path.shown + "/没有")))
    }
    #expect(throws: RunError.self) {
      try BlankFormRun(
        plan: PlanFile.load(PlanFile.shipped), office: "某县", path: folder.path.shown + "/甲.xlsx")
    }
  }
}
