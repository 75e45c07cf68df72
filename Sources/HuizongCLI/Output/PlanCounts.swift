import InspectionModel
import InspectionPlan

/// How much a plan holds.
internal struct PlanCounts {
  internal let batches: Int
  internal let floorBatches: Int
  internal let prefectureBatches: Int
  internal let countyOffices: Int
  internal let institutes: Int
  internal let officialColumns: Int

  internal var countyBatches: Int { batches - prefectureBatches }

  internal init(_ plan: AnnualPlan) {
    func sum(_ isCounted: (PlanItem) -> Bool) -> Int {
      plan.items.filter(isCounted).reduce(0) { $0 + $1.batches }
    }
    batches = sum { _ in true }
    floorBatches = sum(\.isFloor)
    prefectureBatches = sum { $0.implementer == .prefecture }
    countyOffices = plan.offices.count { $0.office.kind == .county }
    institutes = plan.offices.count - countyOffices
    officialColumns = plan.columns.count { $0.isOfficial }
  }
}
