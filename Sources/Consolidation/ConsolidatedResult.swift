package import InspectionModel

/// One period's outcome over all offices: what the documents are made from.
///
/// Records are referred to by ``RecordReference`` into the run's files, which go along.
package struct ConsolidatedResult: Sendable {
  /// 1 to 4.
  package var period: Int
  package var asOf: Moment
  package var files: [SubmittedFile]
  /// Rows of 附件4 in its order.
  package var batches: [ConsolidatedBatch]
  /// Batches of the year that an earlier period's 附件4 holds; none with `scope: cumulative`.
  package var earlierBatches: [ConsolidatedBatch]
  /// Rows kept out until corrected, in the order of the files.
  package var withheld: [RecordReference]
  package var progress: PlanProgress
  package var roster: [RosterEntry]
  /// The same for the year's earlier periods, the first period first.
  package var earlierRosters: [[RosterEntry]]
  package var control: ControlTotals
  /// By office code; `nil` is for files of no known office.
  ///
  /// In the plan's order, `nil` last.
  package var controlByOffice: [OfficeControl]
  /// Verdict counts and rates, by county and by item.
  package var statistics: BatchStatistics
  /// All findings of the run, validation's and consolidation's, in the order of the report: by
  /// office in the plan's order, file, sheet, row, column, rule.
  package var findings: [Finding]
  /// D-103, undecided: what stands in 附件4 and what another office says instead.
  ///
  /// In the order of the losing rows.
  package var conflicts: [ReportConflict]
  /// D-103 that the coordinator decided; in the order of the losing rows.
  package var decided: [ReportConflict]
  /// Batches that a later version or a cumulative report leaves out, in the order of their rows.
  package var absences: [AbsentBatch]

  /// Who has to be reminded of what, in the plan's order of offices.
  package var reminders: [Reminder]

  package init(
    period: Int, asOf: Moment, files: [SubmittedFile], batches: [ConsolidatedBatch],
    earlierBatches: [ConsolidatedBatch] = [], withheld: [RecordReference], progress: PlanProgress,
    roster: [RosterEntry],
    control: ControlTotals, controlByOffice: [OfficeControl], statistics: BatchStatistics,
    findings: [Finding], conflicts: [ReportConflict] = [],
    decided: [ReportConflict] = [], absences: [AbsentBatch] = [],
    reminders: [Reminder] = [], earlierRosters: [[RosterEntry]] = []
  ) {
    self.period = period
    self.asOf = asOf
    self.files = files
    self.batches = batches
    self.earlierBatches = earlierBatches
    self.withheld = withheld
    self.progress = progress
    self.roster = roster
    self.control = control
    self.controlByOffice = controlByOffice
    self.statistics = statistics
    self.findings = findings
    self.conflicts = conflicts
    self.decided = decided
    self.absences = absences
    self.reminders = reminders
    self.earlierRosters = earlierRosters
  }

  package func record(_ reference: RecordReference) -> InspectionRecord {
    files[reference.file].sheets[reference.sheet].records[reference.record]
  }
}
