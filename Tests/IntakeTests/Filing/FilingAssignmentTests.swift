import InspectionModel
import InspectionPlan
import SheetModel
import Testing

@testable import Intake

@Suite("一个单位一期的几个文件")
struct FilingAssignmentTests {
  /// A file of 永仁县 with rows of these report numbers.
  private func file(
    _ path: String, _ numbers: [Int], received: String = "2025-04-01T12:00",
    office: String? = "永仁县", period: String? = "一季度", sha256: String? = nil
  ) throws -> SubmittedFile {
    let rows = numbers.map { "\n肥料|a|甲|合格|B\($0)|某院" }.joined()
    let grid = SheetGrid(drawn: "产品名称|规格型号|受检单位|检验结论|检验报告编号|承检机构\(rows)")
    return try FileIntake(plan: ShippedPlan.load()).table(
      IncomingFile(path, office: office, period: period, received: received, sha256: sha256),
      sheets: [grid], hiddenSheets: [])
  }

  private func assign(_ files: [SubmittedFile]) throws -> [SubmittedFile] {
    try FilingAssignment(plan: ShippedPlan.load()).assign(files)
  }

  /// Receipt number, version, standing and overlaps, one line a file.
  private func lines(_ files: [SubmittedFile]) throws -> [String] {
    try assign(files).map { file in
      let standing =
        switch file.standing {
        case .current: "current"
        case .excluded: "excluded"
        case .superseded(let index): "superseded by \(index)"
        case .identical(let index): "identical to \(index)"
        }
      let overlaps = file.overlaps.map { overlap in
        " overlaps \(overlap.file): \(overlap.sharedKeys.map(\.shown).joined(separator: ","))"
      }
      return "\(file.receiptNumber ?? 0) v\(file.version) \(standing)\(overlaps.joined())"
    }
  }

