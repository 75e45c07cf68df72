import Consolidation
import Foundation
import InspectionModel
import InspectionPlan
import Pipeline
import Reporting
import Testing

@Suite("读过的文件不再读，查过的不再查")
struct ReadingCacheTests {
  private static let header =
    "抽查产品品种,产品名称,规格型号,生产日期/批号,受检单位,抽样领域,标称生产企业,抽样日期,检验报告编号,检验结论,不合格项目,承检机构,任务来源\n"

  private static func row(_ number: Int) -> String {
    "家具,学习桌,A\(number),2025-01-03,双柏县甲家具店,流通,乙家具厂,2025-02-03,SB-\(number),合格,/,"
      + "楚雄州检验检测认证院,县抽\n"
  }

  private func files(_ sample: SampleWorkspace) async throws -> [SubmittedFile] {
    try await sample.periodRun().run().period.report.result.files
  }

  /// By name, when each entry was written.
  private func entries(_ sample: SampleWorkspace) throws -> [String: Date] {
    let root = sample.folder.url(".huizong/cache")
    return try Dictionary(
      uniqueKeysWithValues: FileManager.default.contentsOfDirectory(atPath: root.path).map {
        let attributes = try FileManager.default.attributesOfItem(
          atPath: root.appending(path: $0).path)
        return ($0, try #require(attributes[.modificationDate] as? Date))
      })
  }

  private func small() throws -> SampleWorkspace {
    let sample = try SampleWorkspace()
    try sample.folder.write("收件箱/一季度/双柏县/a.csv", Self.header + Self.row(1))
    try sample.folder.write("收件箱/一季度/牟定县/b.csv", Self.header + Self.row(2))
    return sample
  }

  @Test("样例里各种文件：由存下的得出同样的文件、逐字节相同的结果；没有一份存下的再写")
  func samples() async throws {
    let sample = try SampleWorkspace()
    try sample.copySamples()
    let first = try await files(sample)
    let outputs = try sample.results()
    let kept = try entries(sample)
    let second = try await files(sample)
    #expect(second == first)
    let shown = [first, second].map { $0.flatMap(\.sheets).flatMap(\.records).map(\.key.shown) }
    #expect(shown[0] == shown[1])
    #expect(try sample.results() == outputs)
    #expect(try entries(sample) == kept)
    try FileManager.default.removeItem(at: sample.folder.url(".huizong/cache"))
    #expect(try await files(sample) == first)
    #expect(try sample.results() == outputs)
    #expect(try Set(entries(sample).keys) == Set(kept.keys))
  }

  @Test("改了一份，只重读它、重查它那一家的；计划一改，全部重来")
  func replaces() async throws {
    let sample = try small()
    _ = try await files(sample)
    let kept = try entries(sample)
    // Each file read, and each office's filing judged.
    #expect(kept.count == 4)
    try sample.folder.write("收件箱/一季度/双柏县/a.csv", Self.header + Self.row(1) + Self.row(3))
    #expect(
      try await files(sample).last { $0.path.hasSuffix("a.csv") }?.sheets[0].records.count == 2)
    let now = try entries(sample)
    // What was overwritten is read from what was kept of it.
    #expect(now.count == 5)
    #expect(now.count { kept[$0.key] == $0.value } == 2)
    let plan = try sample.folder.text("plan.yaml")
    try sample.folder.write("plan.yaml", plan + "# 改过\n")
    _ = try await files(sample)
    #expect(try Set(entries(sample).keys).isDisjoint(with: now.keys))
    #expect(try entries(sample).count == 5)
  }

  @Test("存下的坏了、短了、空了：照读原件，结果不变，坏的补好")
  func mends() async throws {
    let sample = try small()
    let first = try await files(sample)
    let outputs = try sample.results()
    for name in try entries(sample).keys {
      let place = sample.folder.url(".huizong/cache/\(name)")
      let good = try Data(contentsOf: place)
      var damaged = [Data(), good.prefix(3), good.prefix(4), good.dropLast()]
      for place in stride(from: 0, to: good.count, by: max(1, good.count / 8)) {
        var bytes = good
        bytes[place] ^= 0x11
        damaged.append(bytes)
      }
      for bytes in damaged {
        try bytes.write(to: place)
        #expect(try await files(sample) == first)
        #expect(try sample.results() == outputs)
        #expect(try Data(contentsOf: place) == good)
      }
    }
  }

  @Test("status 用存下的，什么也不写")
  func previewWritesNothing() async throws {
    let sample = try small()
    _ = try await sample.periodRun().preview()
    #expect(!FileManager.default.fileExists(atPath: sample.folder.url(".huizong/cache").path))
    let first = try await files(sample)
    let kept = try entries(sample)
    try sample.folder.write("收件箱/一季度/牟定县/b.csv", Self.header + Self.row(4))
    let previewed = try await sample.periodRun().preview().report.result.files
    #expect(previewed.first { $0.path.hasSuffix("a.csv") } == first[0])
    #expect(try entries(sample) == kept)
  }
}
