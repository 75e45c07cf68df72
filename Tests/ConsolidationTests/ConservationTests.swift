import Consolidation
import InspectionModel
import InspectionPlan
import Testing

@Suite("任意一年：一行不丢，账总是平")
struct ConservationTests {
  static func result(
    seed: UInt64, scope: PlanSettings.Scope = .cumulative, period: Int = 2
  ) -> ConsolidatedResult {
    CountingCase(
      "", plan: TinyPlan.make { $0.settings.scope = scope }, period: period,
      asOf: "2025-07-11", RandomYear(seed: seed).files, CountingOutcome([:], [])
    ).result()
  }

  @Test("每一行恰有一个去处：待更正、在附件4，或并入其中一行", arguments: UInt64(1)...300)
  func losesNoRow(_ seed: UInt64) {
    let result = Self.result(seed: seed)
    let current = result.files.indices.flatMap { file -> [RecordReference] in
      let submitted = result.files[file]
      guard submitted.standing == .current, submitted.period.period <= 2 else { return [] }
      return submitted.sheets[0].records.indices.map {
        RecordReference(file: file, sheet: 0, record: $0)
      }
    }
    let placed =
      result.withheld + result.batches.map(\.reference) + result.batches.flatMap(\.merged)
    #expect(placed.sorted() == current)
  }

  @Test(
    "对账平，附件4的行数就是账上的行数", arguments: UInt64(1)...300,
    [PlanSettings.Scope.cumulative, .period])
  func balances(_ seed: UInt64, _ scope: PlanSettings.Scope) {
    let result = Self.result(seed: seed, scope: scope)
    #expect(result.control.isBalanced)
    #expect(result.controlByOffice.filter { !$0.totals.isBalanced } == [])
    #expect(result.control.inWorkbook == result.batches.count)
    #expect(result.control.rejected == result.withheld.count)
    #expect(scope == .period || result.control.earlier == 0)
  }

  @Test("各种合计说的是同样的批次", arguments: UInt64(1)...300)
  func agreesWithItself(_ seed: UInt64) {
    let result = Self.result(seed: seed)
    let counted = result.batches.filter(\.isCounted)
    let total = result.statistics.total
    #expect(total.sampled == counted.count)
    #expect(result.statistics.counties.reduce(0) { $0 + $1.counts.sampled } == total.sampled)
    #expect(result.statistics.items.reduce(0) { $0 + $1.counts.tested } == total.tested)
    #expect(result.progress.sampled == counted.filter { $0.itemNumber != nil }.count)
    #expect(
      result.progress.items.map(\.failed)
        == result.statistics.items.filter { $0.itemNumber != nil }.map(\.counts.failed))
    #expect(
      result.progress.offices.map(\.sampled)
        == result.progress.offices.map { share in
          counted.filter { $0.creditedOfficeCode == share.officeCode && $0.itemNumber == 17 }.count
        })
  }

  @Test("只列本期时，进度、统计和问题不变", arguments: UInt64(1)...100)
  func countsAlikeInBothScopes(_ seed: UInt64) {
    let whole = Self.result(seed: seed)
    let part = Self.result(seed: seed, scope: .period)
    #expect(whole.progress == part.progress)
    #expect(whole.statistics == part.statistics)
    #expect(whole.findings == part.findings)
    #expect(whole.batches.filter { $0.firstPeriod == 2 } == part.batches)
  }

  @Test("文件列出的先后不影响结果", arguments: UInt64(1)...100)
  func ignoresTheOrderOfFiles(_ seed: UInt64) {
    let drafts = RandomYear(seed: seed).files.enumerated().map { index, file in
      file.with { $0.path = "收件箱/\(index)" }
    }
    let reversed = drafts.reversed().map { draft in
      draft.with {
        // Indices mean the order of the files.
        if $0.standing == .superseded(by: 0) { $0.standing = .superseded(by: drafts.count - 1) }
      }
    }
    let outcomes = [drafts, reversed].map { files in
      let result = CountingCase(
        "", period: 3, files, CountingOutcome([:], [])
      ).result()
      let outcome = CountingOutcome(result, plan: TinyPlan.make())
      return CountingOutcome(outcome.progress, outcome.workbook, outcome.findings.sorted())
    }
    #expect(outcomes[0] == outcomes[1])
  }
}
