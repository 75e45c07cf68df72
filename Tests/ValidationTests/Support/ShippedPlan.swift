import InspectionPlan

/// The plan of 楚雄 2025, which the rules' examples are written for; read once.
enum ShippedPlan {
  static let result = Result { try PlanFile.load(PlanFile.shipped) }
}
