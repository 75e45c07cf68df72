import InspectionModel

/// What the comparison of offices came to: findings, conflicts that wait, and those that were decided.
///
/// Conflicts are in the order of their losing rows.
struct ConflictOutcome {
  var findings: [Finding]
  var conflicts: [ReportConflict]
  var decided: [ReportConflict]
}
