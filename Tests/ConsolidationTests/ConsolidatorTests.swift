import Consolidation
import InspectionModel
import InspectionPlan
import Testing

@Suite("汇总结果")
struct ConsolidatorTests {
  static let none = CountingOutcome([:], [])

  @Test("附件4先州抽后县抽，国抽省抽最后；其中按计划项、县市、编号")
  func ordersBatches() {
    let files = [
      FileDraft("B", [Draft("N2").stated(.national), Draft("R5"), Draft("R4")]),
      FileDraft("A", [Draft("R6"), Draft("R9").item(13, "皮鞋"), Draft("N1").stated(.national)]),
      FileDraft(
        "I",
        [
          Draft("R3").item(7, "柴油"), Draft("R2").county("B"), Draft("R1").county("C"),
          Draft("R7"), Draft("R0").county("A"), Draft("R8").item(nil, "镜子"),
        ]),
    ]
    let result = CountingCase("", files, Self.none).result()
    #expect(
      result.batches.map { result.record($0.reference).key.shown } == [
        "R0", "R2", "R1", "R7", "R3", "R8", "R9", "R6", "R4", "R5", "N1", "N2",
      ])
  }

  @Test("没有文件也有结果：空表、平账、各单位未报")
  func consolidatesNothing() {
    let result = CountingCase("", [], Self.none).result()
    #expect(result.batches == [])
    #expect(result.control == ControlTotals())
    #expect(result.roster.map(\.state) == [.missing, .missing, .missing, .missing])
    #expect(result.countingFindings == [])
  }

  @Test("批次带首报季度、合并的行、应计单位和县市")
  func describesBatches() {
    let files = [
      FileDraft("A", 1, [Draft("R1").county("B")]), FileDraft("A", 2, [Draft("R1").county("B")]),
    ]
    let result = CountingCase("", period: 2, files, Self.none).result()
    #expect(
      result.batches == [
        ConsolidatedBatch(
          reference: RecordReference(file: 1, sheet: 0, record: 0), officeCode: "A",
          source: .county, isSourceAssumed: true, itemNumber: 17, countyCode: "B", firstPeriod: 1,
          merged: [RecordReference(file: 0, sheet: 0, record: 0)], isCounted: true,
          creditedOfficeCode: "A", finalVerdict: .passed)
      ])
  }

  @Test("校验的问题原样保留，与汇总的问题一起排序：单位、文件、行、列、规则")
  func sortsFindings() {
    let files = [
      FileDraft("B", [Draft("R1")]), FileDraft("A", [Draft("R2")]), FileDraft(nil, []),
    ]
    func finding(_ rule: RuleCode, _ office: String?, _ file: Int, _ row: Int?, _ column: Int?)
      -> Finding
    {
      Finding(
        rule, officeCode: office, file: file,
        place: row.map { Place(sheet: "汇总表", row: $0, column: column) })
    }
    let sorted = [
      finding(.conflictingOffice, "A", 1, nil, nil), finding(.requiredValue, "A", 1, 3, 1),
      finding(.failureWithoutItems, "A", 1, 3, 1), finding(.requiredValue, "A", 1, 3, 4),
      finding(.badCode, "A", 1, 4, 0), finding(.requiredValue, "B", 0, 3, 1),
      finding(.unknownOffice, nil, 2, nil, nil),
    ]
    let plan = TinyPlan.make()
    let result = Consolidator(plan: plan).consolidate(
      files: files.enumerated().map { $1.file(at: $0, plan: plan) }, validation: sorted.reversed(),
      withheld: [], period: 1, asOf: Moment(secondsSince1970: 0))
    #expect(result.countingFindings == sorted)
  }

  @Test("对账：按单位和合计，每行都有去处")
  func balances() {
    let files = [
      FileDraft("A", 1, [Draft("R1"), Draft("R2").withheld(), Draft("R3")]).with {
        $0.ignored = 2
      },
      FileDraft("A", 2, [Draft("R1"), Draft("R4"), Draft("R4")]),
      FileDraft("I", 2, [Draft("R3"), Draft("R5")]),
      FileDraft(nil, 2, [Draft("R6").withheld()]),
      FileDraft("A", 2, [Draft("R9")]).with { $0.standing = .superseded(by: 1) },
    ]
    let plan = TinyPlan.make { $0.settings.scope = .period }
    let result = CountingCase("", plan: plan, period: 2, files, Self.none).result()
    let rows = result.controlByOffice.map { "\($0.officeCode ?? "-") \(words($0.totals))" }
    #expect(
      rows == [
        "A 8=5+1+2, 1=5-3-1", "B 0=0+0+0, 0=0-0-0", "C 0=0+0+0, 0=0-0-0", "I 2=2+0+0, 1=2-0-1",
        "- 1=0+1+0, 0=0-0-0",
      ])
    #expect(words(result.control) == "11=7+2+2, 2=7-3-2")
    #expect(
      result.withheld == [
        RecordReference(file: 0, sheet: 0, record: 1),
        RecordReference(file: 3, sheet: 0, record: 0),
      ])
  }

  private func words(_ totals: ControlTotals) -> String {
    "\(totals.rowsRead)=\(totals.accepted)+\(totals.rejected)+\(totals.ignored), "
      + "\(totals.inWorkbook)=\(totals.accepted)-\(totals.merged)-\(totals.earlier)"
  }
}
