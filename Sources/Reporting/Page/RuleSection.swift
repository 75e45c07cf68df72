import InspectionModel

/// Problems by rule: what occurs most, and at whom, with bars.
internal struct RuleSection {
  private static let shownOffices = 6

  private let counts: [RuleCount]
  private let most: Int

  internal init(report: PeriodReport) {
    counts = RuleCount.all(in: report)
    most = counts.map(\.count).max() ?? 0
  }

  internal var isEmpty: Bool { counts.isEmpty }

  internal var rows: Markup { counts.markup { row($0) } }

  private func row(_ count: RuleCount) -> Markup {
    """
    <tr><th scope="row"><a href="#all" data-rule="\(count.rule.rawValue)">\(count.title)</a> \
    <span class="code">\(count.rule.rawValue)</span></th>\
    <td data-label="级别">\(Tag(count.severity).markup)</td>\
    <td data-label="项数" class="number">\(count.count)\(settled(count))</td>\
    <td data-label="多少" class="share">\(bar(count))</td>\
    <td data-label="单位">\(offices(count))</td></tr>

    """
  }

  private func settled(_ count: RuleCount) -> Markup {
    let settled = count.count - count.open
    return settled > 0 ? "<small>\(settled) 项已说明或同意保留</small>" : ""
  }

  private func offices(_ count: RuleCount) -> Markup {
    guard !count.offices.isEmpty else { return "–" }
    let shown = count.offices.prefix(Self.shownOffices).map { "\($0.name) \(grouped($0.count))" }
    let rest: Markup = count.offices.count > shown.count ? " 等 \(count.offices.count) 家" : ""
    return "\(shown.joined(separator: "、"))\(rest)"
  }

  /// The longest bar is the most frequent rule; one finding is still to be seen.
  private func bar(_ count: RuleCount) -> Markup {
    let width = max(8, count.count * 1_000 / max(1, most))
    return """
      <svg class="bar" viewBox="0 0 1000 140" preserveAspectRatio="none" aria-hidden="true">\
      <rect class="\(count.severity.tone.rawValue)" y="30" width="\(String(width))" height="80"/></svg>
      """
  }
}
