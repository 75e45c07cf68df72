import Foundation
import InspectionModel
import Pipeline
import Reporting
import SheetModel
import SheetPackage
import SheetReading
import Testing

@Suite("退回件：发出、改好、放回")
struct MarkedCopyTests {
  private static let inbox = "收件箱/一季度/双柏县"
  private static let answers = "汇总结果/一季度/待发/双柏县市场监督管理局"
  private static let name = "双柏县附件4（请更正-第1次）.xlsx"

  /// A workspace with one office's file, run once.
  private func answered() async throws -> (SampleWorkspace, copy: Data) {
    let sample = try SampleWorkspace()
    let original = SampleWorkspace.samples.appending(path: "收件箱/一季度/双柏县/双柏县附件4.xlsx")
    try sample.folder.write("\(Self.inbox)/双柏县附件4.xlsx", Array(Data(contentsOf: original)))
    _ = try await sample.periodRun().run()
    return (sample, try Data(contentsOf: sample.folder.url("\(Self.answers)/\(Self.name)")))
  }

  @Test("原样放回的是同一件：F-112，不计数，校验结果不是表")
  func unchanged() async throws {
    let (sample, copy) = try await answered()
    try sample.folder.write("\(Self.inbox)/\(Self.name)", Array(copy))
    let report = try await sample.periodRun().run().period.report
    #expect(report.checked.findings.map(\.rule).filter { $0 == .identicalResend }.count == 1)
    let statuses = report.checked.files.indices.map { report.checked.status(ofFile: $0).rawValue }
    #expect(statuses.sorted() == ["identical", "rejected"])
    #expect(!report.checked.findings.contains { $0.place?.sheet == ResultSheet.name })
  }

  @Test("写了说明的请核实不再未办结；请更正的写了也还要改")
  func explained() async throws {
    let (sample, copy) = try await answered()
    var file = try SpreadsheetFile(bytes: Array(copy), name: "a.xlsx")
    let grid = try file.grid(ofSheet: file.sheets.count - 1)
    let rows = grid.rows.filter {
      !$0.text(ResultSheet.identityColumn).isEmpty && $0.text(0) != "序号"
    }
    #expect(rows.map { $0.text(7) } == ["请更正", "请更正", "请更正", "请核实"])
    let answer = try Self.explaining(rows.map(\.index), in: Array(copy))
    try sample.folder.write("\(Self.inbox)/\(Self.name)", answer)
    let report = try await sample.periodRun().run().period.report
    let current = try #require(
      report.checked.files.firstIndex { $0.standing == .current && $0.content == .table })
    #expect(report.checked.files[current].version == 2)
    let states = report.checked.findings.indices.filter { index in
      report.checked.findings[index].file == current
        && [.error, .verify].contains(report.checked.severities[index])
    }.map { report.checked.states[$0] }
    #expect(states.sorted { $0.rawValue < $1.rawValue } == [.explained, .open, .open, .open])
    let later = try sample.folder.names(Self.answers)
    #expect(later == ["双柏县附件4（请更正-第2次）.xlsx", "校验意见.html", "消息.txt"])
  }

  @Test("没有要改的了，退回件撤下；有人手工改过的留着")
  func retires() async throws {
    let (sample, copy) = try await answered()
    try FileManager.default.removeItem(at: sample.folder.url("\(Self.inbox)/双柏县附件4.xlsx"))
    try sample.folder.write("\(Self.answers)/说明.txt", "质量科自己放的")
    try sample.folder.write("\(Self.answers)/\(Self.name)", Array(copy) + [0])
    try FileManager.default.removeItem(at: sample.folder.url(".huizong"))
    _ = try await sample.periodRun().run()
    #expect(
      try sample.folder.names(Self.answers)
        == [Self.name, "校验意见.html", "消息.txt", "说明.txt"].sorted())
    try sample.folder.write("\(Self.answers)/\(Self.name)", Array(copy))
    try FileManager.default.removeItem(at: sample.folder.url("\(Self.answers)/说明.txt"))
    let original = SampleWorkspace.samples.appending(path: "收件箱/一季度/双柏县/双柏县附件4.xlsx")
    try sample.folder.write("\(Self.inbox)/双柏县附件4.xlsx", Array(Data(contentsOf: original)))
    _ = try await sample.periodRun().run()
    try FileManager.default.removeItem(at: sample.folder.url("\(Self.inbox)/双柏县附件4.xlsx"))
    try FileManager.default.removeItem(at: sample.folder.url(".huizong"))
    _ = try await sample.periodRun().run()
    // Nothing is left but the reminder.
    #expect(try sample.folder.names(Self.answers) == ["校验意见.html", "消息.txt"])
  }

  /// The copy with a reason in the column 说明 of these rows.
  private static func explaining(_ rows: [Int], in bytes: [UInt8]) throws -> [UInt8] {
    let archive = try ZipArchive(bytes: bytes)
    let entry = try #require(archive.entries.first { $0.name.hasSuffix("sheetHuizong1.xml") })
    var part = String(decoding: try archive.bytes(of: entry), as: UTF8.self)
    for row in rows {
      let start = try #require(part.firstRange(of: "<c r=\"I\(row + 1)\"")).lowerBound
      let end = try #require(part[start...].firstRange(of: "/>"))
      part.replaceSubrange(
        start..<end.upperBound,
        with: "<c r=\"I\(row + 1)\" t=\"inlineStr\"><is><t>属实，跨县抽样。</t></is></c>")
    }
    var rewrite = PackageRewrite(bytes)
    rewrite.replace(entry, with: Array(part.utf8))
    return try rewrite.bytes()
  }
}