  @Test("没有共同的批次：几个部分，都算")
  func parts() throws {
    #expect(
      try lines([file("a.xlsx", [1, 2, 3]), file("b.xlsx", [4, 5])]) == [
        "1 v1 current", "2 v1 current",
      ])
  }

  @Test("重复八成以上：下一版，前一版不再算")
  func versions() throws {
    #expect(
      try lines([
        file("a.xlsx", [1, 2, 3, 4, 5]), file("b.xlsx", [1, 2, 3, 4, 9], received: "2025-04-02"),
        file("c.xlsx", [1, 2, 3, 4, 9], received: "2025-04-03"),
      ]) == ["1 v1 superseded by 1", "2 v2 superseded by 2", "3 v3 current"])
  }

  @Test("先后按收到的时间，再按路径，不按给出的次序")
  func order() throws {
    #expect(
      try lines([
        file("c.xlsx", [1, 2], received: "2025-04-03"),
        file("b.xlsx", [1, 2], received: "2025-04-02"),
        file("a.xlsx", [1, 2], received: "2025-04-02"),
      ]) == ["3 v3 current", "2 v2 superseded by 0", "1 v1 superseded by 1"])
  }

  @Test("只重复一部分：谁也不替代谁，列出共同的批次")
  func overlaps() throws {
    #expect(
      try lines([file("a.xlsx", [1, 2, 3, 4, 5]), file("b.xlsx", [7, 5, 1, 1])]) == [
        "1 v1 current", "2 v1 current overlaps 0: B5,B1",
      ])
  }

  @Test("一份合并的文件可以替代两个部分")
  func mergedParts() throws {
    #expect(
      try lines([
        file("a.xlsx", [1, 2]), file("b.xlsx", [3, 4]),
        file("c.xlsx", [1, 2, 3, 4], received: "2025-04-02"),
      ]) == ["1 v1 superseded by 2", "2 v1 superseded by 2", "3 v2 current"])
  }

  @Test("没有批次的文件不替代什么；不同单位、不同期互不相干")
  func noRecords() throws {
    #expect(
      try lines([
        file("a.xlsx", [1, 2]), file("b.xlsx", []), file("c.xlsx", [1, 2], office: "武定县"),
        file("d.xlsx", [1, 2], period: "二季度"),
      ]) == ["1 v1 current", "2 v1 current", "1 v1 current", "1 v1 current"])
  }

  @Test("内容一模一样的再报一次不算数")
  func identical() throws {
    #expect(
      try lines([
        file("a.xlsx", [1, 2], sha256: "x"), file("b.xlsx", [1, 2], sha256: "x"),
        file("c.xlsx", [1, 2], office: "武定县", sha256: "x"),
      ]) == ["1 v1 current", "2 v1 identical to 0", "1 v1 current"])
  }

  @Test("报送单位不明的文件互不替代")
  func unknownOffice() throws {
    #expect(
      try lines([
        file("a.xlsx", [1, 2], office: nil), file("b.xlsx", [1, 2], office: nil),
      ]) == ["1 v1 current", "2 v1 current"])
  }

  @Test("文档也编号，读不出的表格不替代什么")
  func materials() throws {
    let intake = try FileIntake(plan: ShippedPlan.load())
    let document = intake.material(
      IncomingFile("工作情况.docx", office: "永仁县", period: "一季度", received: "2025-04-02"))
    let broken = intake.failed(
      IncomingFile("坏.xlsx", office: "永仁县", period: "一季度", received: "2025-04-03"),
      FileFailure(.unreadable))
    #expect(
      try lines([broken, document, file("a.xlsx", [1])]) == [
        "3 v1 current", "2 v1 current", "1 v1 current",
      ])
  }

  @Test("备注写复检的一行，前一份报告可以在更早的文件里")
  func retestInLaterFile() throws {
    let intake = try FileIntake(plan: ShippedPlan.load())
    let later = intake.table(
      IncomingFile("b.xlsx", office: "永仁县", period: "二季度", received: "2025-07-01"),
      sheets: [SheetGrid(drawn: "产品名称|规格型号|受检单位|检验结论|检验报告编号|承检机构|备注\n肥料|a|甲|合格|B9|某院|复检合格")],
      hiddenSheets: [])
    #expect(try assign([later, file("a.xlsx", [1])])[0].sheets[0].records[0].isRetest)
    #expect(try !assign([later])[0].sheets[0].records[0].isRetest)
  }

  struct PeriodCase: Sendable, CustomTestStringConvertible {
    /// Path, time received and folder of each file of 永仁县.
    var files: [(path: String, received: String, period: String?)]
    var expected: [String]
    var testDescription: String { "\(files)" }
  }

  @Test(
    "欠着前一期的，归到前一期",
    arguments: [
      PeriodCase(files: [("a.xlsx", "2025-04-08", nil)], expected: ["1 received"]),
      PeriodCase(files: [("a.xlsx", "2025-04-12", nil)], expected: ["1 owed"]),
      PeriodCase(
        files: [("a.xlsx", "2025-04-12", nil), ("b.xlsx", "2025-07-01", nil)],
        expected: ["1 owed", "2 received"]),
      PeriodCase(
        files: [("b.xlsx", "2025-07-01", nil), ("a.xlsx", "2025-04-08", nil)],
        expected: ["2 received", "1 received"]),
      PeriodCase(
        files: [
          ("a.xlsx", "2025-08-01", nil), ("b.xlsx", "2025-08-02", nil),
          ("c.xlsx", "2025-08-03", nil),
        ],
        expected: ["1 owed", "2 owed", "3 received"]),
      PeriodCase(
        files: [("a.xlsx", "2025-04-20", nil), ("一季度/b.xlsx", "2025-05-20", "一季度")],
        expected: ["2 received", "1 folder"]),
      PeriodCase(
        files: [
          ("a.zip/1.xlsx", "2025-04-12T08:00", nil), ("a.zip/2.xlsx", "2025-04-12T09:00", nil),
        ],
        expected: ["1 owed", "1 owed"]),
      PeriodCase(
        files: [("1.xlsx", "2025-04-12T08:00", nil), ("2.xlsx", "2025-04-12T08:00", nil)],
        expected: ["1 owed", "1 owed"]),
      PeriodCase(
        files: [
          ("a.xlsx", "2025-04-12", nil), ("工作情况.docx", "2025-04-12T08:00", nil),
          ("分析.docx", "2025-04-12", nil),
        ],
        expected: ["1 owed", "1 owed", "2 received"]),
    ])
  func owed(example: PeriodCase) throws {
    let intake = try FileIntake(plan: ShippedPlan.load())
    let files = try example.files.map { entry in
      if entry.path.hasSuffix(".docx") {
        return intake.material(
          IncomingFile(entry.path, office: "永仁县", period: entry.period, received: entry.received))
      }
      return try file(entry.path, [1], received: entry.received, period: entry.period)
    }
    #expect(
      try assign(files).map { "\($0.period.period) \($0.period.basis.rawValue)" }
        == example.expected)
  }
}
