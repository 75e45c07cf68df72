import ArgumentParser
import Foundation
import HuizongCLI
import Testing

@Suite("命令 plan lint 的退出码")
struct PlanCommandTests {
  /// Runs the command in this process; 0 where it returns.
  private static func exitCode(_ arguments: [String]) -> Int32 {
    do {
      var command = try Huizong.parseAsRoot(["plan", "lint"] + arguments)
      try command.run()
      return 0
    } catch {
      return Huizong.exitCode(for: error).rawValue
    }
  }

  @Test("随程序发布的计划没有错误：0")
  func shippedPlan() {
    #expect(Self.exitCode([]) == 0)
    #expect(Self.exitCode(["--json"]) == 0)
  }

  @Test("找不到文件：64；文件夹不是计划文件：78")
  func unusablePaths() {
    #expect(Self.exitCode(["/没有/plan.yaml"]) == 64)
    #expect(Self.exitCode([NSTemporaryDirectory()]) == 78)
    #expect(Self.exitCode(["--没有这个选项"]) == 64)
  }

  @Test("计划文件有错误：78")
  func mistakes() throws {
    let path = NSTemporaryDirectory() + "huizong-\(UUID().uuidString).yaml"
    try Data("year: 2025\n".utf8).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(Self.exitCode([path]) == 78)
  }
}
