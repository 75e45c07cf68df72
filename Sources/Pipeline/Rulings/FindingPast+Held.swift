internal import InspectionModel
internal import InspectionPlan
internal import Ledger
internal import Reporting
internal import SheetModel

extension FindingPast {
  /// Explanations and consents that hold on a day: of several rows about one subject the last decides.
  internal struct Held: Sendable {
    internal let explained: Set<Subject>
    internal let consented: Set<Subject>

    internal init(_ opinions: RecordedOpinions, asOf: Moment) {
      let today = asOf.date.description
      explained = Self.last(
        opinions.explanations.map { entry in
          (
            Subject(fingerprint: entry.fingerprint, valueHash: entry.valueHash),
            !entry.isWithdrawn && entry.expiresOn.map { today <= $0 } ?? true
          )
        })
      consented = Self.last(
        opinions.consents.map { entry in
          (
            Subject(fingerprint: entry.fingerprint, valueHash: entry.valueHash),
            !entry.isWithdrawn && entry.expiresOn.map { today <= $0 } ?? true
          )
        })
    }

    /// Findings without those that the coordinator accepts: their rows are not kept out.
    internal func withoutConsented(
      _ findings: [Finding], files: [SubmittedFile], plan: AnnualPlan
    ) -> [Finding] {
      guard !consented.isEmpty else { return findings }
      let subjects = CheckedFiles.subjects(of: findings, files: files, plan: plan)
      return zip(findings, subjects).filter { !consented.contains($1) }.map(\.0)
    }

    private static func last(_ rows: [(Subject, Bool)]) -> Set<Subject> {
      Set(Dictionary(rows, uniquingKeysWith: { _, last in last }).filter(\.value).keys)
    }
  }
}
