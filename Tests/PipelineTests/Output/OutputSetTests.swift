import Foundation
import InspectionModel
import Pipeline
import Testing

@Suite("一组结果文件")
struct OutputSetTests {
  private let now = Moment(secondsSince1970: 1_744_424_130)

  private func publish(
    _ documents: [(String, String)], in folder: TemporaryFolder
  ) throws -> [String] {
    var set = try OutputSet(folder: folder.path, shownFolder: "结果")
    for (name, text) in documents { try set.add(name, bytes: Array(text.utf8)) }
    return try set.publish(at: now)
  }

  @Test("发布以前看不到，发布以后齐全")
  func appearsAllAtOnce() throws {
    let folder = try TemporaryFolder()
    do {
      var set = try OutputSet(folder: folder.path, shownFolder: "结果")
      try set.add("report.json", bytes: [1])
      #expect(try folder.names() == [".report.json.new"])
    }
    #expect(try folder.names() == [])
    #expect(try publish([("report.json", "甲"), ("manifest.json", "乙")], in: folder) == [])
    #expect(try folder.names() == ["manifest.json", "report.json"])
  }

  @Test("手工改过的结果另存，再换新的")
  func keepsEditedOutputs() throws {
    let folder = try TemporaryFolder()
    var set = try OutputSet(folder: folder.path, shownFolder: "结果")
    try set.add("附件4.xlsx", bytes: Array("旧".utf8))
    try folder.write("manifest.json", "\"\(set.entries[0].sha256)\"")
    _ = try set.publish(at: now)
    #expect(try publish([("附件4.xlsx", "新")], in: folder) == [])
    try folder.write("附件4.xlsx", "手改")
    let kept = try publish([("附件4.xlsx", "再新")], in: folder)
    #expect(kept == ["附件4（手工改动 2025-04-12 101530）.xlsx"])
    #expect(try folder.text(kept[0]) == "手改")
    #expect(try folder.text("附件4.xlsx") == "再新")
  }

  @Test("发布到一半被打断，留下的新文件不算手工改动")
  func knowsHalfPublished() throws {
    let folder = try TemporaryFolder()
    // report.json cannot be replaced: the set stops after its first document.
    try FileManager.default.createDirectory(
      at: folder.url("report.json"), withIntermediateDirectories: false)
    try folder.write("report.json/甲", "")
    #expect(throws: RunError.self) {
      try publish([("附件4.xlsx", "新"), ("report.json", "新")], in: folder)
    }
    #expect(try folder.text("附件4.xlsx") == "新")
    try FileManager.default.removeItem(at: folder.url("report.json"))
    #expect(try publish([("附件4.xlsx", "再新"), ("report.json", "再新")], in: folder) == [])
    #expect(try folder.names() == ["report.json", "附件4.xlsx"])
  }

  @Test("写不进去时说明原因，上一次的结果原样保留")
  func leavesThePreviousSet() throws {
    let folder = try TemporaryFolder()
    _ = try publish([("report.json", "旧")], in: folder)
    try FileManager.default.createDirectory(
      at: folder.url(".report.json.new"), withIntermediateDirectories: false)
    #expect(throws: RunError.self) { try publish([("report.json", "新")], in: folder) }
    #expect(try folder.text("report.json") == "旧")
  }
}
