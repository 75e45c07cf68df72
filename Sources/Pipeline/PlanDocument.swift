package import InspectionPlan

/// A plan with the hash of the bytes that it was read from.
package struct PlanDocument: Sendable {
  package var plan: AnnualPlan
  /// Lower-case hex.
  package var sha256: String
}
