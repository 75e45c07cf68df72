import InspectionModel

/// What the plan leads to besides the bars: items short or over, and where it contradicts itself.
internal struct PlanNotes {
  internal let report: PeriodReport

  internal var contradictions: Markup { list([.planContradiction]) }
  internal var duties: Markup { list([.itemShort, .overPlan]) }

  private func list(_ rules: Set<RuleCode>) -> Markup {
    let findings = report.checked.findings
    return findings.indices.filter { rules.contains(findings[$0].rule) }.markup { index in
      let text = report.checked.texts[index]
      return """
        <li>\(Tag(report.checked.severities[index]).markup) \(text.message)\
        <small>\(text.fix)</small></li>

        """
    }
  }
}
