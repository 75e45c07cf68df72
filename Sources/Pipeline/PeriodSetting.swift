internal import InspectionModel
internal import InspectionPlan

/// What a run goes by: the plan, the period, and two points in time.
internal struct PeriodSetting: Sendable {
  internal var document: PlanDocument
  internal var period: ReportingPeriod
  /// Decides what is due and missing.
  internal var asOf: Moment
  /// The clock when the run began.
  internal var now: Moment

  internal var plan: AnnualPlan { document.plan }
}
