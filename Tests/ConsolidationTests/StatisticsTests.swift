import Consolidation
import InspectionModel
import InspectionPlan
import Testing

@Suite("统计")
struct StatisticsTests {
  static let files = [
    FileDraft(
      "A",
      [
        Draft("R1"), Draft("R2").failed(), Draft("R3").cell(.sampledEntity, "单位 R1").pending(),
        Draft("R4").verdict(.refused), Draft("R5").failed().withheld(),
        Draft("R6").stated(.national),
      ]),
    FileDraft(
      "I",
      [
        Draft("R7").failed().county("B").stated(.prefecture), Draft("R8").sample(of: "R7").retest(),
        Draft("R9").verdict(.notJudged).item(nil, "镜子"), Draft("R0").withheld(),
      ]),
  ]

  @Test("按县市和计划项分，国抽省抽和复检不计，企业数不重复")
  func countsByCountyAndItem() {
    let statistics = CountingCase("", Self.files, CountingOutcome([:], [])).result().statistics
    #expect(words(statistics.total) == "2+1 1?1 1 4 +2(1)")
    #expect(
      statistics.counties.map { "\($0.countyCode ?? "-") \(words($0.counts))" } == [
        "A 1+1 1?0 1 2 +1(1)", "B 1+0 0?0 0 1 +0(0)", "C 0+0 0?0 0 0 +0(0)", "- 0+0 0?1 0 1 +1(0)",
      ])
    #expect(
      statistics.items.map { "\($0.itemNumber ?? 0) \(words($0.counts))" } == [
        "1 1+0 0?0 0 1 +1(0)", "7 0+0 0?0 0 0 +0(0)", "13 0+0 0?0 0 0 +0(0)",
        "14 0+0 0?0 0 0 +0(0)", "17 1+1 1?0 1 2 +1(1)", "0 0+0 0?1 0 1 +0(0)",
      ])
    #expect([statistics.uncounted, statistics.assumedSources] == [1, 6])
  }

  @Test("不合格发现率 = 不合格 /（合格 + 不合格），没有时不给")
  func computesRates() {
    let statistics = CountingCase("", Self.files, CountingOutcome([:], [])).result().statistics
    #expect(statistics.total.failureRate == 1.0 / 3)
    #expect(statistics.counties.map(\.counts.failureRate) == [0.5, 0, nil, nil])
  }

  @Test("企业数可按标称生产企业")
  func countsProducers() {
    let plan = TinyPlan.make { $0.settings.firmCount = .producer }
    let statistics = CountingCase("", plan: plan, Self.files, CountingOutcome([:], []))
      .result().statistics
    #expect(statistics.total.firms == 1)
  }

  /// Passed, failed, pending, not judged, not sampled, firms, withheld and failed of them.
  private func words(_ counts: BatchStatistics.Counts) -> String {
    "\(counts.passed)+\(counts.failed) \(counts.pending)?\(counts.notJudged) \(counts.notSampled) "
      + "\(counts.firms) +\(counts.withheld)(\(counts.withheldFailed))"
  }
}
