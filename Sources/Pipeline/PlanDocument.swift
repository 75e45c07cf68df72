package import InspectionPlan

/// A plan with the hash of the bytes that it was read from.
package struct PlanDocument: Sendable {
  /// What messages call the plan that the program carries.
  package static let shippedName = "自带的计划"

  package var plan: AnnualPlan
  /// Lower-case hex.
  package var sha256: String
  /// As the file has it.
  package var text: String
}
