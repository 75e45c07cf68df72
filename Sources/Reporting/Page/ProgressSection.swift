import Consolidation
import InspectionModel
import InspectionPlan
import SheetModel

/// Batches against the plan: bars for items and for counties, with a mark at 序时进度.
internal struct ProgressSection {
  internal let report: PeriodReport

  private var progress: PlanProgress { report.result.progress }
  private var terms: PlanTerms { report.plan.terms }

  internal var items: Markup {
    progress.items.markup { item in
      let implementer = item.implementer == .prefecture ? terms.bureau : terms.bureaus
      return row(
        name: "\(item.number). \(item.product)<small>\(implementer)，\(item.due.shown)前</small>",
        Share(
          planned: item.planned, isFloor: item.isFloor, sampled: item.sampled, tested: item.tested,
          withheld: item.withheld, withheldFailed: item.withheldFailed),
        Tag(item.state, missing: item.missing),
        note: item.isWindowOpen ? "抽查时间延续到最后一次报送之后" : nil)
    }
  }

  internal var counties: Markup {
    var markup = progress.offices.markup { share in
      let office = report.plan.office(code: share.officeCode)
      return row(
        name: "\(office?.shortName ?? share.officeCode)",
        Share(
          planned: share.required, isFloor: true, sampled: share.sampled, tested: share.tested,
          withheld: share.withheld, withheldFailed: share.withheldFailed),
        Tag(share.state, missing: share.missing), note: nil)
    }
    markup += unattributed
    return markup
  }

  /// Batches of institutes that no county can be credited with.
  private var unattributed: Markup {
    let catchAll = report.plan.items.first(where: \.isCatchAll)?.number
    guard let share = progress.unattributed(catchAll: catchAll) else { return "" }
    return row(
      name: "未能归到\(terms.locality)",
      Share(
        planned: 0, isFloor: false, sampled: share.sampled, tested: share.tested,
        withheld: share.withheld, withheldFailed: share.withheldFailed),
      Tag(tone: .plain, symbol: "–", word: "看不出是哪个\(terms.locality)的"), note: nil)
  }

  private struct Share {
    var planned: Int
    var isFloor: Bool
    var sampled: Int
    var tested: Int
    var withheld: Int
    var withheldFailed: Int
  }

  private func row(name: Markup, _ share: Share, _ tag: Tag, note: String?) -> Markup {
    let notes = [note, withheldNote(share.withheld, failed: share.withheldFailed)]
      .compactMap { $0 }.markup { "<small>\($0)</small>" }
    let rate =
      percent(share.sampled, of: share.planned, decimals: report.plan.settings.rateDecimals) ?? "–"
    return """
      <tr><th scope="row">\(name)</th>\
      <td data-label="任务" class="number">\(share.planned)\(share.isFloor ? " 以上" : "")</td>\
      <td data-label="已抽" class="number">\(share.sampled)</td>\
      <td data-label="已检" class="number">\(share.tested)</td>\
      <td data-label="完成率" class="progress">\(bar(share))<span>\(rate)</span></td>\
      <td data-label="状态">\(tag.markup)\(notes)</td></tr>

      """
  }

  /// Widths are attributes, since the page's security policy allows no inline styles.
  private func bar(_ share: Share) -> Markup {
    let filled = perMille(share.sampled, of: share.planned)
    let pending = min(1_000 - filled, perMille(share.withheld, of: share.planned))
    let mark = min(992, Int((progress.elapsedShare * 1_000).rounded()))
    let label = "已抽 \(share.sampled) 批，任务 \(share.planned) 批"
    return """
      <svg class="bar" viewBox="0 0 1000 140" preserveAspectRatio="none" role="img" \
      aria-label="\(label)"><rect class="track" y="20" width="1000" height="100"/>\
      <rect class="fill" y="20" width="\(String(filled))" height="100"/>\
      <rect class="pending" x="\(String(filled))" y="20" width="\(String(pending))" height="100"/>\
      <rect class="halo" x="\(String(mark - 4))" width="16" height="140"/>\
      <rect class="elapsed" x="\(String(mark))" width="8" height="140"/></svg>
      """
  }

  private func perMille(_ part: Int, of whole: Int) -> Int {
    whole > 0 ? min(1_000, part * 1_000 / whole) : 0
  }
}

extension CalendarDate {
  /// `4月10日`.
  internal var shown: String { "\(month)月\(day)日" }
}
