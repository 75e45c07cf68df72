import InspectionModel

/// Where the fields that code knows stand in the plan's layout, looked up once.
struct RecordFields: Sendable {
  let planItem: Int?
  let productName: Int?
  let model: Int?
  let productionDateOrLot: Int?
  let sampledEntity: Int?
  let county: Int?
  let scope: Int?
  let samplingDate: Int?
  let reportNumber: Int?
  let verdict: Int?
  let failedItems: Int?
  let institute: Int?
  let remarks: Int?
  let source: Int?
  let inspectionKind: Int?

  init(_ layout: RecordLayout) {
    planItem = layout.index(of: .planItem)
    productName = layout.index(of: .productName)
    model = layout.index(of: .model)
    productionDateOrLot = layout.index(of: .productionDateOrLot)
    sampledEntity = layout.index(of: .sampledEntity)
    county = layout.index(of: .county)
    scope = layout.index(of: .scope)
    samplingDate = layout.index(of: .samplingDate)
    reportNumber = layout.index(of: .reportNumber)
    verdict = layout.index(of: .verdict)
    failedItems = layout.index(of: .failedItems)
    institute = layout.index(of: .institute)
    remarks = layout.index(of: .remarks)
    source = layout.index(of: .source)
    inspectionKind = layout.index(of: .inspectionKind)
  }
}
