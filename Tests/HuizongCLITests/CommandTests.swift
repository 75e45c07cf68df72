import Foundation
import Testing

/// The commands in this process, on real folders.
///
/// What they print goes where the tests' own output
/// goes; what they write and how they end is compared.
@Suite("命令怎样结束")
struct CommandTests {
  /// A folder that goes with the value.
  private final class Place: Sendable {
    let path = NSTemporaryDirectory() + "huizong-\(UUID().uuidString)"

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ name: String, _ text: String) throws -> String {
      let url = URL(filePath: path).appending(path: name)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
      return url.path
    }
  }

  private static let header =
    "抽查产品品种,产品名称,规格型号,生产日期/批号,受检单位,受检单位所在县市,抽样领域,标称生产企业,抽样日期,检验报告编号,检验结论,不合格项目,承检机构,任务来源\n"
  private static let clean =
    "家具,学习桌,A1,2025-01-03,甲家具店,双柏县,流通,乙家具厂,2025-02-03,SB-1,合格,/,楚雄州检验检测认证院,县抽\n"
  private static let unfinished =
    "家具,学习桌,A1,2025-01-03,甲家具店,双柏县,流通,乙家具厂,2025-02-03,SB-1,不合格,,楚雄州检验检测认证院,县抽\n"

  @Test("init 一次成功；再来一次 64，原计划不动")
  func initialises() async throws {
    let place = Place()
    #expect(await CommandEnd.code(["init", place.path, "--quiet"]) == 0)
    let plan = try place.write("plan.yaml", "改过")
    #expect(await CommandEnd.code(["init", place.path, "--quiet"]) == 64)
    #expect(try String(contentsOfFile: plan, encoding: .utf8) == "改过")
  }

  @Test("check：没有问题 0，请更正 1，读不出 65，没有这个文件 64，计划有错 78")
  func checks() async throws {
    let place = Place()
    let clean = try place.write("双柏县甲.csv", Self.header + Self.clean)
    let unfinished = try place.write("双柏县乙.csv", Self.header + Self.unfinished)
    let empty = try place.write("空.xlsx", "")
    let plan = try place.write("plan.yaml", "year: 2025\n")
    #expect(await CommandEnd.code(["check", clean, "--quiet"]) == 0)
    #expect(await CommandEnd.code(["check", clean, unfinished, "--quiet"]) == 1)
    #expect(await CommandEnd.code(["check", empty, "--quiet"]) == 65)
    #expect(await CommandEnd.code(["check", clean, place.path + "/没有.xlsx", "--quiet"]) == 64)
    #expect(await CommandEnd.code(["check", clean, "--plan", plan, "--quiet"]) == 78)
    #expect(await CommandEnd.code(["check", "--quiet"]) == 64)
  }

  @Test("run 和 status：没到期又没有问题 0，有请更正 1，都没报 2；status 不写文件")
  func runs() async throws {
    let place = Place()
    #expect(await CommandEnd.code(["init", place.path, "--quiet"]) == 0)
    let before = ["-w", place.path, "--period", "1", "--as-of", "2025-04-01", "--quiet"]
    func end(_ command: String, _ options: [String]) async -> Int32 {
      await CommandEnd.code([command] + options)
    }
    #expect(await end("status", before) == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.path + "/汇总结果") == [])
    #expect(await end("run", before) == 0)
    var after = before
    after[5] = "2025-04-12"
    #expect(await end("run", after) == 2)
    _ = try place.write("收件箱/一季度/双柏县/汇总表.csv", Self.header + Self.unfinished)
    #expect(await end("run", after) == 1)
    #expect(await end("status", after) == 1)
  }

  @Test("run：没有文件夹 64，没有计划 78，没有这一期 64，日期写错 64")
  func refuses() async throws {
    let place = Place()
    #expect(await CommandEnd.code(["run", "-w", place.path]) == 64)
    _ = try place.write("说明.txt", "")
    #expect(await CommandEnd.code(["run", "-w", place.path]) == 78)
    #expect(await CommandEnd.code(["init", place.path, "--quiet"]) == 0)
    #expect(await CommandEnd.code(["run", "-w", place.path, "--period", "5"]) == 64)
    #expect(await CommandEnd.code(["run", "-w", place.path, "--as-of", "四月"]) == 64)
  }

  @Test("dump：读得出 0，读不出 65，没有文件、没有这张表 64")
  func dumps() async throws {
    let place = Place()
    let table = try place.write("甲.csv", "a,b\n")
    let empty = try place.write("空.xlsx", "")
    #expect(await CommandEnd.code(["dump", table]) == 0)
    #expect(await CommandEnd.code(["dump", table, "--count"]) == 0)
    #expect(await CommandEnd.code(["dump", table, table, "--count"]) == 0)
    #expect(await CommandEnd.code(["dump", table, "--notes"]) == 0)
    #expect(await CommandEnd.code(["dump", table, "--notes", "--count"]) == 64)
    #expect(await CommandEnd.code(["dump", empty, "--notes"]) == 65)
    #expect(await CommandEnd.code(["dump", table, empty, "--count"]) == 65)
    #expect(await CommandEnd.code(["dump", table, table]) == 64)
    #expect(await CommandEnd.code(["dump", table, "--count", "--sheet", "乙"]) == 64)
    #expect(await CommandEnd.code(["dump", empty]) == 65)
    #expect(await CommandEnd.code(["dump", place.path + "/没有.csv"]) == 64)
    #expect(await CommandEnd.code(["dump", table, "--sheet", "乙"]) == 64)
  }
}
