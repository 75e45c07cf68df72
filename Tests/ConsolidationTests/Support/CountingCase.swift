import Consolidation
import InspectionModel
import InspectionPlan
import Testing

/// A year small enough to count by hand, and what must come out of it.
struct CountingCase: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var plan: AnnualPlan
  var period: Int
  var asOf: String
  var files: [FileDraft]
  var expected: CountingOutcome

  /// Without `asOf`, nothing is due yet.
  init(
    _ description: String, plan: AnnualPlan = TinyPlan.make(), period: Int = 1,
    asOf: String = "2025-01-01", _ files: [FileDraft], _ expected: CountingOutcome
  ) {
    testDescription = description
    self.plan = plan
    self.period = period
    self.asOf = asOf
    self.files = files
    self.expected = expected
  }

  func result() -> ConsolidatedResult {
    Consolidator(plan: plan).consolidate(
      files: files.enumerated().map { $1.file(at: $0, plan: plan) }, validation: [],
      withheld: Set(files.enumerated().flatMap { $1.withheld(at: $0) }), period: period,
      asOf: Moment(asOf) ?? Moment(secondsSince1970: 0))
  }

  func check() {
    let result = result()
    #expect(CountingOutcome(result, plan: plan) == expected)
    #expect(result.control.isBalanced)
    #expect(result.controlByOffice.filter { !$0.totals.isBalanced } == [])
    #expect(result.control.inWorkbook == result.batches.count)
  }
}
