import SheetPackage
import Testing

@Suite("按字节路径读文件")
struct FileBytesTests {
  @Test("读到声明的上限为止")
  func keepsTheLimit() throws {
    let endless = Array("/dev/zero".utf8)
    #expect(try FileBytes.prefix(ofFileAt: endless, count: 600_000).count == 600_000)
    // EFBIG of Linux.
    #expect(throws: FileBytes.Failure(systemCode: 27)) {
      try FileBytes.all(ofFileAt: endless, limit: 1_000)
    }
  }

  @Test("没有的文件和文件夹说出系统错误", arguments: [("/没有", 2), ("/", 21)])
  func saysWhatTheSystemSays(path: String, code: Int) {
    #expect(throws: FileBytes.Failure(systemCode: code)) {
      try FileBytes.all(ofFileAt: Array(path.utf8), limit: 1_000)
    }
  }

  @Test("空文件没有字节")
  func readsEmptyFiles() throws {
    #expect(try FileBytes.all(ofFileAt: Array("/dev/null".utf8), limit: 10).isEmpty)
  }
}
