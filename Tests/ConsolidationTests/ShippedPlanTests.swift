import Consolidation
import InspectionModel
import InspectionPlan
import Testing

@Suite("楚雄州 2025 年计划")
struct ShippedPlanTests {
  static let plan = Result { try PlanFile.load(PlanFile.shipped) }

  /// Batches of the whole plan, filed at the last report: the prefecture's items by the institute,
  /// 鞋 and the catch-all by the counties.
  static func files(of plan: AnnualPlan) -> [FileDraft] {
    let institute = plan.offices.filter { $0.office.kind == .institute }.map { planned in
      FileDraft(
        planned.office.code, 4,
        plan.items.filter { $0.implementer == .prefecture }.flatMap { item in
          (0..<item.batches).map { Draft("I\(item.number)-\($0)").item(item.number, item.product) }
        })
    }
    let counties = plan.offices.filter { $0.office.kind == .county }.enumerated().map {
      index, planned in
      let shoes = index < 4 ? [Draft("S\(index)").item(13, "皮鞋")] : []
      let own = (0..<(planned.minimum ?? 0)).map {
        Draft("\(planned.office.code)-\($0)").item(nil, "拖把")
      }
      return FileDraft(planned.office.code, 4, shoes + own)
    }
    return institute + counties
  }

  static func result(
    _ plan: AnnualPlan, _ files: [FileDraft], period: Int = 4
  ) -> ConsolidatedResult {
    CountingCase(
      "", plan: plan, period: period, asOf: "2025-12-21", files, CountingOutcome([:], [])
    ).result()
  }

  @Test("675 批全部完成：各项、各县都足数，没有督办")
  func meetsTheWholePlan() throws {
    let plan = try Self.plan.get()
    let progress = Self.result(plan, Self.files(of: plan)).progress
    #expect(
      progress.items.map(\.sampled) == [
        20, 7, 10, 5, 15, 5, 28, 10, 9, 16, 3, 3, 4, 30, 15, 5, 490,
      ])
    #expect(Set(progress.items.map(\.state) + progress.offices.map(\.state)) == [.met])
    #expect(progress.offices.map(\.sampled).sorted() == [40] + Array(repeating: 50, count: 9))
    #expect([progress.planned, progress.sampled, progress.tested] == [675, 675, 675])
  }

  @Test("按实施单位州抽 181 批、县市 494 批，两种读法都提示")
  func showsBothReadings() throws {
    let plan = try Self.plan.get()
    let result = Self.result(plan, Self.files(of: plan))
    let sources = Dictionary(grouping: result.batches, by: \.source).mapValues(\.count)
    #expect(sources == [.prefecture: 181, .county: 494])
    let sentences = result.findings.filter { $0.rule == .planContradiction }
      .compactMap { $0.details["sentence"] }
    #expect(sentences.contains { $0.contains("185") && $0.contains("181") })
  }

  @Test("13 项的鞋不抵县市任务；缺一双鞋和缺一批任务各自督办")
  func keepsRowsApart() throws {
    let plan = try Self.plan.get()
    var files = Self.files(of: plan)
    // The first county loses a pair of shoes, the last one a batch of its own.
    files[1].rows.removeFirst()
    files[10].rows.removeLast()
    let result = Self.result(plan, files)
    let findings = result.findings.filter { $0.rule == .itemShort || $0.rule == .officeShort }
    #expect(
      findings.map { "\($0.rule.rawValue) \($0.details["item"] ?? $0.officeCode ?? "")" }
        == ["P-102 \(plan.offices[9].office.code)", "P-101 13"])
  }

  @Test("各期应到期的计划项和批次：27、62、135、185", arguments: [(1, 27), (2, 62), (3, 135), (4, 185)])
  func accumulatesWhatIsDue(_ period: Int, _ batches: Int) throws {
    let plan = try Self.plan.get()
    let items = Self.result(plan, [], period: period).progress.items
    let due = items.filter { $0.state == .short && $0.number < 17 }
    #expect(due.reduce(0) { $0 + $1.planned } == batches)
  }
}
