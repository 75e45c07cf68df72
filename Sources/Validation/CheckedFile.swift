package import InspectionModel
package import InspectionPlan
import SheetModel

/// A file under examination, with what several rules ask of it worked out once.
package final class CheckedFile: Sendable {
  /// Index into the run's files.
  package let index: Int
  package let file: SubmittedFile
  package let plan: AnnualPlan
  /// Who files; `nil` where nothing says so.
  package let office: PlannedOffice?
  /// The other year in which more than half of its readable sampling dates lie: F-111.
  package let wrongYear: WrongYear?
  /// Path of the file that this one repeats; `nil` for any other file.
  package let originalPath: String?

  /// - Parameters:
  ///   - index: Index into `files`.
  ///   - files: All files of the run.
  ///   - plan: The year's plan.
  package init(_ index: Int, of files: [SubmittedFile], plan: AnnualPlan) {
    let file = files[index]
    self.index = index
    self.file = file
    self.plan = plan
    office = file.office.officeCode.flatMap { plan.office(code: $0) }
    wrongYear = WrongYear(
      of: file, planYear: plan.year, percent: plan.threshold("percent", of: .wrongYear))
    if case .identical(let original) = file.standing {
      originalPath = files[original].path
    } else {
      originalPath = nil
    }
  }

  /// Whether its tables were read and count: no failure, no later version.
  package var isCurrentTable: Bool {
    file.content == .table && file.standing == .current && file.failure == nil
  }

  /// A finding about the file.
  package func finding(
    _ rule: RuleCode, variant: String? = nil, place: Place? = nil, value: ObservedValue? = nil,
    details: [String: String] = [:]
  ) -> Finding {
    Finding(
      rule, variant: variant, officeCode: file.office.officeCode, file: index, place: place,
      value: value, details: details)
  }
}
