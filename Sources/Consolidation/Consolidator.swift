package import InspectionModel
package import InspectionPlan

/// Unites the records of all offices into one table and counts it against the plan
/// (`design.md`, section 7).
package struct Consolidator: Sendable {
  private let plan: AnnualPlan
  private let decisions: CoordinatorDecisions
  private let yearBefore: YearBefore

  package init(
    plan: AnnualPlan, decisions: CoordinatorDecisions = CoordinatorDecisions(),
    yearBefore: YearBefore = YearBefore()
  ) {
    self.plan = plan
    self.decisions = decisions
    self.yearBefore = yearBefore
  }

  /// One period's outcome over all offices.
  ///
  /// - Parameters:
  ///   - files: The year's files with period, version and standing assigned; those of later periods
  ///     count for nothing.
  ///   - paper: What came on paper only.
  ///   - validation: Findings of `Validation` in these files; they are kept, and sorted with the new
  ///     ones.
  ///   - withheld: Rows kept out of counts and of 附件4.
  ///   - period: The period reported, from 1.
  ///   - asOf: Decides what is due and missing.
  /// - Returns: Everything that documents are made from. Its control totals balance by construction:
  ///   every row of a current file is in exactly one of ignored, withheld, standing and merged.
  /// - Complexity: O(rows) but for sorting; each record's key is hashed once.
  package func consolidate(
    files: [SubmittedFile], paper: [PaperFiling] = [], validation: [Finding],
    withheld: Set<RecordReference>, period: Int, asOf: Moment
  ) -> ConsolidatedResult {
    let filings = YearFilings(
      plan: plan, files: files, withheld: withheld, period: period, asOf: asOf)
    let united = KeyUnion(filings, decisions: decisions).batches()
    let sources = SourceResolution(filings)
    let tally = WithheldTally(filings, sources: sources)
    let batches = BatchAssembly(filings, sources: sources).batches(united)
    let isInWorkbook: (ConsolidatedBatch) -> Bool = { [plan] batch in
      plan.settings.scope == .cumulative || batch.firstPeriod == period
    }
    let control = ControlCount(filings, batches: batches, inWorkbook: isInWorkbook)
    let progress = ProgressCount(
      filings, sources: sources, withheld: tally, batches: batches
    ).progress()
    let roster = RosterCount(filings, paper: paper).roster()
    let overlap = FilingOverlap(filings, batches: united, decisions: decisions)
    let absences = overlap.absences()
    let compared = ConflictFindings(filings).findings(united)
    let findings =
      validation + compared.findings + overlap.findings(absences)
      + sampleFindings(filings, united: united, batches: batches)
      + PendingFindings(filings).findings(batches)
      + FollowUpFindings(filings, earlier: yearBefore.duties).findings(batches)
      + duties(filings, progress: progress, roster: roster)
    return ConsolidatedResult(
      period: period, asOf: asOf, files: files, batches: batches.filter(isInWorkbook),
      earlierBatches: batches.filter { !isInWorkbook($0) }, withheld: filings.withheld,
      progress: progress, roster: roster, control: control.total,
      controlByOffice: control.byOffice,
      statistics: StatisticsCount(filings, batches: batches).statistics(tally),
      findings: FindingOrder(filings).sorted(plan.active(findings, in: files, asOf: asOf)),
      conflicts: compared.conflicts, decided: compared.decided,
      absences: absences, reminders: ReminderCount(filings).reminders(roster),
      earlierRosters: (1..<period).map {
        RosterCount(filings, paper: paper, period: $0).roster()
      })
  }

  /// What looks like a sample taken twice.
  private func sampleFindings(
    _ filings: YearFilings, united: [UnitedBatch], batches: [ConsolidatedBatch]
  ) -> [Finding] {
    let duplicates = DuplicateFindings(filings).findings(united)
    return duplicates + RetestFindings(filings).findings(united)
      + RepeatFindings(filings, earlier: yearBefore.samples).findings(
        batches, suspected: Set(duplicates.compactMap(\.record)))
  }

  private func duties(
    _ filings: YearFilings, progress: PlanProgress, roster: [RosterEntry]
  ) -> [Finding] {
    let deadlines = DeadlineFindings(filings).findings(roster)
    let absent = Set(deadlines.filter { $0.rule == .notReceived }.compactMap(\.officeCode))
    return deadlines + PlanFindings(filings).findings(progress, absent: absent)
  }
}
