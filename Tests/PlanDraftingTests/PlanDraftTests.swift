import InspectionModel
import InspectionPlan
import PlanDrafting
import SheetModel
import Testing

@Suite("附件1 起草计划")
struct PlanDraftTests {
  /// One row of 附件1 with these words, below the title and the header.
  private func annex(
    batches: String = "20", window: String = "1季度", scopes: String = "流通",
    implementer: String = "州市场监管局", more: [[String]] = []
  ) -> [SheetGrid] {
    let rows =
      [
        ["楚雄州2026年重点工业产品质量监督抽查计划表"], [],
        ["序号", "抽查产品品种", "抽查对象", "抽查样品批次", "抽查时间", "实施单位"],
        ["1", "电饭煲", scopes, batches, window, implementer],
      ] + more
    return [
      SheetGrid(
        name: "计划表",
        values: rows.map { $0.map { $0.isEmpty ? .empty : .text($0) } })
    ]
  }

  private func draft(_ annex: [SheetGrid]) throws -> AnnualPlan {
    let plan = try PlanFile.load(PlanFile.shipped)
    let draft = try #require(PlanDraft(base: PlanFile.shipped, plan: plan))
    return try PlanFile.load(
      Array(try draft.text(annex: annex, contacts: nil, year: nil).utf8))
  }

  @Test(
    "抽查时间的各种写法",
    arguments: [
      ("1季度", "2026-01-01", "2026-03-31"), ("第二季度", "2026-04-01", "2026-06-30"),
      ("2-3季度", "2026-04-01", "2026-09-30"), ("三、四季度", "2026-07-01", "2026-12-31"),
      ("7、8、9月", "2026-07-01", "2026-09-30"),
      ("一季度至二季度", "2026-01-01", "2026-06-30"), ("8-9月", "2026-08-01", "2026-09-30"),
      ("8月—9月", "2026-08-01", "2026-09-30"), ("２月份", "2026-02-01", "2026-02-28"),
      ("十一月至十二月", "2026-11-01", "2026-12-31"), ("12月20日 前", "2026-01-01", "2026-12-20"),
      ("9月底前完成", "2026-01-01", "2026-09-30"), ("3月5日至6月30日", "2026-03-05", "2026-06-30"),
      ("上半年", "2026-01-01", "2026-06-30"), ("下半年", "2026-07-01", "2026-12-31"),
      ("全年", "2026-01-01", "2026-12-31"), ("年底前", "2026-01-01", "2026-12-31"),
      ("5月上旬", "2026-05-01", "2026-05-10"), ("5月下旬", "2026-05-21", "2026-05-31"),
      ("2026年11月-2027年1月", "2026-11-01", "2027-01-31"),
    ])
  func readsWindows(words: String, first: String, last: String) throws {
    let item = try #require(draft(annex(window: words)).items.first)
    #expect("\(item.window.lowerBound)" == first)
    #expect("\(item.window.upperBound)" == last)
    #expect(item.printedWindow == words)
  }

  @Test(
    "不连续的、没有的、颠倒的抽查时间不猜",
    arguments: ["1、3季度", "5季度", "13月", "2月30日前", "适时", "9-8月", "1-", "-", "季度", "三、"])
  func refusesWindows(words: String) {
    #expect(throws: DraftError.self) { try draft(annex(window: words)) }
  }

  @Test(
    "批次的各种写法",
    arguments: [
      ("20", 20, false), ("20批次", 20, false), ("490以上", 490, true), ("不少于30批", 30, true),
      ("至少 12 批", 12, true), ("≥8", 8, true), ("15批（含）以上", nil, false), ("若干", nil, false),
    ] as [(String, Int?, Bool)])
  func readsCounts(words: String, count: Int?, isFloor: Bool) throws {
    guard let count else {
      #expect(throws: DraftError.self) { try draft(annex(batches: words)) }
      return
    }
    let item = try #require(draft(annex(batches: words)).items.first)
    #expect(item.batches == count)
    #expect(item.isFloor == isFloor)
  }

