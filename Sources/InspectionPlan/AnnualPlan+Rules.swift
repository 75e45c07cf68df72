package import InspectionModel

/// How a finding is to be taken by the plan's settings.
package struct FindingSetting: Hashable, Sendable {
  /// `notice` for a rule on trial, whatever the plan says it will be.
  package var severity: Severity
  package var withholds: Bool
  /// What the rule's findings will be once its trial is over; `nil` for all others.
  package var severityAfterTrial: Severity?

  package var isTrial: Bool { severityAfterTrial != nil }

  package init(severity: Severity, withholds: Bool, severityAfterTrial: Severity? = nil) {
    self.severity = severity
    self.withholds = withholds
    self.severityAfterTrial = severityAfterTrial
  }
}

extension AnnualPlan {
  /// Severity and withholding of a finding by the plan's rule settings.
  package func setting(of finding: Finding) -> FindingSetting {
    guard let rule = rules[finding.rule] else {
      return FindingSetting(severity: .notice, withholds: false)
    }
    let setting = finding.variant.flatMap { rule.variants[$0] } ?? rule
    guard !rule.isTrial else {
      return FindingSetting(
        severity: .notice, withholds: false, severityAfterTrial: setting.severity)
    }
    let withholds =
      switch setting.withholds {
      case .never: false
      case .always: true
      case .core: finding.place?.field.flatMap { column($0) }?.need == .core
      }
    return FindingSetting(severity: setting.severity, withholds: withholds)
  }

  /// The number that a rule goes by: the plan's, else the standard one.
  ///
  /// - Precondition: The rule has a threshold of that name.
  package func threshold(_ name: String, of rule: RuleCode) -> Int {
    if let set = rules[rule]?.thresholds[name] { return set }
    let standard = rule.thresholds.first { $0.name == name }?.standard
    precondition(standard != nil, "a threshold that the rule has")
    return standard ?? 0
  }

  /// Findings of rules that hold on the day their file was received, or, of those without a file, on
  /// the day that decides what is due.
  ///
  /// - Parameters:
  ///   - findings: In any order, which is kept.
  ///   - files: The run's files that the findings refer to.
  ///   - asOf: `nil` keeps all findings without a file.
  /// - Returns: Those that are left.
  package func active(
    _ findings: [Finding], in files: [SubmittedFile], asOf: Moment? = nil
  ) -> [Finding] {
    let dated = rules.filter { $0.value.activeFrom != nil || $0.value.activeUntil != nil }
    guard !dated.isEmpty else { return findings }
    return findings.filter { finding in
      guard let setting = dated[finding.rule],
        let moment = finding.file.map({ files[$0].received.moment }) ?? asOf
      else { return true }
      return setting.isActive(on: moment.date)
    }
  }
}
