internal import Consolidation
internal import InspectionModel
internal import InspectionPlan
internal import Intake
internal import Ledger
internal import Reporting
internal import SheetModel

/// Takes rows of 审定意见: consents, conflicts, cumulative or not, filings taken out.
internal struct OpinionLines {
  private typealias Form = CoordinatorForm.Opinions
  private typealias Choice = CoordinatorForm.Choice

  private let plan: AnnualPlan
  private let history: ReceivedHistory
  private let opinions: RecordedOpinions
  /// Of each receipt's last assessment.
  private let findings: [(receipt: Int, finding: AssessedFinding)]
  private let now: Moment

  internal init(
    plan: AnnualPlan, history: ReceivedHistory, opinions: RecordedOpinions,
    findings: [(receipt: Int, finding: AssessedFinding)], now: Moment
  ) {
    self.plan = plan
    self.history = history
    self.opinions = opinions
    self.findings = findings
    self.now = now
  }

  internal func taken(
    _ line: FormLine, _ origin: LineOrigin
  ) throws(LineRefusal) -> TakenLine {
    let parts = line.identity.parts
    let choice = try choice(line)
    switch (parts.first, parts.count) {
    case ("finding", 5): return try finding(line, origin, choice)
    case ("conflict", 5): return try conflict(line, origin, choice)
    case ("filing", 3): return try filing(line, origin, choice)
    case ("receipt", 3): return try receipt(line, origin, choice)
    default: throw LineRefusal(sentence: "看不出说的是哪一条，请在新出的表里重新填写。")
    }
  }

  private func choice(_ line: FormLine) throws(LineRefusal) -> Choice? {
    guard let text = line.texts[Form.choice] else { return nil }
    if text == "同意" { return .keep }
    guard let choice = Choice(rawValue: text) else {
      throw LineRefusal(
        sentence: "「\(text.excerpt)」不是审定的选项，请在下拉列表中选择。")
    }
    return choice
  }

  /// With the authority, if one is named.
  private func reason(_ line: FormLine, else usual: String?) throws(LineRefusal) -> String {
    guard let reason = line.texts[Form.reason] ?? usual else {
      throw LineRefusal(sentence: "没有写「\(Form.reason)」。")
    }
    return reason + (line.texts[Form.authority].map { "（依据：\($0)）" } ?? "")
  }

  private func decision(
    _ matter: Decision.Matter, _ line: FormLine, _ origin: LineOrigin, reason: String,
    _ change: (inout Decision) -> Void
  ) -> RulingEntry {
    var decision = Decision(
      matter, reason: reason, person: line.texts[Form.person], source: origin.source,
      recordedAt: now, sourceSHA256: origin.sha256)
    change(&decision)
    return .decision(decision)
  }

  private static func misfit(_ choices: Choice...) -> LineRefusal {
    LineRefusal(
      sentence: "这一行的审定应为" + choices.map { "「\($0.rawValue)」" }.joined(separator: "或") + "。")
  }
}

// MARK: - Findings

extension OpinionLines {
  private struct Matter {
    var subject: FindingPast.Subject
    var rule: RuleCode
    var office: String?
  }

  private func finding(
    _ line: FormLine, _ origin: LineOrigin, _ choice: Choice?
  ) throws(LineRefusal) -> TakenLine {
    let parts = line.identity.parts
    guard let rule = RuleCode(rawValue: parts[3]), rule.leavesSomethingToKeep else {
      throw LineRefusal(sentence: "看不出说的是哪一条，请在新出的表里重新填写。")
    }
    let matter = Matter(
      subject: FindingPast.Subject(
        fingerprint: parts[1], valueHash: parts[2].isEmpty ? nil : parts[2]),
      rule: rule, office: parts[4].isEmpty ? nil : parts[4])
    let isWide = line.texts[Form.scope] == Form.officeScope
    let all = isWide ? widened(matter) : [matter]
    switch choice {
    case .keep:
      let until = try until(line)
      let usual = explanation(of: matter).map { "采纳说明：\($0.text)" }
      let reason = try reason(line, else: usual)
      return TakenLine(
        entries: all.map { consent($0, line, origin, reason: reason, until: until) },
        sentence: "同意保留 \(rule.rawValue)" + (isWide ? "（本单位同类 \(all.count) 处）" : ""),
        subject: matter.subject)
    case .refuse, nil:
      let reason = try reason(line, else: choice == nil ? "收回同意" : nil)
      return TakenLine(
        entries: all.flatMap { refusals($0, line, origin, reason: reason) },
        sentence: choice == nil ? "收回对 \(rule.rawValue) 的同意" : "不同意 \(rule.rawValue) 的说明",
        subject: matter.subject)
    default: throw Self.misfit(.keep, .refuse)
    }
  }

  /// All that the office has of the rule now.
  private func widened(_ matter: Matter) -> [Matter] {
    var seen: Set<FindingPast.Subject> = [matter.subject]
    let others = findings.compactMap { receipt, finding -> Matter? in
      guard finding.rule == matter.rule,
        history.receipts[receipt - 1].receipt.office == matter.office
      else { return nil }
      let subject = FindingPast.Subject(
        fingerprint: finding.fingerprint, valueHash: finding.valueHash)
      guard seen.insert(subject).inserted else { return nil }
      return Matter(subject: subject, rule: matter.rule, office: matter.office)
    }
    return [matter] + others
  }

