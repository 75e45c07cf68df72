import Foundation
import Pipeline
import Testing

@Suite("收件箱里有什么")
struct InboxScanTests {
  @Test("文件按路径排列，放过的说明原因")
  func listsFilesAndWhatItPassesOver() throws {
    let folder = try TemporaryFolder()
    for name in [
      "收件箱/一季度/元谋县市场监督管理局/乙.xlsx", "收件箱/一季度/元谋县市场监督管理局/~$乙.xlsx",
      "收件箱/丙.csv", "收件箱/.DS_Store", "收件箱/质量科/received.csv", "收件箱/质量科/便条.xlsx",
      "收件箱/__MACOSX/乙.xlsx",
    ] {
      try folder.write(name, "x")
    }
    let scan = try InboxScan(Workspace(root: folder.path))
    #expect(
      scan.entries.map(\.shownPath) == ["收件箱/一季度/元谋县市场监督管理局/乙.xlsx", "收件箱/丙.csv"])
    #expect(scan.entries.map(\.folders) == [["一季度", "元谋县市场监督管理局"], []])
    #expect(
      scan.passedOver == [
        PassedOverFile(path: "收件箱/.DS_Store", reason: .systemFile),
        PassedOverFile(path: "收件箱/一季度/元谋县市场监督管理局/~$乙.xlsx", reason: .lockFile),
        PassedOverFile(path: "收件箱/质量科/便条.xlsx", reason: .coordinatorFile),
      ])
  }

  @Test("链接成圈也会走完，并说明")
  func endsInACircleOfLinks() throws {
    let folder = try TemporaryFolder()
    try folder.write("收件箱/甲/乙.xlsx", "x")
    try FileManager.default.createSymbolicLink(
      at: folder.url("收件箱/甲/圈"), withDestinationURL: folder.url("收件箱"))
    let scan = try InboxScan(Workspace(root: folder.path))
    #expect(scan.entries.map(\.shownPath) == ["收件箱/甲/乙.xlsx"])
    #expect(
      scan.passedOver == [PassedOverFile(path: "收件箱/甲/圈", reason: .sameFolder)])
    #expect(scan.unreadableFolders == [])
  }

  @Test("没有收件箱时说明")
  func needsAnInbox() throws {
    let folder = try TemporaryFolder()
    #expect(throws: RunError.self) { try InboxScan(Workspace(root: folder.path)) }
  }
}
