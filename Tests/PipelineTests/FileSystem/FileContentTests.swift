import Foundation
import Pipeline
import Testing

@Suite("读写整个文件")
struct FileContentTests {
  @Test("写下去的字节原样读回")
  func readsWhatWasWritten() throws {
    let folder = try TemporaryFolder()
    let path = folder.path.appending("甲.bin")
    let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try FileContent.write(bytes, to: path)
    #expect(try FileContent.read(path) == bytes)
  }

  @Test("正被别人写的文件不读")
  func refusesAFileThatIsBeingWritten() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("写.xlsx", "半")
    let writer = try #require(FileHandle(forWritingAtPath: path.shown))
    #expect(throws: FileSystemError(number: EAGAIN)) { try FileContent.read(path) }
    try writer.close()
    #expect(try FileContent.read(path) == Array("半".utf8))
  }

  @Test("没有的文件、文件夹、超限的文件各有原因")
  func saysWhyAFileCannotBeRead() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("大.xlsx", "1234567")
    #expect(throws: FileSystemError(number: ENOENT)) {
      try FileContent.read(folder.path.appending("无"))
    }
    #expect(throws: FileSystemError(number: EISDIR)) { try FileContent.read(folder.path) }
    #expect(throws: FileSystemError(number: EFBIG)) { try FileContent.read(path, limit: 6) }
  }

  @Test("写满的磁盘报告空间已满")
  func reportsAFullDisk() {
    #expect(throws: FileSystemError(number: ENOSPC)) {
      try FileContent.write([1, 2, 3], to: FilePath("/dev/full"))
    }
    #expect(FileSystemError(number: ENOSPC).reason == "磁盘空间已满")
  }
}
