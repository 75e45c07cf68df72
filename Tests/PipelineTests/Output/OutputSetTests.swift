import Foundation
import InspectionModel
import Pipeline
import Testing

@Suite("一组结果文件")
struct OutputSetTests {
  private let now = Moment(secondsSince1970: 1_744_424_130)

  private func publish(
    _ documents: [(String, String)], in folder: TemporaryFolder, manifest: [UInt8]? = nil
  ) throws -> [String] {
    var set = try OutputSet(folder: folder.path, shownFolder: "结果")
    for (name, text) in documents { try set.add(name, bytes: Array(text.utf8)) }
    return try set.publish(previousManifest: manifest, at: now)
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
    let manifest = Array("\"\(set.entries[0].sha256)\"".utf8)
    _ = try set.publish(previousManifest: nil, at: now)
    #expect(try publish([("附件4.xlsx", "新")], in: folder, manifest: manifest) == [])
    try folder.write("附件4.xlsx", "手改")
    let kept = try publish([("附件4.xlsx", "再新")], in: folder, manifest: manifest)
    #expect(kept == ["附件4（手工改动 2025-04-12 101530）.xlsx"])
    #expect(try folder.text(kept[0]) == "手改")
    #expect(try folder.text("附件4.xlsx") == "再新")
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
