import InspectionModel
import InspectionPlan

/// A phone number or a person's name with its middle hidden: `139****78`, `张**`.
///
/// Which cells are personal the plan's columns say. The shape of a text says nothing: report numbers
/// look like phone numbers.
internal func masked(_ text: String) -> String {
  let characters = Array(text)
  guard characters.count >= 7 else { return characters.first.map { "\($0)**" } ?? "" }
  return String(characters.prefix(3)) + "****" + String(characters.suffix(2))
}

extension AnnualPlan {
  /// Whether a finding's cell holds what only its office and the coordinator's files may show.
  internal func isPersonal(_ finding: Finding) -> Bool {
    finding.place?.field.flatMap { column($0) }?.isPersonal ?? false
  }
}

extension CheckedFiles {
  /// What was read, in words, for a page: personal cells are masked; `nil` where there is no value.
  internal func shownValue(_ index: Int) -> String? {
    let finding = findings[index]
    guard var value = finding.value else { return nil }
    if plan.isPersonal(finding) { value.shown = masked(value.shown) }
    return value.words
  }
}
