import InspectionModel

/// Where the fields that consolidation compares stand in a record's values.
///
/// Looked up once per run; `nil` where the plan has no such column.
struct FieldIndices {
  let productName: Int?
  let model: Int?
  let productionDateOrLot: Int?
  let sampledEntity: Int?
  let producer: Int?
  let trademark: Int?
  let samplingDate: Int?
  let reportNumber: Int?
  let verdict: Int?
  let failedItems: Int?
  let remarks: Int?
  let inspectionKind: Int?

  init(_ layout: RecordLayout) {
    productName = layout.index(of: .productName)
    model = layout.index(of: .model)
    productionDateOrLot = layout.index(of: .productionDateOrLot)
    sampledEntity = layout.index(of: .sampledEntity)
    producer = layout.index(of: .producer)
    trademark = layout.index(of: .trademark)
    samplingDate = layout.index(of: .samplingDate)
    reportNumber = layout.index(of: .reportNumber)
    verdict = layout.index(of: .verdict)
    failedItems = layout.index(of: .failedItems)
    remarks = layout.index(of: .remarks)
    inspectionKind = layout.index(of: .inspectionKind)
  }

  /// 受检单位, 产品名称, 规格型号, 生产日期/批号: a sample, whoever tested it.
  func sample(_ record: InspectionRecord) -> [String] {
    [sampledEntity, productName, model, productionDateOrLot].map { folded(record, $0) }
  }

  /// The same with 抽样日期: a pending row and the row that brings its result.
  func datedSample(_ record: InspectionRecord) -> [String] {
    sample(record) + [folded(record, samplingDate)]
  }

  /// A blank cell and an empty marker both say that there is nothing.
  func folded(_ record: InspectionRecord, _ index: Int?) -> String {
    guard let value = value(record, index) else { return "" }
    switch value.state {
    case .blank, .placeholder: return ""
    default: return ComparisonText.folded(value.text)
    }
  }

  /// Whether the office wrote what rules can compare, if only that there is none.
  func isFilled(_ record: InspectionRecord, _ index: Int?) -> Bool {
    guard let value = value(record, index) else { return false }
    return value.isUsable || value.state == .placeholder
  }

  func value(_ record: InspectionRecord, _ index: Int?) -> FieldValue? {
    guard let index, record.values.indices.contains(index) else { return nil }
    return record.values[index]
  }
}
