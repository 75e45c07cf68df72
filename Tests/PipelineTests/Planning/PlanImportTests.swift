import Foundation
import InspectionModel
import InspectionPlan
import Pipeline
import Testing

@Suite("由印发的附件1 导入计划")
struct PlanImportTests {
  private func imported(_ folder: URL, contacts: String? = "通讯录.xlsx") throws -> AnnualPlan {
    let text = try PlanImport(
      annex: folder.appending(path: "附件1.xlsx").path,
      contacts: contacts.map { folder.appending(path: $0).path }, base: nil, year: nil
    ).text()
    return try PlanFile.load(Array(text.utf8))
  }

  /// Whole plan values; 附件1 and 通讯录 determine items, statements, titles, who files and how much,
  /// and the rest is word for word the shipped plan's: columns, rules, settings, reporting dates,
  /// product aliases, codes, and other ways to write an office.
  @Test("照印发件录入的附件1 得出的计划，与随程序发布的完全相同", arguments: ["通讯录.xlsx", nil])
  func importsTheShippedPlan(contacts: String?) throws {
    let plan = try imported(SampleWorkspace.samples.appending(path: "计划"), contacts: contacts)
    let shipped = try PlanFile.load(PlanFile.shipped)
    #expect(plan.year == shipped.year)
    #expect(plan.title == shipped.title)
    #expect(plan.workbookTitle == shipped.workbookTitle)
    #expect(plan.items == shipped.items)
    #expect(plan.statements == shipped.statements)
    #expect(plan.offices == shipped.offices)
    #expect(plan.counties == shipped.counties)
    #expect(plan.coordinator == shipped.coordinator)
    #expect(plan.otherInstitutes == shipped.otherInstitutes)
    #expect(plan.periods == shipped.periods)
    #expect(plan.adjustments == shipped.adjustments)
    #expect(plan.columns == shipped.columns)
    #expect(plan.bareHeaders == shipped.bareHeaders)
    #expect(plan.rules == shipped.rules)
    #expect(plan.settings == shipped.settings)
    #expect(plan.terms == shipped.terms)
  }

  @Test("另一地区的附件1 和通讯录得出它的单位和计划项，不带楚雄的词")
  func importsAnotherPrefecture() throws {
    let folder = SampleWorkspace.otherPrefecture
    let plan = try imported(folder)
    let written = try PlanFile.load(
      Array(try Data(contentsOf: folder.appending(path: "plan.yaml"))))
    #expect(plan.year == written.year)
    #expect(plan.title == written.title)
    #expect(plan.coordinator == written.coordinator)
    #expect(plan.counties == written.counties)
    #expect(plan.offices.map(\.office) == written.offices.map(\.office))
    #expect(plan.offices.map(\.minimum) == written.offices.map(\.minimum))
    #expect(plan.offices.map(\.owesAnalysis) == written.offices.map(\.owesAnalysis))
    #expect(plan.items.map(\.window) == written.items.map(\.window))
    #expect(plan.items.map(\.batches) == written.items.map(\.batches))
    #expect(plan.items.map(\.implementer) == written.items.map(\.implementer))
    #expect(plan.items.map(\.isCatchAll) == written.items.map(\.isCatchAll))
    #expect(plan.statements == written.statements)
    #expect(plan.terms.bureau == "市局")
    #expect(plan.terms.bureaus == "各区县局")
    #expect(plan.choice("市级", inColumn: plan.layout.index(of: .source) ?? 0) == "市抽")
  }

  @Test("CSV 也行；别处的附件1 没有通讯录时说明；文件不在时说明")
  func readsTextAndRefuses() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "附件1.csv",
      "楚雄州2026年监督抽查计划表\n序号,抽查产品品种,抽查对象,抽查样品批次,抽查时间,实施单位\n1,农资,流通,20,1季度,州市场监管局\n")
    let text = try PlanImport(annex: path.shown, contacts: nil, base: nil, year: nil).text()
    #expect(try PlanFile.load(Array(text.utf8)).items.map(\.product) == ["农资"])
    let other = SampleWorkspace.otherPrefecture.appending(path: "附件1.xlsx").path
    #expect(throws: RunError.self) {
      try PlanImport(annex: other, contacts: nil, base: nil, year: nil).text()
    }
    #expect(throws: RunError.self) {
      try PlanImport(annex: path.shown + "x", contacts: nil, base: nil, year: nil).text()
    }
  }

  @Test("没有通讯录时单位一字不改地照抄；附件1 写了别的批次才重写")
  func keepsOfficesWordForWord() throws {
    let folder = try TemporaryFolder()
    let header = "楚雄州2026年监督抽查计划表\n序号,抽查产品品种,抽查对象,抽查样品批次,抽查时间,实施单位\n"
    let shipped = String(decoding: PlanFile.shipped, as: UTF8.self)
    let base = try folder.write(
      "base.yaml",
      shipped.replacing(
        "{county: 双柏县, minimum: 50,", with: "{county: 双柏县, shortName: 双柏局, minimum: 50,"))
    func text(_ row: String) throws -> String {
      let annex = try folder.write("附件1.csv", header + row)
      return try PlanImport(annex: annex.shown, contacts: nil, base: base.shown, year: nil).text()
    }
    let same = try text("1,农资,流通,20,1季度,州市场监管局\n")
    #expect(same.contains("  - {county: 双柏县, shortName: 双柏局, minimum: 50, owes: 工作情况}\n"))
    #expect(same.contains("    owes: 工作情况 分析报告\n    aliases: 州检验检测认证院"))
    let other = try text("1,自定,流通,\"300(各县市30批以上)\",全年,各县市市场监管局\n")
    #expect(other.contains("  - {county: 双柏县, shortName: 双柏局, minimum: 30, owes: 工作情况}\n"))
  }

  @Test("已有的文件不覆盖")
  func replacesNothing() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("plan.yaml", "旧").shown
    #expect(throws: RunError.self) { try NewFile.write([0x41], to: path) }
    #expect(try folder.text("plan.yaml") == "旧")
    try NewFile.write([0x41], to: path + ".new")
    #expect(try folder.text("plan.yaml.new") == "A")
  }
}
