import Pipeline
import Testing

@Suite("运行锁")
struct RunLockTests {
  @Test("同时只有一个；放手以后别人能拿到")
  func isExclusive() throws {
    let folder = try TemporaryFolder()
    let path = folder.path.appending("lock")
    try hold(path)
    guard try RunLock(path) != nil else {
      Issue.record("锁没有放开")
      return
    }
  }

  private func hold(_ path: FilePath) throws {
    guard let lock = try RunLock(path) else {
      Issue.record("第一次就拿不到锁")
      return
    }
    if try RunLock(path) != nil { Issue.record("两个都拿到了锁") }
    withExtendedLifetime(lock) {}
  }

  @Test("不能建立锁文件时说明原因")
  func saysWhyItCannotBeMade() throws {
    let folder = try TemporaryFolder()
    #expect(throws: FileSystemError.self) {
      _ = try RunLock(folder.path.appending("没有").appending("lock"))
    }
  }
}
