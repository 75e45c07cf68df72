internal import Consolidation
internal import InspectionModel
internal import InspectionPlan
internal import Ledger
internal import Reporting
internal import SheetModel

/// Finds what a ruling means among what was received and found, and says it as the ledger does.
internal struct RulingResolver {
  private let report: PeriodReport
  private let history: ReceivedHistory
  private let opinions: RecordedOpinions
  private let origin: RulingOrigin

  internal init(
    _ report: PeriodReport, history: ReceivedHistory, opinions: RecordedOpinions,
    origin: RulingOrigin
  ) {
    self.report = report
    self.history = history
    self.opinions = opinions
    self.origin = origin
  }

  internal func entries(for ruling: Ruling) throws(RulingError) -> [RulingEntry] {
    switch ruling {
    case .exclude(let file):
      return [.decision(filed(.exclude, try receipt(named: file)))]
    case .reinstate(let file):
      let known = try receipt(named: file)
      guard CoordinatorDecisions(opinions.decisions).excluded.contains(known.id) else {
        throw .notExcluded(file)
      }
      return [.decision(filed(.reinstate, known))]
    case .conflict(let batch, let office):
      return [.decision(try conflict(batch, office: office))]
    case .filing(let office, let period, let kind):
      return [.decision(try filing(office, period: period, kind))]
    case .consent(let selection, let until):
      return try consents(selection, until: until, isWithdrawn: false)
    case .withdraw(let selection):
      return try consents(selection, until: nil, isWithdrawn: true)
    }
  }

  private var plan: AnnualPlan { report.plan }
}

// MARK: - Filings

extension RulingResolver {
  /// Its file lies there, else it was the last that lay there.
  private func receipt(named name: String) throws(RulingError) -> ReceivedHistory.Known {
    let paths = [name, Workspace.inboxName + "/" + name]
    let isNamed = { (known: ReceivedHistory.Known) in
      plan.receiptText(
        officeCode: known.receipt.office, period: known.receipt.period,
        number: known.receipt.number) == name
    }
    if let known = history.receipts.first(where: isNamed) { return known }
    let present = history.receipts.filter { $0.place.map(paths.contains) ?? false }
    let past = history.receipts.filter { $0.movedTo == nil && paths.contains($0.lastPlace) }
    let found = present.isEmpty ? past : present
    guard let known = found.first else { throw .noSuchFiling(name) }
    guard found.count == 1 else {
      throw .ambiguousFiling(
        name,
        receipts: found.compactMap {
          plan.receiptText(
            officeCode: $0.receipt.office, period: $0.receipt.period, number: $0.receipt.number)
        })
    }
    return known
  }

  private func filed(_ matter: Decision.Matter, _ known: ReceivedHistory.Known) -> Decision {
    Decision(
      matter, receipt: known.id, office: known.receipt.office, period: known.receipt.period,
      reason: origin.reason, person: origin.person, source: origin.source,
      recordedAt: origin.moment)
  }

  private func filing(
    _ name: String, period: Int, _ kind: CoordinatorDecisions.FilingKind
  ) throws(RulingError) -> Decision {
    guard plan.period(period) != nil else { throw .unknownPeriod(period) }
    return Decision(
      .filing, office: try officeCode(name), period: period, choice: kind.rawValue,
      reason: origin.reason, person: origin.person, source: origin.source,
      recordedAt: origin.moment)
  }

  private func officeCode(_ name: String) throws(RulingError) -> String {
    guard let code = plan.officeCode(named: name) else {
      throw .unknownOffice(name, known: plan.offices.map(\.shortName))
    }
    return code
  }
}

// MARK: - Conflicts

extension RulingResolver {
  private func conflict(_ batch: String, office: String) throws(RulingError) -> Decision {
    let result = report.result
    let all = result.conflicts + result.decided
    let folded = ComparisonText.folded(batch)
    let meant = all.filter {
      ComparisonText.folded(result.record($0.standing).key.shown) == folded
        || ComparisonText.folded(result.record($0.losing).key.shown) == folded
    }
    guard let first = meant.first else {
      throw .noSuchConflict(batch, known: all.map { result.record($0.losing).key.shown })
    }
    let offices = (meant.map(\.losing) + meant.map(\.standing))
      .compactMap { result.files[$0.file].office.officeCode }
    let code = try officeCode(office)
    guard offices.contains(code) else {
      throw .notInConflict(
        office: office, batch: batch,
        offices: plan.offices.filter { offices.contains($0.office.code) }.map(\.shortName))
    }
    let key = result.record(first.standing).key
    return Decision(
      .conflict, basis: key.basis, key: KeyText.of(key), choice: code, reason: origin.reason,
      person: origin.person, source: origin.source, recordedAt: origin.moment)
  }
}

// MARK: - Consents

extension RulingResolver {
  private func consents(
    _ selection: FindingSelection, until: CalendarDate?, isWithdrawn: Bool
  ) throws(RulingError) -> [RulingEntry] {
    let checked = report.checked
    let meant = selection.indices(in: checked).filter {
      (checked.states[$0] == .consented) == isWithdrawn
    }
    guard !meant.isEmpty else { throw .noSuchFinding }
    var entries: [RulingEntry] = []
    for index in meant {
      let finding = checked.findings[index]
      guard finding.rule.leavesSomethingToKeep else {
        throw .nothingToKeep(rule: finding.rule.rawValue)
      }
      let subject = checked.subjects[index]
      entries.append(
        .consent(
          Consent(
            fingerprint: subject.fingerprint, valueHash: subject.valueHash, rule: finding.rule,
            office: finding.officeCode, reason: origin.reason, person: origin.person,
            source: origin.source, explanation: opinions.explanation(of: subject),
            recordedAt: origin.moment, expiresOn: until?.description, isWithdrawn: isWithdrawn)))
    }
    return entries
  }
}
