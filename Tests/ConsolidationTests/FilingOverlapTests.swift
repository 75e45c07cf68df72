import Consolidation
import InspectionModel
import Testing

@Suite("D-108、D-109 和没有再报的批次")
struct FilingOverlapTests {
  static func rows(_ numbers: ClosedRange<Int>) -> [Draft] { numbers.map { Draft("R\($0)") } }

  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var second: [Draft]
    /// Details of D-109, and keys that a cumulative report leaves out.
    var repeated: String?
    var absent: [String] = []
  }

  @Test(
    "二季度报表与一季度的五批相比",
    arguments: [
      Case(testDescription: "不重复：只报本期", second: rows(6...9)),
      Case(testDescription: "重复一批：说不清", second: rows(5...9), repeated: "1/5"),
      Case(testDescription: "重复两批：不到一半，说不清", second: rows(4...9), repeated: "2/5"),
      Case(
        testDescription: "重复三批：累计，列出没有再报的", second: rows(3...9),
        absent: ["R1", "R2"]),
      Case(testDescription: "全部重复：累计", second: rows(1...9)),
      Case(testDescription: "二季度没有批次", second: []),
    ])
  func comparesPeriods(_ example: Case) {
    let files = [
      FileDraft("A", 1, Self.rows(1...5)), FileDraft("B", 1, [Draft("B1")]),
      FileDraft("A", 2, example.second),
    ]
    let result = CountingCase("", period: 2, files, CountingOutcome([:], [])).result()
    let dropped = result.countingFindings.filter { $0.rule == .droppedBatch }
    #expect(dropped.map { $0.place?.key ?? "" } == example.absent)
    let unclear = result.countingFindings.filter { $0.rule != .droppedBatch }.map { finding in
      "\(finding.rule.rawValue) \(finding.officeCode ?? "") \(finding.file ?? -1) "
        + "\(finding.details["repeated"] ?? "")/\(finding.details["earlier"] ?? "")"
    }
    #expect(unclear == example.repeated.map { ["D-109 A 2 \($0)"] } ?? [])
    #expect(result.absences.map { result.record($0.reference).key.shown } == example.absent)
    #expect(result.absences.allSatisfy { $0.kind == .cumulative && $0.file == 2 })
  }

  @Test("代替待出报告的结果不算重复报送，累计时也不算缺")
  func resultsRepeatNothing() {
    let first = FileDraft("A", 1, [Draft("R1").pending()] + Self.rows(2...4))
    let resultOnly = CountingCase(
      "", period: 2, [first, FileDraft("A", 2, [Draft("R1"), Draft("R5")])],
      CountingOutcome([:], [])
    ).result()
    #expect(resultOnly.countingFindings == [])
    #expect(resultOnly.absences == [])
    let cumulative = CountingCase(
      "", period: 2, [first, FileDraft("A", 2, [Draft("R1")] + Self.rows(2...3))],
      CountingOutcome([:], [])
    ).result()
    #expect(
      cumulative.countingFindings == [
        Finding(
          .droppedBatch, officeCode: "A", file: 1, place: Place(key: "R4"),
          details: ["file": "收件箱/0", "sheet": "汇总表", "row": "7"])
      ])
    #expect(cumulative.absences.map { cumulative.record($0.reference).key.shown } == ["R4"])
  }

  @Test("三季度与前两季度合起来比")
  func comparesWithAllEarlierPeriods() {
    let files = [
      FileDraft("A", 1, Self.rows(1...3)), FileDraft("A", 2, Self.rows(4...6)),
      FileDraft("A", 3, Self.rows(5...9)),
    ]
    let findings = CountingCase("", period: 3, files, CountingOutcome([:], [])).result()
      .countingFindings
    #expect(findings.map(\.details) == [["repeated": "2", "earlier": "6"]])
  }

  @Test("新版没有再报的行列出来")
  func listsRowsThatAVersionLeavesOut() {
    let files = [
      FileDraft("A", Self.rows(1...5)).with { $0.standing = .superseded(by: 1) },
      FileDraft("A", Self.rows(2...5)),
    ]
    let result = CountingCase("", files, CountingOutcome([:], [])).result()
    #expect(
      result.absences == [
        AbsentBatch(
          kind: .version, officeCode: "A",
          reference: RecordReference(file: 0, sheet: 0, record: 0), file: 1)
      ])
    #expect(
      result.countingFindings == [
        Finding(
          .droppedBatch, officeCode: "A", file: 1, place: Place(key: "R1"),
          details: ["file": "收件箱/0", "sheet": "汇总表", "row": "4", "superseded": "1"])
      ])
  }

  @Test("更正了编号或单位的行不算没有再报；删去一行、下面的行上移，删去的算")
  func correctedRowsAreNotDropped() {
    let before = [Draft("R1"), Draft("R2"), Draft("R3").cell(.sampledEntity, "单位R4"), Draft("R4")]
    let after = [
      Draft("R1").cell(.reportNumber, "R1a"),
      Draft("R2").cell(.sampledEntity, "某店").cell(.reportNumber, "R2a"),
      Draft("R4"),
    ]
    let files = [
      FileDraft("A", before).with { $0.standing = .superseded(by: 1) }, FileDraft("A", after),
    ]
    let result = CountingCase("", files, CountingOutcome([:], [])).result()
    #expect(
      result.absences.map { result.record($0.reference).key.shown } == ["R2", "R3"])
  }

  @Test("部分重复的两个文件：一次重叠一个问题，已被代替的不算")
  func reportsOverlappingFiles() {
    let first = Draft("R1").record(row: 3, filer: nil, plan: TinyPlan.make()).key
    let files = [
      FileDraft("A", Self.rows(1...3)),
      FileDraft("A", Self.rows(3...6)).with {
        $0.overlaps = [FileOverlap(file: 0, sharedKeys: [first])]
      },
      FileDraft("A", Self.rows(4...5)).with {
        $0.overlaps = [FileOverlap(file: 0, sharedKeys: [first])]
        $0.standing = .superseded(by: 1)
      },
      FileDraft("A", Self.rows(9...10)).with {
        $0.overlaps = [FileOverlap(file: 2, sharedKeys: [first])]
      },
    ]
    let findings = CountingCase("", files, CountingOutcome([:], [])).result().countingFindings
    #expect(
      findings == [
        Finding(
          .overlappingFiles, officeCode: "A", file: 1,
          details: ["other": "收件箱/0", "shared": "1"])
      ])
  }
}
