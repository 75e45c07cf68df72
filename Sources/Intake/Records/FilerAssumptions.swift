import InspectionModel
import InspectionPlan

/// Fills in what the filer's being this office says where a sheet is silent.
struct FilerAssumptions: Sendable {
  let plan: AnnualPlan
  let fields: RecordFields

  /// - Input: `officeCode`: `nil` for files of an unknown office: their rows are taken for a
  ///   county's, since rules about 州抽 would only guess.
  func apply(to sheets: inout [SubmittedSheet], officeCode: String?) {
    let office = officeCode.flatMap { plan.office(code: $0) }?.office
    for sheet in sheets.indices {
      let hasCounty = sheets[sheet].columns.contains { $0.fieldIndex == fields.county }
      let county = hasCounty ? nil : office?.countyCode.flatMap { plan.county(code: $0) }
      for row in sheets[sheet].records.indices {
        infer(county, &sheets[sheet].records[row])
        let record = sheets[sheet].records[row]
        sheets[sheet].records[row].source =
          record.statedSource ?? assumedSource(record, kind: office?.kind)
      }
      sheets[sheet].isSourceAssumed = sheets[sheet].records.contains {
        $0.isSourceMissing(at: fields.source)
      }
    }
  }

  /// Only where 县市 has no column: a blank cell is V-101's, and an institute's county is never
  /// inferred.
  private func infer(_ county: County?, _ record: inout InspectionRecord) {
    guard let county else { return }
    record.countyCode = county.code
    record.isCountyInferred = true
    if let index = fields.county { record.values[index] = FieldValue(county.name) }
  }

  private func assumedSource(_ record: InspectionRecord, kind: Office.Kind?) -> TaskSource {
    guard kind == .institute else { return .county }
    let item = record.itemNumber.flatMap { plan.item(number: $0) }
    return item?.implementer == .counties ? .county : .prefecture
  }
}
