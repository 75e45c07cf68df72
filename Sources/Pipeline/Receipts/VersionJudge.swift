internal import InspectionModel
internal import InspectionPlan
internal import Ledger
internal import Reporting
internal import Validation

/// Judges a version by itself, as if nothing had taken its place: for those that were never current
/// in a run, because the next one came before it.
internal struct VersionJudge: Sendable {
  internal let plan: AnnualPlan
  internal let catalogue: MessageCatalogue

  internal func checked(_ file: SubmittedFile, asOf: Moment) -> CheckedFiles {
    var file = file
    file.standing = .current
    file.overlaps = []
    let findings = Validator(plan: plan).findings(in: [file])
    return CheckedFiles(
      plan: plan, asOf: asOf, files: [file], findings: findings,
      texts: findings.map { catalogue.text(for: $0, plan: plan) },
      withheld: WithheldRows.references(findings: findings, files: [file], plan: plan))
  }
}
