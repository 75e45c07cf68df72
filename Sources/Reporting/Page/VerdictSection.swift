import Consolidation
import InspectionModel
import InspectionPlan

/// The top of the page: figures, and what to do first.
internal struct VerdictSection {
  internal let report: PeriodReport

  internal var figures: Markup {
    let result = report.result
    let filed = result.roster.count { $0.state != .missing }
    var figures = figure("\(filed) / \(result.roster.count)", "家已报")
    figures += figure(
      "\(result.control.inWorkbook)", "行列入附件4",
      note: report.totalsNote)
    figures += figure(
      "\(result.progress.sampled) / \(result.progress.planned)", "批已抽 / 计划",
      note: progressNote(result.progress))
    let progress = result.progress
    let rate = percent(progress.failed, of: progress.judged, decimals: decimals)
    figures += figure("\(progress.failed)", "批不合格", note: rate.map { "不合格发现率 \($0)" })
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
    guard !steps.isEmpty else { return "<p>\(report.nothingToDo)</p>" }
    let rows = steps.markup { step in
      """
      <li><a href="#\(step.kind.anchor)">\(step.title)</a><span>\(step.detail)</span></li>

      """
    }
    return "<ol class=\"steps\">\n\(rows)</ol>\(answers)"
  }

  /// Where the marked copies lie that the steps speak of.
  private var answers: Markup {
    let asked = Set(
      MarkedFindings.open(in: report.checked).map {
        report.checked.files[$0.file].office.officeCode
      })
    guard !asked.isEmpty else { return "" }
    return """
      <p class="lead">标好问题的表在本页旁边的「待发」文件夹，\(asked.count) 家各有一个文件夹，里面的文件发给该单位，请其改好后发回。</p>
      """
  }

  private var decimals: Int { report.plan.settings.rateDecimals }

  private func figure(_ number: Markup, _ label: Markup, note: String? = nil) -> Markup {
    let note: Markup = note.map { "<small>\($0)</small>" } ?? ""
    return "<li><b>\(number)</b><span>\(label)</span>\(note)</li>\n"
  }

  private func progressNote(_ progress: PlanProgress) -> String? {
    percent(progress.sampled, of: progress.planned, decimals: decimals).map { share in
      "完成率 \(share)，序时进度 \(report.elapsed)"
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
