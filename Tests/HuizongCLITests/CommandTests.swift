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

  @Test("init：上一年的文件夹、空白表不在 64，不是附件4 的表 65，计划有错 78")
  func initialisesFromOthers() async throws {
    let place = Place()
    let table = try place.write("电话.csv", "姓名,电话\n")
    let plan = try place.write("坏/plan.yaml", "year: 2025\n")
    let target = place.path + "/新"
    let old = URL(filePath: plan).deletingLastPathComponent().path
    #expect(await CommandEnd.code(["init", target, "--previous", place.path + "/没有"]) == 64)
    #expect(await CommandEnd.code(["init", target, "--previous", place.path]) == 78)
    #expect(await CommandEnd.code(["init", target, "--previous", old]) == 78)
    #expect(await CommandEnd.code(["init", target, "--from", place.path + "/没有.xlsx"]) == 64)
    #expect(await CommandEnd.code(["init", target, "--from", table]) == 65)
    #expect(!FileManager.default.fileExists(atPath: target))
  }

  @Test("template：写成 0；已有、没有这个单位、不是 .xlsx 都是 64")
  func writesForms() async throws {
    let place = Place()
    _ = try place.write("说明.txt", "")
    let path = place.path + "/空白.xlsx"
    #expect(await CommandEnd.code(["template", "--office", "双柏", path, "--quiet"]) == 0)
    #expect(await CommandEnd.code(["template", path, "--quiet"]) == 64)
    #expect(await CommandEnd.code(["template", "--office", "某", place.path + "/乙.xlsx"]) == 64)
    #expect(await CommandEnd.code(["template", place.path + "/乙.xls"]) == 64)
  }

  @Test("plan import：写成 0，已有 64，看不懂 65，没有这个文件 64")
  func importsPlans() async throws {
    let place = Place()
    let header = "楚雄州2026年计划表\n序号,抽查产品品种,抽查对象,抽查样品批次,抽查时间,实施单位\n"
    let annex = try place.write("附件1.csv", header + "1,农资,流通,20,1季度,州市场监管局\n")
    let wrong = try place.write("错.csv", header + "1,农资,流通,若干,1季度,州市场监管局\n")
    let plan = place.path + "/plan.yaml"
    #expect(await CommandEnd.code(["plan", "import", annex, "-o", plan, "--quiet"]) == 0)
    #expect(await CommandEnd.code(["plan", "lint", plan, "--quiet"]) == 0)
    #expect(await CommandEnd.code(["plan", "import", annex, "-o", plan, "--quiet"]) == 64)
    #expect(await CommandEnd.code(["plan", "import", wrong, "--quiet"]) == 65)
    #expect(await CommandEnd.code(["plan", "import", place.path + "/没有.xlsx"]) == 64)
  }

  @Test("watch：没有工作文件夹 64，秒数不对 64")
  func refusesToWatch() async throws {
    #expect(await CommandEnd.code(["watch", "-w", Place().path]) == 64)
    #expect(await CommandEnd.code(["watch", "--still", "0"]) == 64)
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
    #expect(await CommandEnd.code(["dump", place.path, "--count"]) == 65)
    #expect(await CommandEnd.code(["dump", place.path]) == 65)
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
