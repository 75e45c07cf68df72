import InspectionModel
import InspectionPlan
import SheetModel

/// Makes the key by which rows are the same batch (`design.md`, section 7).
struct RecordKeys: Sendable {
  let plan: AnnualPlan
  let fields: RecordFields

  init(_ plan: AnnualPlan, fields: RecordFields) {
    self.plan = plan
    self.fields = fields
  }

  /// By firm, product and day where no sample was taken or no report is there yet; else by
  /// institute and report number if both can be used; else by firm, product, model and lot.
  func key(of record: InspectionRecord) -> RecordKey {
    let shown = [text(record, fields.sampledEntity), text(record, fields.productName)]
      .filter { !$0.isEmpty }.joined(separator: " ")
    switch record.verdict {
    case .pending?, .refused?, .notSampled?:
      let date = record.samplingDate?.description ?? part(record, fields.samplingDate)
      return RecordKey(
        .visit,
        parts: [part(record, fields.sampledEntity), part(record, fields.productName), date],
        shown: shown)
    default: break
    }
    if let institute = record.word(at: fields.institute),
      let number = record.word(at: fields.reportNumber)
    {
      let name = plan.institute(named: institute) ?? institute
      return RecordKey(
        .report, parts: [ComparisonText.folded(name), ComparisonText.folded(number)], shown: number)
    }
    return RecordKey(.product, parts: productParts(of: record), shown: shown)
  }

  /// 受检单位, 产品名称, 规格型号, 生产日期/批号.
  func productParts(of record: InspectionRecord) -> [String] {
    [fields.sampledEntity, fields.productName, fields.model, fields.productionDateOrLot]
      .map { part(record, $0) }
  }

  /// Folded; empty for a blank and for an empty marker, of whichever strokes it consists.
  private func part(_ record: InspectionRecord, _ index: Int?) -> String {
    guard let index else { return "" }
    let value = record.values[index]
    return value.state == .placeholder ? "" : ComparisonText.folded(value.text)
  }

  private func text(_ record: InspectionRecord, _ index: Int?) -> String {
    index.map { record.values[$0].text } ?? ""
  }
}

extension RecordKey {
  /// Whether it says which batch it is: by a firm or product, or by a report.
  var isTelling: Bool { parts.prefix(2).contains { !$0.isEmpty } }
}