  private func until(_ line: FormLine) throws(LineRefusal) -> CalendarDate? {
    guard let text = line.texts[Form.until] else { return nil }
    guard let moment = FormDate.moment(text) else {
      throw LineRefusal(sentence: "有效期「\(text.excerpt)」读不出来，应为 2025-12-31 的形式。")
    }
    return moment.date
  }

  private func explanation(of matter: Matter) -> LedgerEntry<Explanation>? {
    guard let id = opinions.explanation(of: matter.subject) else { return nil }
    return opinions.explanations.first { $0.id == id }
  }

  private func consent(
    _ matter: Matter, _ line: FormLine, _ origin: LineOrigin, reason: String,
    until: CalendarDate?, isWithdrawn: Bool = false
  ) -> RulingEntry {
    .consent(
      Consent(
        fingerprint: matter.subject.fingerprint, valueHash: matter.subject.valueHash,
        rule: matter.rule, office: matter.office, reason: reason,
        person: line.texts[Form.person], source: origin.source,
        explanation: opinions.explanation(of: matter.subject), recordedAt: now,
        expiresOn: until?.description, isWithdrawn: isWithdrawn, sourceSHA256: origin.sha256))
  }

  /// The consent, if there is one, is taken back, and so is the office's explanation.
  private func refusals(
    _ matter: Matter, _ line: FormLine, _ origin: LineOrigin, reason: String
  ) -> [RulingEntry] {
    let withdrawn = consent(
      matter, line, origin, reason: reason, until: nil, isWithdrawn: true)
    guard line.texts[Form.choice] != nil, let explanation = explanation(of: matter) else {
      return [withdrawn]
    }
    return [
      withdrawn,
      .explanation(
        Explanation(
          fingerprint: matter.subject.fingerprint, valueHash: matter.subject.valueHash,
          rule: matter.rule, office: matter.office, text: "未采纳：\(reason)",
          person: line.texts[Form.person], source: origin.source, receipt: explanation.receipt,
          recordedAt: now, isWithdrawn: true, sourceSHA256: origin.sha256)),
    ]
  }
}

// MARK: - Decisions

extension OpinionLines {
  private func conflict(
    _ line: FormLine, _ origin: LineOrigin, _ choice: Choice?
  ) throws(LineRefusal) -> TakenLine {
    let parts = line.identity.parts
    guard let basis = RecordKey.Basis(rawValue: parts[1]),
      let key = FormIdentity.text(hex: parts[2])
    else { throw LineRefusal(sentence: "看不出说的是哪一批，请在新出的表里重新填写。") }
    let office: String
    switch choice {
    case .own: office = parts[3]
    case .other: office = parts[4]
    default: throw Self.misfit(.own, .other)
    }
    let reason = try reason(line, else: "按审定意见")
    let entry = decision(.conflict, line, origin, reason: reason) {
      $0.basis = basis
      $0.key = key
      $0.choice = office
    }
    let name = plan.office(code: office)?.shortName ?? office
    return TakenLine(entries: [entry], sentence: "采用\(name)所报")
  }

  private func filing(
    _ line: FormLine, _ origin: LineOrigin, _ choice: Choice?
  ) throws(LineRefusal) -> TakenLine {
    let parts = line.identity.parts
    guard let period = Int(parts[2]), plan.period(period) != nil, plan.office(code: parts[1]) != nil
    else { throw LineRefusal(sentence: "看不出说的是哪家哪期，请在新出的表里重新填写。") }
    guard choice == .cumulative || choice == .additional else {
      throw Self.misfit(.cumulative, .additional)
    }
    let kind: CoordinatorDecisions.FilingKind =
      choice == .cumulative ? .cumulative : .additional
    let reason = try reason(line, else: "按审定意见")
    let entry = decision(.filing, line, origin, reason: reason) {
      $0.office = parts[1]
      $0.period = period
      $0.choice = kind.rawValue
    }
    let name = plan.office(code: parts[1])?.shortName ?? parts[1]
    return TakenLine(
      entries: [entry],
      sentence: "\(name)从\(plan.period(period)?.name ?? "")起按\(choice?.rawValue ?? "")计")
  }

  private func receipt(
    _ line: FormLine, _ origin: LineOrigin, _ choice: Choice?
  ) throws(LineRefusal) -> TakenLine {
    let parts = line.identity.parts
    guard let id = Int(parts[1]), id >= 1, id <= history.receipts.count,
      history.receipts[id - 1].receipt.sha256 == parts[2]
    else { throw LineRefusal(sentence: "台账里没有这一件，请确认是本文件夹的审定意见表。") }
    guard choice == .exclude || choice == .reinstate else {
      throw Self.misfit(.exclude, .reinstate)
    }
    let known = history.receipts[id - 1]
    let reason = try reason(line, else: nil)
    let entry = decision(
      choice == .exclude ? .exclude : .reinstate, line, origin, reason: reason
    ) {
      $0.receipt = id
      $0.office = known.receipt.office
      $0.period = known.receipt.period
    }
    let name = known.lastPlace.split(separator: "/").last.map(String.init) ?? known.lastPlace
    return TakenLine(entries: [entry], sentence: "\(choice?.rawValue ?? "")「\(name)」")
  }
}
