package import InspectionModel
package import InspectionPlan

/// A record's values as the ledger keeps them with a finalized batch: a JSON object of texts by the
/// name of the field, blank ones and 序号 left out.
package enum RecordValuesJSON {
  package static func text(_ record: InspectionRecord, plan: AnnualPlan) -> String {
    var json = JSONWriter()
    json.object { json in
      for (index, field) in plan.layout.fields.enumerated()
      where field != .sequence && record.values.indices.contains(index) {
        let text = record.values[index].text
        if !text.isEmpty { json.member(field.rawValue, text) }
      }
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
