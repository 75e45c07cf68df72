import Foundation
import Testing

@Suite("命令 plan lint 的退出码")
struct PlanCommandTests {
  @Test("随程序发布的计划没有错误：0")
  func shippedPlan() async {
    #expect(await CommandEnd.code(["plan", "lint"]) == 0)
    #expect(await CommandEnd.code(["plan", "lint", "--json"]) == 0)
  }

  @Test("找不到文件：64；文件夹不是计划文件：78")
  func unusablePaths() async {
    #expect(await CommandEnd.code(["plan", "lint", "/没有/plan.yaml"]) == 64)
    #expect(await CommandEnd.code(["plan", "lint", NSTemporaryDirectory()]) == 78)
    #expect(await CommandEnd.code(["plan", "lint", "--没有这个选项"]) == 64)
  }

  @Test("计划文件有错误：78")
  func mistakes() async throws {
    let path = NSTemporaryDirectory() + "huizong-\(UUID().uuidString).yaml"
    try Data("year: 2025\n".utf8).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(await CommandEnd.code(["plan", "lint", path]) == 78)
  }
}
