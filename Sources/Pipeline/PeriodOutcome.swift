internal import Consolidation
package import Reporting

/// What a period came to, before anything is written.
package struct PeriodOutcome: Sendable {
  package var report: PeriodReport
  /// Of the plan file's bytes.
  package var planSHA256: String
  package var passedOver: [PassedOverFile]
  package var registerProblems: [ReceivedRegister.Problem]

  /// Of the period, from 1.
  package var number: Int { report.result.period }

  /// How the command ends.
  package var exitStatus: ExitStatus { ExitStatus(report.checked) }
}
