import InspectionModel
import Reporting
import SheetModel
import Testing

@Suite("指纹")
struct FingerprintTests {
  private static func fingerprints(
    _ findings: [Finding], change: (inout SubmittedFile) -> Void = { _ in }
  ) -> [String] {
    var file = SmallCheck.file
    change(&file)
    var fingerprint = Fingerprint(plan: SamplePlan.plan, files: [file])
    return findings.map { fingerprint.next($0) }
  }

  private static let finding = SmallCheck.findings[0]

  @Test("换行不变，换规则、单位、列、批次就变")
  func dependsOnTheCauseOnly() {
    var moved = Self.finding
    moved.place?.row = 40
    moved.value = nil
    var others = [Self.finding, Self.finding, Self.finding, Self.finding]
    others[0].rule = .notInList
    others[1].officeCode = "532302"
    others[2].place?.field = .productName
    others[3].record?.record = 1
    let all = [Self.finding, moved].flatMap { Self.fingerprints([$0]) }
    #expect(Set(all).count == 1)
    #expect(Set(all + others.flatMap { Self.fingerprints([$0]) }).count == 5)
  }

  @Test("完全相同的按先后编号")
  func equalFindingsAreNumbered() {
    let two = Self.fingerprints([Self.finding, Self.finding])
    #expect(Set(two).count == 2)
    #expect(two[0] == Self.fingerprints([Self.finding])[0])
  }

  @Test("键不可靠时看这一行的其他列")
  func doubtedKeysGiveWayToTheRow() {
    let doubted = { (file: inout SubmittedFile) in
      file.sheets[0].records[0].values[7].state = .digitsLost
    }
    let plain = Self.fingerprints([Self.finding], change: doubted)
    let ownField = Self.fingerprints([Self.finding]) { file in
      doubted(&file)
      file.sheets[0].records[0].values[5].text = "乙商店"
    }
    let otherField = Self.fingerprints([Self.finding]) { file in
      doubted(&file)
      file.sheets[0].records[0].values[2].text = "农药"
    }
    #expect(plain == ownField)
    #expect(plain != otherField)
    #expect(plain != Self.fingerprints([Self.finding]))
  }

  @Test("没有批次的看列名、键或计划项")
  func subjectsTellFindingsApart() {
    let findings = ["抽样人员", "抽样地点"].map { header in
      Finding(.unknownColumn, file: 0, place: Place(sheet: "汇总表", header: header))
    }
    #expect(Set(findings.flatMap { Self.fingerprints([$0]) }).count == 2)
  }
}
