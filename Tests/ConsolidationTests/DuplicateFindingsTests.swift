import Consolidation
import InspectionModel
import SheetModel
import Testing

@Suite("D-107：编号不同而像同一批")
struct DuplicateFindingsTests {
  private func result(_ files: [FileDraft], period: Int = 1) -> ConsolidatedResult {
    CountingCase("", period: period, files, CountingOutcome([:], [])).result()
  }

  private func findings(_ files: [FileDraft], period: Int = 1) -> [String] {
    CountingOutcome(result(files, period: period), plan: TinyPlan.make()).findings
      .filter { $0.hasPrefix("D-107") }
  }

  @Test("问题在后到的一行，带上先到的行；两批都计入")
  func tellsTheFirst() {
    let result = result([
      FileDraft("A", [Draft("R0"), Draft("R1")]), FileDraft("I", [Draft("R9").sample(of: "R1")]),
    ])
    #expect(
      result.countingFindings == [
        Finding(
          .possibleDuplicate, officeCode: "I", file: 1,
          place: Place(
            sheet: "汇总表", row: 3, column: 8, header: "检验报告编号", field: .reportNumber, key: "R9"),
          value: ObservedValue(raw: "R9", shown: "R9", kind: .text),
          record: RecordReference(file: 1, sheet: 0, record: 0),
          details: [
            "other": "R1", "office": "A县局", "file": "收件箱/0", "sheet": "汇总表", "row": "5",
          ])
      ])
    #expect(result.batches.count == 3)
    #expect(result.control.merged == 0)
  }

  @Test("几行都像先到的一行：除它以外每行一个，跨期也认")
  func tellsEachOther() {
    let files = [
      FileDraft("A", 1, [Draft("R1")]), FileDraft("A", 2, [Draft("R2").sample(of: "R1")]),
      FileDraft("I", 2, [Draft("R3").sample(of: "R1")]),
    ]
    #expect(findings(files, period: 2) == ["D-107 A R2 检验报告编号 I4", "D-107 I R3 检验报告编号 I4"])
    #expect(findings(files) == [])
  }

  @Test("有一项不同，或者受检单位、产品、批号、抽样日期空白：没有问题")
  func differs() {
    let other = Draft("R2").sample(of: "R1")
    let changed: [(RecordField, String)] = [
      (.sampledEntity, "另一家"), (.productName, "有机肥"), (.model, "25kg"),
      (.productionDateOrLot, "另一批"),
    ]
    for (field, text) in changed {
      #expect(
        findings([FileDraft("A", [Draft("R1"), other.cell(field, text)])]) == [], "\(field)")
    }
    for field in [RecordField.sampledEntity, .productName, .model, .productionDateOrLot] {
      let rows = [Draft("R1").cell(field, ""), other.cell(field, "")]
      #expect(findings([FileDraft("A", rows)]) == [], "\(field)")
    }
    let later = other.cell(.samplingDate, "2025-03-02")
    #expect(findings([FileDraft("A", [Draft("R1"), later])]) == [])
  }

  @Test("规格型号都是「/」的照样认；复检、拒检、未抽到样和待更正的行不算")
  func leavesOut() {
    let rows = [Draft("R1"), Draft("R2").sample(of: "R1")].map { $0.placeholder(.model) }
    #expect(findings([FileDraft("A", rows)]) == ["D-107 A R2 检验报告编号 I5"])
    let other = Draft("R2").sample(of: "R1")
    for row in [
      other.retest(), other.verdict(.refused), other.verdict(.notSampled), other.withheld(),
    ] {
      #expect(findings([FileDraft("A", [Draft("R1"), row])]) == [])
    }
  }

  @Test("一家报待出报告，另一家报了结果：像同一批")
  func pendingElsewhere() {
    let pending = Draft("R2").sample(of: "R1").pending()
    #expect(
      findings([FileDraft("A", [pending]), FileDraft("I", [Draft("R1")])]) == [
        "D-107 I R1 检验报告编号 I4"
      ])
  }
}
