import Consolidation
import InspectionModel
import SheetModel
import Testing

@Suite("D-102 和 D-103：两家报同一批")
struct ConflictFindingsTests {
  static let none = CountingOutcome([:], [])

  @Test("不一致的问题在不为准的一行，带上另一家的行")
  func tellsTheOtherRow() {
    let files = [
      FileDraft("A", [Draft("R0"), Draft("R1").cell(.productName, "有机肥").failed("总养分")]),
      FileDraft("I", [Draft("R1").failed("有机质")]),
    ]
    let result = CountingCase("", files, Self.none).result()
    let losing = RecordReference(file: 0, sheet: 0, record: 1)
    #expect(
      result.countingFindings == [
        Finding(
          .conflictingReports, officeCode: "A", file: 0,
          place: Place(
            sheet: "汇总表", row: 4, column: 2, header: "产品名称", field: .productName, key: "R1",
            related: [CellReference(row: 4, column: 10)]),
          value: ObservedValue(raw: "有机肥", shown: "有机肥", kind: .text), record: losing,
          details: [
            "office": "检测院", "file": "收件箱/1", "sheet": "汇总表", "row": "4", "field": "产品名称",
            "fields": "产品名称、不合格项目", "own": "有机肥", "other": "复合肥",
          ])
      ])
    #expect(
      result.conflicts == [
        ReportConflict(
          standing: RecordReference(file: 1, sheet: 0, record: 0), losing: losing,
          fields: [.productName, .failedItems])
      ])
  }

  @Test("一致的只提示，位置在检验报告编号")
  func tellsWhoElseReports() {
    let files = [FileDraft("A", [Draft("R1")]), FileDraft("I", [Draft("R1")])]
    let result = CountingCase("", files, Self.none).result()
    #expect(
      result.countingFindings == [
        Finding(
          .reportedByTwo, officeCode: "A", file: 0,
          place: Place(
            sheet: "汇总表", row: 3, column: 8, header: "检验报告编号", field: .reportNumber, key: "R1"),
          value: ObservedValue(raw: "R1", shown: "R1", kind: .text),
          record: RecordReference(file: 0, sheet: 0, record: 0),
          details: ["office": "检测院", "file": "收件箱/1", "sheet": "汇总表", "row": "4"])
      ])
    #expect(result.conflicts == [])
    #expect(result.batches.map(\.merged) == [[RecordReference(file: 0, sheet: 0, record: 0)]])
  }

  @Test("一家单位自己前后不同、待更正的行、编号不同的行：没有问题")
  func staysSilent() {
    let files = [
      FileDraft("A", 1, [Draft("R1"), Draft("R2").withheld(), Draft("R3")]),
      FileDraft("A", 2, [Draft("R1").failed(), Draft("R3")]),
      FileDraft("I", 2, [Draft("R2").failed(), Draft("R4")]),
    ]
    #expect(CountingCase("", period: 2, files, Self.none).result().countingFindings == [])
  }

  @Test("承检机构没有编号时，按受检单位、产品、型号、批号认作同一批")
  func unitesByProduct() {
    let blank = Draft("R1").cell(.reportNumber, "")
    let result = CountingCase(
      "", [FileDraft("A", [blank]), FileDraft("I", [blank.failed()])], Self.none
    ).result()
    #expect(result.countingFindings.map(\.rule) == [.conflictingReports])
    #expect(result.batches.count == 1)
  }
}
