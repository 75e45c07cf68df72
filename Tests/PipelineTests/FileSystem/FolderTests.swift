import Foundation
import Pipeline
import Testing

@Suite("文件夹")
struct FolderTests {
  @Test("逐级建立，已有的不动，名字按字节排序")
  func makesAndLists() throws {
    let folder = try TemporaryFolder()
    let deep = folder.path.appending("甲").appending("乙")
    try Folder.make(deep)
    try Folder.make(deep)
    try folder.write("甲/b", "")
    try folder.write("甲/a", "")
    #expect(
      try Folder.names(in: folder.path.appending("甲")).map { String(decoding: $0, as: UTF8.self) }
        == ["a", "b", "乙"])
  }

  @Test("只要不是文件夹的：链接看它指向什么，指向空处的也算")
  func leavesOutFolders() throws {
    let folder = try TemporaryFolder()
    try folder.write("子/a", "")
    try folder.write("b", "")
    for (link, target) in [("连到子", "子"), ("连到b", "b"), ("连到空处", "没有")] {
      try FileManager.default.createSymbolicLink(
        atPath: folder.path.appending(link).shown, withDestinationPath: target)
    }
    #expect(
      try Folder.fileNames(in: folder.path).map { String(decoding: $0, as: UTF8.self) }
        == ["b", "连到b", "连到空处"])
  }

  @Test("路径中间是文件时不建立")
  func refusesAFileInTheWay() throws {
    let folder = try TemporaryFolder()
    try folder.write("甲", "")
    #expect(throws: FileSystemError(number: ENOTDIR)) {
      try Folder.make(folder.path.appending("甲"))
    }
  }

  @Test("名字不是 UTF-8 的文件按字节读")
  func keepsNamesThatAreNotUTF8() throws {
    let folder = try TemporaryFolder()
    // 汇总 in GB18030.
    let name: [UInt8] = [0xBB, 0xE3, 0xD7, 0xDC]
    try FileContent.write([7], to: folder.path.appending(name))
    #expect(try Folder.names(in: folder.path) == [name])
    #expect(try FileContent.read(folder.path.appending(name)) == [7])
    #expect(ShownName.of(name) == "汇总")
  }
}
