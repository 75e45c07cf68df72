import Consolidation
import InspectionModel
import InspectionPlan

/// 情况一览: one A4 page for the leader.
struct OverviewPaper {
  private let context: PaperContext
  private let progress: PlanProgress
  private let duplicates: String?
  private var terms: PlanTerms { context.plan.terms }

  init(_ context: PaperContext, duplicates: String?) {
    self.context = context
    self.duplicates = duplicates
    progress = context.result.progress
  }

  var sheet: PaperSheet {
    let table = PaperTable(
      caption: nil,
      columns: [
        .init(terms.locality, .name), .init("任务", .number), .init("已抽", .number),
        .init("已检", .number),
        .init("完成率", .number), .init("序时进度", .number), .init("不合格", .number),
        .init("发现率", .number), .init("暂未列入", .word), .init("材料", .text),
      ],
      rows: [prefectureRow] + namedItemRows + officeRows + [totalRow], hasTotal: true)
    return PaperSheet(
      name: "情况一览", title: "\(context.plan.title)情况一览", notes: notes, tables: [table],
      closing: closing, fontSize: 12, isOnePage: true)
  }

  // MARK: - Rows

  private var prefectureRow: [PaperCell] {
    let items = progress.items.filter { $0.implementer == .prefecture }
    let institutes = context.result.roster.filter {
      context.plan.office(code: $0.officeCode)?.office.kind == .institute
    }
    let materials = institutes.map {
      "\(context.office($0.officeCode))\(context.materials(of: $0))"
    }
    return row(
      "\(terms.level)（\(terms.bureau)组织）", Tally(items),
      materials: materials.joined(separator: "；"))
  }

  /// Items that the counties implement, besides the one that takes all the rest.
  private var namedItemRows: [[PaperCell]] {
    progress.items.filter { $0.implementer == .counties && !isCatchAll($0.number) }.map {
      row("各\(terms.locality)：\($0.product)", Tally([$0]), materials: "")
    }
  }

  private var officeRows: [[PaperCell]] {
    let catchAll = context.plan.items.first(where: \.isCatchAll)?.number
    let rest = progress.unattributed(catchAll: catchAll).map {
      [row("未能归到\(terms.locality)", Tally($0), materials: "")]
    }
    return progress.offices.map { share in
      let entry = context.result.roster.first { $0.officeCode == share.officeCode }
      return row(
        context.office(share.officeCode),
        Tally(share), materials: entry.map(context.materials) ?? "")
    } + (rest ?? [])
  }

  private var totalRow: [PaperCell] {
    var tally = Tally(progress.items)
    tally.planned = progress.planned
    tally.sampled = progress.sampled
    tally.tested = progress.tested
    let complete = context.result.roster.count { context.materials(of: $0) == PaperWords.complete }
    return row(
      "合计", tally, materials: "\(context.result.roster.count) 家中 \(complete) 家齐全")
  }

  private func row(_ name: String, _ tally: Tally, materials: String) -> [PaperCell] {
    [
      PaperCell(name), .number(tally.planned), .number(tally.sampled), .number(tally.tested),
      PaperCell(share: tally.sampled, of: tally.planned), .share(progress.elapsedShare),
      .number(tally.failed), PaperCell(share: tally.failed, of: tally.tested - tally.notJudged),
      PaperWords.withheld(tally.withheld, failed: tally.withheldFailed),
      PaperCell(materials),
    ]
  }

  // MARK: - Words

  private var notes: [String] {
    let result = context.result
    let period = context.plan.period(result.period)
    let received = result.roster.filter { $0.state != .missing }.count
    let kinds = [("迟报", RosterEntry.State.late), ("收到日期待登记", .unconfirmed)].compactMap {
      word, state in
      let count = result.roster.count { $0.state == state }
      return count > 0 ? "\(word) \(count) 家" : nil
    }
    var counts: [Severity: Int] = [:]
    for finding in result.findings {
      counts[context.plan.setting(of: finding).severity, default: 0] += 1
    }
    return [
      "\(period?.name ?? "")（\(period?.coverage ?? "")），截至 \(PaperWords.minutes(result.asOf))。"
        + "应报 \(result.roster.count) 家，已报 \(received) 家"
        + (kinds.isEmpty ? "" : "（其中\(kinds.joined(separator: "，"))）")
        + "，未报 \(result.roster.count - received) 家。",
      "附件4列 \(result.batches.count) 行；请更正 \(counts[.error] ?? 0) 处，请核实 \(counts[.verify] ?? 0) 处，"
        + "督办 \(counts[.followUp] ?? 0) 项。",
    ]
  }

  /// What the figures mean, and what stands outside them.
  private var closing: [String] {
    let statistics = context.result.statistics
    let settings = context.plan.settings
    var lines: [String] = []
    let withheld = context.result.withheld
    let failed = withheld.count { context.result.record($0).verdict == .failed }
    if let note = withheldNote(withheld.count, failed: failed) {
      let listed = progress.items.reduce(0) { $0 + $1.withheld }
      let outside = withheld.count - listed
      lines.append(
        "\(note)，逐行见「待更正」"
          + (outside > 0 ? "；其中 \(outside) 批不计入任务或看不出属于哪一项，不在上表「暂未列入」里。" : "。"))
    }
    if let duplicates { lines.append("\(duplicates)，逐批见「校验问题」。") }
    lines += [
      "口径：已抽不含拒检、未抽到样；已检＝合格＋不合格＋不判定；完成率＝已抽÷任务；"
        + "发现率＝不合格÷（合格＋不合格），保留 \(settings.rateDecimals) 位小数；"
        + "序时进度＝1 月 1 日至截至日（不晚于报送期限）的天数÷至末次报送日的天数；复检不另计批次，以复检结论为准。",
      WorkbookComposition(context.result.batches).sentence(terms)
        + "。国抽、省抽列于附件4末尾，不计入以上各数；计划外\(terms.source)没有对应的计划项，也不计入。",
      "企业数 \(statistics.total.firms) 家（按\(settings.firmCount == .producer ? "标称生产企业" : "受检单位")计）；"
        + "拒检、未抽到样另见「拒检和未抽到样」。",
    ]
    if statistics.assumedSources > 0 {
      lines.append("\(statistics.assumedSources) 批没有写明任务来源，按报送单位推定。")
    }
    if settings.namedItemsCountTowardsMinimum {
      lines.append("各\(terms.locality)承担的指定品种同时计入\(terms.locality)任务，合计中只计一次。")
    }
    return lines
  }

  private func isCatchAll(_ number: Int) -> Bool {
    context.plan.item(number: number)?.isCatchAll == true
  }
}

/// The sums of one line.
private struct Tally {
  var planned: Int
  var sampled: Int
  var tested: Int
  var failed: Int
  var withheld: Int
  var withheldFailed: Int
  var notJudged: Int

  init(_ items: [PlanProgress.Item]) {
    planned = items.reduce(0) { $0 + $1.planned }
    sampled = items.reduce(0) { $0 + $1.sampled }
    tested = items.reduce(0) { $0 + $1.tested }
    failed = items.reduce(0) { $0 + $1.failed }
    withheld = items.reduce(0) { $0 + $1.withheld }
    withheldFailed = items.reduce(0) { $0 + $1.withheldFailed }
    notJudged = items.reduce(0) { $0 + $1.notJudged }
  }

  init(_ share: PlanProgress.OfficeShare) {
    planned = share.required
    sampled = share.sampled
    tested = share.tested
    failed = share.failed
    withheld = share.withheld
    withheldFailed = share.withheldFailed
    notJudged = share.notJudged
  }
}
