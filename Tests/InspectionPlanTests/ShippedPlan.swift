import InspectionPlan

/// The plan that ships in the binary, read once for all tests.
enum ShippedPlan {
  private static let result = Result { try PlanFile.load(PlanFile.shipped) }

  static func load() throws -> AnnualPlan { try result.get() }
}