  @Test("写在批次后面括号里的各县市批次，成为各单位的批次")
  func readsMinimums() throws {
    let plan = try draft(
      annex(batches: "490(永仁县40批次 以上,其余9县市各 50批以上)", implementer: "各县市市场监 管局"))
    #expect(plan.offices.compactMap(\.minimum) == [50, 50, 50, 50, 50, 50, 50, 40, 50, 50])
    #expect(plan.items.first?.isFloor == true)
    #expect(plan.items.first?.implementer == .counties)
  }

  @Test("合并的单元格各行都算；表内的标题、注和共计行不是计划项")
  func readsMergedCells() throws {
    var grids = annex(more: [
      ["二、流通领域"],
      ["2", "电热水壶", "生产、流通", "5", "", ""],
      ["", "", "共计", "25(其中州局25批次)"],
      ["注：时间可以调整", "另行通知"],
    ])
    grids[0].mergedRanges = ["E4:E6", "F4:F6", "A5:D5"].compactMap { CellRange($0) }
    let plan = try draft(grids)
    #expect(plan.items.map(\.product) == ["电饭煲", "电热水壶"])
    #expect(plan.items.map(\.printedWindow) == ["1季度", "1季度"])
    #expect(plan.items.map(\.implementer) == [.prefecture, .prefecture])
    #expect(plan.items.map(\.scopes) == [[.distribution], [.production, .distribution]])
    #expect(plan.statements == PlanStatements(total: 25, prefectureTotal: 25))
    #expect(plan.year == 2026)
    #expect(
      plan.periods.map { "\($0.deadline)" } == [
        "2026-04-10", "2026-07-10", "2026-10-10", "2026-12-20",
      ])
  }

  @Test("看不懂的地方一次指完，各写明单元格和改法")
  func namesEveryCell() {
    var grids = annex(
      batches: "若干", window: "适时", scopes: "仓储", implementer: "有关单位",
      more: [
        ["1", "电热水壶", "流通", "5", "1季度", "州市场监管局"], ["三", "", "流通", "3", "9-8月", "州市场监管局"],
        ["4", "插座", "流通", "8", "", "州市场监管局"], ["5", "开关", "流通", "", "3季度", "州市场监管局"],
      ])
    grids[0].mergedRanges = ["D7:D8"].compactMap { CellRange($0) }
    let date = CalendarDate(iso: "2026-08-09")
    if let date {
      grids[0].rows[5].cells.insert(
        SheetGrid.Cell(column: 4, value: .date(date, secondsOfDay: 0, serial: 46_243)), at: 4)
    }
    let places = mistakes(in: grids)
    #expect(
      places == [
        "C4 unknownScope", "D4 notACount", "E4 notAWindow", "F4 unknownImplementer",
        "A5 repeatedNumber", "A6 notANumber", "B6 blank", "E6 reversedWindow", "D7 sharedCount",
        "E7 dateForWindow",
      ])
  }

  private func mistakes(in grids: [SheetGrid]) -> [String] {
    do {
      _ = try draft(grids)
      return []
    } catch let error as DraftError {
      for mistake in error.mistakes {
        #expect(mistake.sentence.hasPrefix("「计划表」\(mistake.cell.map { "\($0)" } ?? "")："))
        #expect(mistake.sentence.hasSuffix("。"))
      }
      return error.mistakes.map { mistake in
        let name = "\(mistake.reason)".prefix { $0 != "(" }
        return "\(mistake.cell.map { "\($0)" } ?? "") \(name)"
      }
    } catch {
      return ["\(error)"]
    }
  }

  @Test("没有这样的表时说明缺哪些列；标题没有年份时说明")
  func saysWhatIsNoAnnex() {
    #expect(
      mistakes(in: [SheetGrid(name: "计划表", values: [[.text("序号"), .text("实施单位")]])])
        == [" noTable"])
    var grids = annex()
    grids[0].rows[0].cells[0].value = .text("监督抽查计划表")
    #expect(mistakes(in: grids) == [" noYear"])
  }
}
