import InspectionPlan

extension PlanColumn {
  /// Whether a cell of it must be filled whatever the row says.
  var isRequired: Bool { need == .core || need == .required }

  /// The variant of T-104 and T-105 for columns that may stay empty.
  var optionalVariant: String? { isRequired ? nil : "optional" }
}
