import Foundation
import Testing

@Suite("huizong rules")
struct RulesCommandTests {
  @Test("目录、几条、给程序的都是 0；没有的规则、两种计划一起写是 64")
  func ends() async throws {
    #expect(await CommandEnd.code(["rules", "--quiet"]) == 0)
    #expect(await CommandEnd.code(["rules", "F-101", "x104", "--quiet"]) == 0)
    #expect(await CommandEnd.code(["rules", "F-999"]) == 64)
    #expect(await CommandEnd.code(["rules", "-w", ".", "--plan", "plan.yaml"]) == 64)
    #expect(await CommandEnd.code(["rules", "-w", "/没有这个文件夹"]) == 64)
  }

  @Test("网页写成 0；已有的不覆盖，64")
  func writesThePage() async throws {
    let path = NSTemporaryDirectory() + "huizong-\(UUID().uuidString).html"
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(await CommandEnd.code(["rules", "--page", path, "--quiet"]) == 0)
    let page = try String(contentsOfFile: path, encoding: .utf8)
    #expect(page.hasPrefix("<!DOCTYPE html>") && page.hasSuffix("</html>\n"))
    #expect(await CommandEnd.code(["rules", "--page", path, "--quiet"]) == 64)
  }
}
