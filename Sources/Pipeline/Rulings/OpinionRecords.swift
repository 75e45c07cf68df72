internal import Consolidation
internal import InspectionModel
internal import InspectionPlan
internal import Ledger
internal import Reporting
internal import SheetModel

/// Lists what the ledger has of explanations and decisions, for the documents.
internal struct OpinionRecords {
  internal let plan: AnnualPlan
  internal let history: ReceivedHistory
  internal let asOf: Moment

  /// In the order in which they were recorded, explanations before what answers them; `checked` has the
  /// findings that they are about.
  internal func records(_ opinions: RecordedOpinions, _ checked: CheckedFiles) -> [OpinionRecord] {
    let places = Dictionary(
      checked.subjects.indices.map { (checked.subjects[$0], $0) },
      uniquingKeysWith: { first, _ in first })
    let lastExplanations = Dictionary(
      opinions.explanations.map { (Self.subject($0.fingerprint, $0.valueHash), $0.id) },
      uniquingKeysWith: { _, last in last })
    let lastConsents = Dictionary(
      opinions.consents.map { (Self.subject($0.fingerprint, $0.valueHash), $0.id) },
      uniquingKeysWith: { _, last in last })
    func matter(_ subject: FindingPast.Subject) -> String {
      places[subject].map { Self.place(checked.findings[$0], checked) } ?? "（现在没有这条问题）"
    }
    let explained = opinions.explanations.map { entry in
      let subject = Self.subject(entry.fingerprint, entry.valueHash)
      return OpinionRecord(
        .explanation, officeCode: entry.office, rule: entry.rule, finding: subject,
        matter: matter(subject), text: entry.text, person: entry.person, source: entry.source,
        recordedAt: entry.recordedAt, until: entry.expiresOn, isWithdrawn: entry.isWithdrawn,
        holds: lastExplanations[subject] == entry.id && isValid(entry.expiresOn))
    }
    let consented = opinions.consents.map { entry in
      let subject = Self.subject(entry.fingerprint, entry.valueHash)
      return OpinionRecord(
        .consent, officeCode: entry.office, rule: entry.rule, finding: subject,
        matter: matter(subject), text: entry.reason, person: entry.person, source: entry.source,
        recordedAt: entry.recordedAt, until: entry.expiresOn, isWithdrawn: entry.isWithdrawn,
        holds: lastConsents[subject] == entry.id && isValid(entry.expiresOn))
    }
    let all = explained + consented + decisions(opinions.decisions)
    return all.enumerated().sorted {
      ($0.element.recordedAt, $0.offset) < ($1.element.recordedAt, $1.offset)
    }.map(\.element)
  }

  private func isValid(_ until: String?) -> Bool {
    until.map { asOf.date.description <= $0 } ?? true
  }

  private static func subject(
    _ fingerprint: String, _ valueHash: String?
  ) -> FindingPast.Subject {
    FindingPast.Subject(fingerprint: fingerprint, valueHash: valueHash)
  }

  /// `一季度/双柏县/a.xlsx「汇总表」G6 XJ25-0031`.
  private static func place(_ finding: Finding, _ checked: CheckedFiles) -> String {
    let file = finding.file.map { checked.files[$0].path } ?? ""
    let path = file.hasPrefix("收件箱/") ? String(file.dropFirst(4)) : file
    let sheet = finding.place?.sheet.map { "「\($0)」" } ?? ""
    let cell = finding.place?.cell?.description ?? ""
    let key = finding.place?.key.map { " \($0)" } ?? ""
    return path + sheet + cell + key
  }

  /// Of several about one matter the last holds.
  private func decisions(_ decisions: [Decision]) -> [OpinionRecord] {
    var last: [String: Int] = [:]
    for (index, decision) in decisions.enumerated() { last[Self.subject(decision)] = index }
    return decisions.enumerated().map { index, decision in
      OpinionRecord(
        Self.kind(decision.matter), officeCode: decision.office, matter: matter(decision),
        text: words(decision), person: decision.person, source: decision.source,
        recordedAt: decision.recordedAt, holds: last[Self.subject(decision)] == index)
    }
  }

  private static func kind(_ matter: Decision.Matter) -> OpinionRecord.Kind {
    switch matter {
    case .exclude: .exclude
    case .reinstate: .reinstate
    case .conflict: .conflict
    case .filing: .filing
    }
  }

  private static func subject(_ decision: Decision) -> String {
    switch decision.matter {
    case .exclude, .reinstate: "receipt \(decision.receipt ?? 0)"
    case .conflict: "batch \(decision.basis?.rawValue ?? "") \(decision.key ?? "")"
    case .filing: "filing \(decision.office ?? "") \(decision.period ?? 0)"
    }
  }

  private func matter(_ decision: Decision) -> String? {
    switch decision.matter {
    case .exclude, .reinstate:
      decision.receipt.map { history.receipts[$0 - 1].receipt.file }
    case .conflict: decision.key.flatMap { KeyText.parts($0).last }
    case .filing: decision.period.map { plan.period($0)?.name ?? "" }
    }
  }

  private func words(_ decision: Decision) -> String {
    switch decision.matter {
    case .exclude, .reinstate: decision.reason
    case .conflict:
      "采用\(decision.choice.flatMap { plan.office(code: $0)?.shortName } ?? "")所报：\(decision.reason)"
    case .filing:
      (decision.choice == CoordinatorDecisions.FilingKind.cumulative.rawValue ? "年初累计" : "本期新增")
        + "：\(decision.reason)"
    }
  }
}
