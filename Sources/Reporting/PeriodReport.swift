package import Consolidation
import InspectionModel
package import InspectionPlan

/// One period's result with its words: what report.json, report.html and the summary are made from.
package struct PeriodReport: Sendable {
  package let plan: AnnualPlan
  package let result: ConsolidatedResult
  package let checked: CheckedFiles
  package var inboxNotes: [InboxNote]
  /// How the result differs from what was finalized last; `nil` where nothing was.
  package var sinceFinalized: FinalizedComparison?
  /// What was explained and settled in the year, in the order in which it was recorded.
  package var opinions: [OpinionRecord] = []
  /// Of huizong, for the footer: `1.0.0`.
  package let programVersion: String

  /// - Parameters:
  ///   - plan: The plan that the result was made with.
  ///   - result: The period's result.
  ///   - texts: One for each of `result.findings`, in their order.
  ///   - inboxNotes: What was passed over, and lines of the register that fit nothing.
  ///   - programVersion: As `huizong --version` prints it.
  ///   - past: What is known of the findings from before.
  package init(
    plan: AnnualPlan, result: ConsolidatedResult, texts: [FindingText],
    inboxNotes: [InboxNote] = [], programVersion: String, past: FindingPast = FindingPast()
  ) {
    self.plan = plan
    self.result = result
    self.inboxNotes = inboxNotes
    self.programVersion = programVersion
    checked = CheckedFiles(
      plan: plan, asOf: result.asOf, files: result.files, findings: result.findings, texts: texts,
      withheld: Set(result.withheld), past: past)
  }

  package var verdict: RunVerdict { checked.verdict }
}
