import Consolidation
import InspectionModel
import InspectionPlan

/// The top of the page: figures, and what to do first.
internal struct VerdictSection {
  internal let report: PeriodReport

  internal var figures: Markup {
    let result = report.result
    let filed = result.roster.count { $0.state != .missing }
    let failed = result.withheld.count { result.record($0).verdict == .failed }
    let counts = result.statistics.total
    var figures = figure("\(filed) / \(result.roster.count)", "家已报送")
    figures += figure(
      "\(result.control.inWorkbook)", "批列入附件4",
      note: withheldNote(result.withheld.count, failed: failed))
    figures += figure(
      "\(result.progress.sampled) / \(result.progress.planned)", "批已抽 / 计划",
      note: progressNote(result.progress))
    let rate =
      counts.failureRate == nil
      ? nil
      : percent(
        counts.failed, of: counts.failed + counts.passed,
        decimals: report.plan.settings.rateDecimals)
    figures += figure("\(counts.failed)", "批不合格", note: rate.map { "不合格发现率 \($0)" })
    return figures
  }

  internal var totals: Markup {
    [Severity.error, .verify, .followUp].markup { severity in
      let count = report.checked.totals[severity]
      let tag =
        count > 0
        ? Tag(severity, count: count)
        : Tag(tone: .done, symbol: "✓", word: "\(severity.word) 0")
      return "\(tag.markup) "
    }
  }

  internal var steps: Markup {
    let steps = NextSteps(report).steps
    guard !steps.isEmpty else { return "<p>没有要办的事，附件4 可以上报。</p>" }
    let rows = steps.markup { step in
      """
      <li><a href="#\(step.kind.anchor)">\(step.title)</a><span>\(step.detail)</span></li>

      """
    }
    return "<ol class=\"steps\">\n\(rows)</ol>"
  }

  private func figure(_ number: Markup, _ label: Markup, note: String? = nil) -> Markup {
    let note: Markup = note.map { "<small>\($0)</small>" } ?? ""
    return "<li><b>\(number)</b><span>\(label)</span>\(note)</li>\n"
  }

  private func progressNote(_ progress: PlanProgress) -> String? {
    percent(progress.sampled, of: progress.planned).map { share in
      "完成率 \(share)，序时进度 \(progress.elapsedShare.percentText)"
    }
  }
}

extension NextStep.Kind {
  /// The section of the page where the step's cases stand.
  fileprivate var anchor: String {
    switch self {
    case .remind, .confirmArrival, .materials: "roster"
    case .decide: "conflicts"
    case .shortfall: "progress"
    case .identify, .correct, .verify: "findings"
    }
  }
}

extension Double {
  /// A share of 0...1 as `28.5%`.
  internal var percentText: String {
    percent(Int((self * 100_000).rounded()), of: 100_000) ?? ""
  }
}
